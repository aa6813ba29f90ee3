package io.github.sscop.source;

import io.github.sscop.code.Digest;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.SourceType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that were read, and which part is of which. */
final class FileIndex {

    /**
     * A file that was read.
     *
     * @param name where it is
     * @param digest the digest of its bytes
     * @param type its type
     * @param outcome what became of it by itself
     * @param parts what it holds
     * @param remarks what a reader should know of it
     */
    record SourceFile(
            String name,
            Digest digest,
            Optional<SourceType> type,
            FileOutcome outcome,
            List<ReadingPart> parts,
            List<String> remarks) {

        static SourceFile without(String name, Digest digest, FileOutcome outcome, List<String> remarks) {
            return new SourceFile(name, digest, Optional.empty(), outcome, List.of(), remarks);
        }
    }

    private final List<SourceFile> files = new ArrayList<>();
    private final Map<List<Object>, SourceFile> byContent = new LinkedHashMap<>();
    private final IdentityHashMap<ReadingPart, SourceFile> byPart = new IdentityHashMap<>();

    void add(SourceFile file) {
        SourceFile first = byContent.putIfAbsent(List.of(file.digest(), file.type()), file);
        if (first != null && !file.parts().isEmpty()) {
            files.add(new SourceFile(
                    file.name(),
                    file.digest(),
                    file.type(),
                    FileOutcome.NOTHING_SHOWN,
                    List.of(),
                    List.of("the same bytes as " + first.name() + ", which count once")));
            return;
        }
        files.add(file);
        file.parts().forEach(part -> byPart.put(part, file));
    }

    List<SourceFile> all() {
        return files;
    }

    SourceFile of(ReadingPart part) {
        SourceFile file = byPart.get(part);
        if (file == null) {
            throw new IllegalStateException("A record is made of a part that no file holds");
        }
        return file;
    }
}
