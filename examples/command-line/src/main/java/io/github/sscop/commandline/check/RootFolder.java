package io.github.sscop.commandline.check;

import io.github.sscop.commandline.check.FileLookup.FileFault;
import io.github.sscop.commandline.check.FileLookup.RegularFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * The folder in which local locations lie. What is looked up is not opened, so that a pipe cannot make the program wait.
 *
 * @param path its path without links
 */
record RootFolder(Path path) {

    /** The paths of any system that begin at the root of a machine or of a drive. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[/\\\\~].*|[A-Za-z]:.*");

    private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)+/.*");
    private static final int TYPE_MASK = 0xF000;

    /** Creates the root from a folder as it was named. */
    static RootFolder of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(folder + ": it is no folder; expected the folder in which locations lie");
        }
        return new RootFolder(real);
    }

    /** Looks a location up; what follows a {@code #} may be a place in the file. */
    FileLookup find(String location) {
        FileLookup whole = named(location);
        int fragment = location.indexOf('#');
        if (fragment > 0 && whole instanceof FileFault fault && fault.code() == CheckCode.FILE_MISSING) {
            return named(location.substring(0, fragment)) instanceof RegularFile file ? file : whole;
        }
        return whole;
    }

    private FileLookup named(String location) {
        if (ABSOLUTE.matcher(location).matches()) {
            return new FileFault(
                    CheckCode.ABSOLUTE_PATH, "which is a path of one machine; expected a path from the root " + path);
        }
        try {
            Path relative = Path.of(location);
            return leaves(relative)
                    ? new FileFault(
                            CheckCode.OUTSIDE_ROOT,
                            "which leaves the root " + path + " with ..; expected a path below it, or another --root")
                    : resolved(path.resolve(relative));
        } catch (NoSuchFileException | InvalidPathException e) {
            return missing(location);
        } catch (AccessDeniedException e) {
            return unreadable();
        } catch (IOException e) { // Such as of a link to itself, or a path through a file.
            return missing(location);
        }
    }

    private FileFault missing(String location) {
        return new FileFault(
                CheckCode.FILE_MISSING,
                "and there is no such file below " + path + "; correct the location, or add the file"
                        + (HOST.matcher(location).matches()
                                ? ". If it is an address of the web, write https:// before it"
                                : ""));
    }

    private static FileFault unreadable() {
        return new FileFault(CheckCode.UNREADABLE, "which may not be read; expected a file that this user may read");
    }

    private static boolean leaves(Path relative) {
        int depth = 0;
        for (Path name : relative) {
            depth += name.toString().equals("..") ? -1 : name.toString().equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    private FileLookup resolved(Path named) throws IOException {
        Path real = named.toRealPath();
        if (!real.startsWith(path)) {
            return new FileFault(
                    CheckCode.OUTSIDE_ROOT,
                    "which leads through a link to " + real + ", outside the root " + path
                            + "; expected a file below it, or another --root");
        }
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            return new FileFault(
                    CheckCode.NOT_A_FILE, "which is " + type(real, attributes) + "; expected a regular file");
        }
        return Files.isReadable(real) ? new RegularFile(real, attributes.size()) : unreadable();
    }

    private static String type(Path real, BasicFileAttributes attributes) throws IOException {
        if (attributes.isDirectory()) {
            return "a directory";
        }
        try {
            return switch ((Integer) Files.getAttribute(real, "unix:mode") & TYPE_MASK) {
                case 0x1000 -> "a named pipe";
                case 0x2000, 0x6000 -> "a device";
                case 0xC000 -> "a socket";
                default -> "no file";
            };
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return "no file";
        }
    }
}
