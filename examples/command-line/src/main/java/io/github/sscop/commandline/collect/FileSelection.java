package io.github.sscop.commandline.collect;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regular files among named files and below named folders, in the order of their names.
 *
 * <p>Links in folders are not followed, and neither a pipe nor a device is opened. The folders of version control and of installed
 * packages are passed over.
 *
 * @param files the files
 * @param named those of them that were named, and not found in a folder
 * @param passedOver what was passed over, and why
 */
record FileSelection(List<Path> files, Set<Path> named, List<String> passedOver) {

    private static final Set<String> PASSED_OVER = Set.of(".git", ".hg", ".svn", "node_modules");

    /** Finds the files. */
    static FileSelection of(List<Path> paths) throws IOException {
        Set<Path> files = new TreeSet<>();
        Set<Path> named = new TreeSet<>();
        List<String> passedOver = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walk(path.toRealPath(), files, passedOver); // A folder that is named may be a link.
            } else if (Files.isRegularFile(path)) {
                files.add(path);
                named.add(path);
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(path.toString(), null, "it is neither a regular file nor a folder");
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return new FileSelection(List.copyOf(files), Set.copyOf(named), List.copyOf(passedOver));
    }

    private static void walk(Path folder, Set<Path> files, List<String> passedOver) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                Path name = directory.getFileName();
                boolean isPassedOver =
                        !directory.equals(folder) && name != null && PASSED_OVER.contains(name.toString());
                return isPassedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && Files.isReadable(file)) {
                    files.add(file);
                } else if (attributes.isRegularFile()) {
                    passedOver.add(file + " may not be read by this user");
                } else {
                    passedOver.add(file + " is a link, a pipe or a device, which are passed over in folders");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                passedOver.add(file + " cannot be read");
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
