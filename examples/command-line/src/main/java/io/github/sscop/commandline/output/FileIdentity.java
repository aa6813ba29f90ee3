package io.github.sscop.commandline.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The identity of files: the file to which a path leads, by whatever name. */
public final class FileIdentity {

    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");
    private static final int MAX_LINKS = 40;

    private FileIdentity() {}

    /** Returns whether a path names standard output. */
    public static boolean isStandardOutput(Path file) {
        return STANDARD_OUTPUT.contains(file.toString());
    }

    /** Returns whether a path leads to something that is no file: a device, a pipe, or an open descriptor of this program. */
    static boolean isStream(Path file) {
        return isDescriptor(file) || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
    }

    /** Returns whether a path leads to an open descriptor, which may be that of a file to which others write as well. */
    static boolean isDescriptor(Path file) {
        try {
            Path path = file.toAbsolutePath();
            for (int links = 0; links < MAX_LINKS; links++) {
                Path folder = path.resolveSibling("").toRealPath();
                if (folder.startsWith("/dev/fd") || (folder.startsWith("/proc") && folder.endsWith("fd"))) {
                    return true;
                }
                if (!Files.isSymbolicLink(path)) {
                    return false;
                }
                path = path.resolveSibling(Files.readSymbolicLink(path));
            }
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Returns the path to which links lead; nothing need be there. */
    static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemException(
                        file.toString(), null, "it is a link that leads to no file; choose a file");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Returns whether two paths lead to one file, which may not be there yet; writing to a device loses nothing. */
    public static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isSameFile(one, other) && !isDevice(one);
            }
            return !Files.exists(one) && !Files.exists(other) && place(one).equals(place(other));
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    private static boolean isDevice(Path file) throws IOException {
        return !Files.isRegularFile(file)
                && (isDescriptor(file) || file.toRealPath().startsWith("/dev"));
    }

    /** Returns the path that a new file will have, without links. */
    private static Path place(Path file) throws IOException {
        Path target = target(file);
        return target.resolveSibling("").toRealPath().resolve(target.getFileName());
    }
}
