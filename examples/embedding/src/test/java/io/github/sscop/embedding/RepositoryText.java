package io.github.sscop.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A text file of this repository.
 *
 * @param path where it is, from the root of the repository
 * @param text what is in it
 */
record RepositoryText(String path, String text) {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", "shared");

    /** Returns the documents: those at the root, and those in {@code docs} and the folders below it. */
    static List<RepositoryText> documents() {
        return select(path -> path.endsWith(".md") && (path.startsWith("docs/") || !path.contains("/")));
    }

    /** Returns all Java sources, those of tests and scripts included. */
    static List<RepositoryText> javaSources() {
        return select(path -> path.endsWith(".java"));
    }

    /** Returns the files with a path that is selected, in the order of their paths. */
    static List<RepositoryText> select(Predicate<String> selection) {
        try (Stream<Path> files = filesBelow(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(selection)
                    .sorted()
                    .map(path -> new RepositoryText(path, read(ROOT.resolve(path))))
                    .toList();
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream()
                    .filter(entry -> !NOT_SOURCES.contains(entry.getFileName().toString()))
                    .flatMap(entry -> Files.isDirectory(entry) ? filesBelow(entry) : Stream.of(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether this is a Java source of a module, and not of its tests. */
    boolean isMain() {
        return path.contains("src/main/");
    }

    /** Returns the place of a character, such as {@code docs/json.md:12}. */
    String place(int index) {
        return path + ":"
                + (1 + text.substring(0, index).chars().filter(c -> c == '\n').count());
    }

    /** Returns the same file with another text, of which the lines are those of the present one. */
    RepositoryText with(String other) {
        return new RepositoryText(path, other);
    }
}
