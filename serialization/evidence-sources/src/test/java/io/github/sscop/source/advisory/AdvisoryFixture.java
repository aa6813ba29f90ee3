package io.github.sscop.source.advisory;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.source.CollectedRecord;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import io.github.sscop.source.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What the importers of this package make of files, as lines of text. */
final class AdvisoryFixture {

    private static final EvidenceSources OURS = EvidenceSources.standard()
            .only("csaf", "cyclonedx-vdr", "endoflife", "ghsa", "openeox", "openvex", "osv", "security-txt");

    private AdvisoryFixture() {}

    /** Returns the valid file of a type. */
    static String valid(String name) {
        try (InputStream file = AdvisoryFixture.class.getResourceAsStream("/io/github/sscop/source/valid/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CollectionResult collected(CollectionContext context, String... contents) {
        EvidenceCollector collector = OURS.collector(context);
        for (int i = 0; i < contents.length; i++) {
            collector.add(Integer.toString(i + 1), contents[i].getBytes(StandardCharsets.UTF_8));
        }
        return collector.result();
    }

    static String told(String... contents) {
        return told(Ledger.CONTEXT, contents);
    }

    /** Returns the files and records, and after them the links and facts of each record. */
    static String told(CollectionContext context, String... contents) {
        CollectionResult result = collected(context, contents);
        return Ledger.told(result)
                + result.records().stream()
                        .map(CollectedRecord::record)
                        .map(record -> "\n" + links(record) + " " + record.facts())
                        .collect(Collectors.joining());
    }

    /** Returns the links of a record, such as {@code 1.2.5 SUPPORTS INDIRECT, 3.3.1}. */
    static String links(Evidence record) {
        return record.links().stream()
                .map(link -> link.item()
                        + link.stance().map(each -> " " + each).orElse("")
                        + link.strength().map(each -> " " + each).orElse(""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
