package io.github.sscop.source;

import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The product that fixtures are about, and what is collected for it. */
public final class Ledger {

    public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    public static final String REPOSITORY = "https://github.com/acme/ledger";
    public static final String PURL = "pkg:maven/org.acme/ledger@4.2.0";
    public static final String IMAGE_DIGEST = "sha256:" + "1".repeat(64);
    public static final String JAR_DIGEST = "sha256:" + "2".repeat(64);

    public static final CollectionContext CONTEXT = CollectionContext.of(
            Optional.of(Organisation.of("Acme Ltd", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)),
            Optional.of(Product.of("Acme Ledger", "4.2.0")
                    .identifiedBy("pkg:maven/org.acme/ledger", "pkg:npm/ledger")
                    .deliveredAs(
                            artefact("ledger.jar", PURL, JAR_DIGEST),
                            artefact("ledger-image", "pkg:oci/ledger", IMAGE_DIGEST))
                    .builtFrom(new Product.Repository(REPOSITORY, Optional.of(CommitId.of(COMMIT))))));

    private Ledger() {}

    private static Product.Artefact artefact(String name, String purl, String digest) {
        return new Product.Artefact(
                name, Optional.empty(), Optional.of(PackageUrl.of(purl)), Optional.of(Digest.of(digest)));
    }

    /** Collects files, which are called 1, 2 and so on. */
    public static CollectionResult collected(String... contents) {
        return collected(CONTEXT, contents);
    }

    /** Collects files in a context. */
    public static CollectionResult collected(CollectionContext context, String... contents) {
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        for (int i = 0; i < contents.length; i++) {
            collector.add(Integer.toString(i + 1), contents[i].getBytes(StandardCharsets.UTF_8));
        }
        return collector.result();
    }

    /** Returns the only record of a result. */
    public static Evidence record(CollectionResult result) {
        if (result.records().size() != 1) {
            throw new AssertionError("not one record: " + told(result));
        }
        return result.records().get(0).record();
    }

    /** Returns what a result says, line by line, without ids. */
    public static String told(CollectionResult result) {
        return result.files().stream().map(Ledger::told).collect(Collectors.joining("\n"))
                + result.records().stream().map(Ledger::told).collect(Collectors.joining());
    }

    private static String told(CollectedFile file) {
        return file.name() + ": " + file.source().orElse("unknown") + ", " + file.outcome()
                + file.remarks().stream().map(remark -> "; " + remark).collect(Collectors.joining());
    }

    private static String told(CollectedRecord record) {
        List<ItemId> direct = record.direct();
        return "\n" + record.record().kind() + " " + record.record().title() + " | " + record.binding() + " | "
                + record.dating() + (direct.isEmpty() ? "" : " | supports " + direct)
                + (record.refuted().isEmpty() ? "" : " | refutes " + record.refuted());
    }
}
