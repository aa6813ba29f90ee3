package io.github.sscop.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import io.github.sscop.code.document.KeptDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of kept documents, with its index.
 *
 * @param folder the folder
 */
record KeptFolder(Path folder) {

    private static final String INDEX = "index.txt";

    /**
     * A kept document.
     *
     * @param id its id in the index
     * @param digest its digest in the index
     * @param bytes the bytes of its file
     */
    @SuppressWarnings("ArrayRecordComponent") // Not compared.
    record KeptFile(String id, String digest, byte[] bytes) {}

    private List<KeptDocument> index() throws IOException {
        try (InputStream text = Files.newInputStream(folder.resolve(INDEX))) {
            return KeptDocument.index(text);
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(digest.indexOf(':') + 1) + ".json");
    }

    /** Returns the listed documents. */
    List<KeptFile> files() throws IOException {
        List<KeptFile> files = new ArrayList<>();
        for (KeptDocument kept : index()) {
            files.add(new KeptFile(kept.id(), kept.digest(), Files.readAllBytes(file(kept.digest()))));
        }
        return files;
    }

    /** Returns the lines that the index lacks for these documents, whose canonical forms are given by id. */
    List<String> missing(Map<String, byte[]> documents) throws IOException {
        List<KeptDocument> listed = index();
        return documents.entrySet().stream()
                .map(each -> new KeptDocument(
                        each.getKey(), Digest.sha256(each.getValue()).value()))
                .filter(document -> !listed.contains(document))
                .map(document -> document.id() + " " + document.digest())
                .toList();
    }

    /** Adds documents that are not kept yet. */
    void add(Map<String, byte[]> documents) throws IOException {
        for (Map.Entry<String, byte[]> each : documents.entrySet()) {
            List<String> missing = missing(Map.of(each.getKey(), each.getValue()));
            Files.write(folder.resolve(INDEX), missing, StandardOpenOption.APPEND);
            Files.write(file(Digest.sha256(each.getValue()).value()), each.getValue());
        }
    }

    /** Requires that documents are kept. */
    void requireKept(Map<String, byte[]> documents) throws IOException {
        assertThat(missing(documents))
                .as("Documents that changed; this test keeps them with -Dsscop.rewrite=true. Remove no line that is on"
                        + " main: what was assessed by it could not be read any more (RELEASING.md)")
                .isEmpty();
    }

    /** Requires that each line has its file with these very bytes, and each file its line. */
    void requireListedFiles() throws IOException {
        for (KeptFile file : files()) {
            assertThat(Digest.sha256(file.bytes()).value()).as(file.id()).isEqualTo(file.digest());
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of(INDEX),
                                    index().stream()
                                            .map(kept -> file(kept.digest())
                                                    .getFileName()
                                                    .toString()))
                            .toList());
        }
    }
}
