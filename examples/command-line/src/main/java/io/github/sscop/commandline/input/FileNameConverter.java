package io.github.sscop.commandline.input;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;

/**
 * The converter of the name of a file on the command line, which may have bytes that are no characters.
 *
 * <p>Java makes a path from text only by the characters of the locale. Any other path is made from bytes, by way of an address;
 * each byte that is no UTF-8 is half of a surrogate pair in the text, as {@link ArgumentBytes} leaves it.
 */
public final class FileNameConverter implements CommandLine.ITypeConverter<Path> {

    private static final Path WORKING_FOLDER = Path.of("/proc/self/cwd"); // Of Linux.

    @Override
    public Path convert(String text) {
        if (text.isEmpty()) {
            throw new CommandLine.TypeConversionException("the name is empty; expected the name of a file");
        }
        Path path = path(text);
        try {
            return InputFile.isStandardInput(path) || path.isAbsolute() ? path : inWorkingFolder(path);
        } catch (IOException e) {
            return path; // Java says more about it when the file is used.
        }
    }

    /** Returns a relative path, from the working folder itself if Java has lost bytes of its name; then it would look in another. */
    private static Path inWorkingFolder(Path path) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        boolean isKnown =
                !Files.exists(WORKING_FOLDER) || (Files.exists(folder) && Files.isSameFile(folder, WORKING_FOLDER));
        return isKnown ? path : WORKING_FOLDER.toRealPath().resolve(path);
    }

    private static Path path(String text) {
        try {
            if (text.codePoints().noneMatch(ArgumentBytes::isByte)) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            if (text.indexOf('\0') >= 0
                    || !FileSystems.getDefault().getSeparator().equals("/")) {
                throw new CommandLine.TypeConversionException(
                        "'" + text + "' is not the name of a file: " + e.getReason());
            }
        }
        return ofBytes(text);
    }

    private static Path ofBytes(String text) {
        StringBuilder address = new StringBuilder("file:///");
        text.replaceAll("^/+", "").replaceAll("/+", "/").codePoints().forEach(point -> {
            byte[] bytes = ArgumentBytes.isByte(point)
                    ? new byte[] {(byte) point}
                    : Character.toString(point).getBytes(StandardCharsets.UTF_8);
            for (byte each : bytes) {
                address.append(each == '/' ? "/" : String.format(Locale.ROOT, "%%%02X", each));
            }
        });
        Path absolute = Path.of(URI.create(address.toString()));
        return text.startsWith("/") ? absolute : absolute.subpath(0, absolute.getNameCount());
    }
}
