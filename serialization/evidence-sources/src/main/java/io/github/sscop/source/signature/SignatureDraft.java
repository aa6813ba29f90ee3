package io.github.sscop.source.signature;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SubjectBuilder;

/** The records of signatures, which the rule for claim 3.1.1 reads. */
final class SignatureDraft {

    static final String CLAIM = "3.1.1";

    private static final String NOT_VALID =
            "A signature was checked and is not valid, so that the integrity of that file is not confirmed.";

    private SignatureDraft() {}

    /** Creates the record of a signature, or of a check of one, that gives a rule nothing to read. */
    static RecordDraft inconclusive(String title, Subject subject) {
        return RecordDraft.of("SIGNED_RELEASE", title, subject).link(DraftLink.byRule(CLAIM));
    }

    /** Creates the record of a check that failed, by a tool that does not say in a comparable way of which file. */
    static RecordDraft failed(String title) {
        return RecordDraft.of("SIGNED_RELEASE", title, SubjectBuilder.nothing())
                .in("failed")
                .link(DraftLink.refutes(CLAIM, NOT_VALID));
    }
}
