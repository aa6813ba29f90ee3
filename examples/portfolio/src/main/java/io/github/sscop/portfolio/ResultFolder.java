package io.github.sscop.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder of results that appears whole or not at all: it is filled beside its place and moved there at the end, where it
 * takes the place of earlier results.
 */
final class ResultFolder implements AutoCloseable {

    static final String ASSESSMENTS = "assessments.jsonl";
    static final String REFUSED = "refused.jsonl";
    static final String SUMMARY = "summary.json";

    private final Path place;
    private final Path part;

    private ResultFolder(Path place, Path part) {
        this.place = place;
        this.part = part;
    }

    /**
     * Starts a folder.
     *
     * @throws FileSystemException if something stands there that holds no earlier results, which must not be replaced
     */
    static ResultFolder at(Path folder) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place) && !Files.isRegularFile(place.resolve(SUMMARY)) && !isEmpty(place)) {
            throw new FileSystemException(folder.toString(), null, notReplaced());
        }
        Path part = place.resolveSibling(place.getFileName() + ".part");
        remove(part);
        Files.createDirectories(part);
        return new ResultFolder(place, part);
    }

    static String notReplaced() {
        return "it holds something other than earlier results; expected a new or empty folder, or one with " + SUMMARY;
    }

    private static boolean isEmpty(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isEmpty();
        }
    }

    Path file(String name) {
        return part.resolve(name);
    }

    /** Moves it to its place. */
    void keep() throws IOException {
        remove(place);
        Files.move(part, place);
    }

    @Override
    public void close() throws IOException {
        remove(part);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(ResultFolder::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
