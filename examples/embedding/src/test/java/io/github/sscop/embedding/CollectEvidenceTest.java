package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectEvidenceTest {

    private static final String DIGEST = "sha256:" + "1".repeat(64);

    private static final String SCAN = """
            {"matches": [], "source": {"type": "image", "target": {"manifestDigest": "%s"}},
             "descriptor": {"name": "grype", "version": "0.75.0", "timestamp": "2026-11-20T10:00:00Z",
               "db": {"built": "2026-11-19T10:00:00Z", "schemaVersion": 5, "error": null}}}
            """.formatted(DIGEST);

    private static Submission submission() {
        return Submission.builder(
                        "ledger",
                        CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05")),
                        Organisation.of("Acme Ltd", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .product(new Product("Ledger", Optional.of("4"), Optional.empty(), Optional.of(Digest.of(DIGEST))))
                .build();
    }

    @Test
    void addsTheRecordsOfFiles(@TempDir Path folder) throws IOException {
        Path scan = Files.writeString(folder.resolve("scan.json"), SCAN);

        assertThat(CollectEvidence.withRecordsOf(List.of(scan), submission()).evidence())
                .singleElement()
                .satisfies(record -> assertThat(record.location()).contains("reports/scan.json"));
    }

    @Test
    void readsOneTypeOfFileAlone() {
        assertThat(CollectEvidence.recordsOfScan(SCAN.getBytes(StandardCharsets.UTF_8), submission()))
                .hasSize(1);
    }
}
