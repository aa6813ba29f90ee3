package io.github.sscop.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The valid files of each type, about the product of {@link Ledger}; the files of a folder are collected together. */
final class ValidFixtures {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/sscop/source/valid");

    private ValidFixtures() {}

    /** Returns the ids of the types that have a folder. */
    static List<String> ids() {
        return children(FOLDER).map(path -> path.getFileName().toString()).toList();
    }

    /** Returns the files of a type by name. */
    static Map<String, byte[]> files(String id) {
        Map<String, byte[]> files = new TreeMap<>();
        children(FOLDER.resolve(id))
                .forEach(path -> files.put(path.getFileName().toString(), bytes(path)));
        return files;
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects files in a context. */
    static CollectionResult collected(CollectionContext context, Map<String, byte[]> files) {
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        files.forEach(collector::add);
        return collector.result();
    }
}
