package io.github.sscop.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.SubjectBinding.Binder;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordIdentityTest {

    private static final Subject IMAGE =
            new SubjectBuilder().digest(Optional.of(Ledger.IMAGE_DIGEST)).build();

    private static final RecordDraft SCAN = RecordDraft.of("VULNERABILITY_SCAN", "Scan", IMAGE);

    private static EvidenceId id(RecordDraft draft) {
        return RecordIdentity.of(
                        "grype",
                        draft,
                        new Binder(Ledger.CONTEXT).bind(draft.subject()),
                        List.of(Digest.of(Ledger.JAR_DIGEST)),
                        Ledger.CONTEXT)
                .id();
    }

    @Test
    void isTheSameForTheSameRecord() {
        assertThat(id(RecordDraft.of("VULNERABILITY_SCAN", "Scan", IMAGE))).isEqualTo(id(SCAN));
    }

    @Test
    void keepsRecordsOfOneFileApartThatDifferInAnything() {
        assertThat(List.of(
                        id(SCAN),
                        id(SCAN.fact("scannedOn", "2026-11-20")),
                        id(SCAN.fact("scannedOn", "2026-11-21")),
                        id(SCAN.link(DraftLink.byRule("3.3.1"))),
                        id(SCAN.link(DraftLink.refutes("3.3.1", "It is old."))),
                        id(SCAN.in("other"))))
                .doesNotHaveDuplicates();
    }
}
