package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.problem.ReadLimits;
import java.util.Objects;

/** The document of a submission, {@code sscop.submission/1}. Internal: applications use {@code io.github.sscop.json.Documents}. */
public final class SubmissionDocument {

    /** The one reader and the one writer of submissions. */
    @SuppressWarnings("exports") // Public for the library's own modules only, to which alone DocumentType is exported.
    public static final DocumentType<Submission> TYPE = DocumentType.of("sscop.submission/1", Submission.class)
            .limited(Evidence.class, ReadLimits::evidence)
            .limited(WithheldRecord.class, ReadLimits::evidence)
            .limited(Link.class, ReadLimits::links)
            .build();

    private static final DocumentType<SubmissionDigestForm> DIGEST_FORM =
            DocumentType.of("sscop.submission/1", SubmissionDigestForm.class).build();

    private static final DocumentType<SubmissionDigestForm> PART_DIGEST_FORM =
            DocumentType.of("sscop.part/1", SubmissionDigestForm.class).build();

    private SubmissionDocument() {}

    static Digest digest(Submission submission) {
        Objects.requireNonNull(submission.id(), "id");
        Objects.requireNonNull(submission.code(), "code");
        Objects.requireNonNull(submission.organisation(), "organisation");
        return Digest.sha256(out -> DIGEST_FORM.canonical(SubmissionDigestForm.of(submission), out));
    }

    /** Returns the digest of a part of a submission, which may lack what a whole submission has. */
    public static Digest partDigest(Submission part) {
        return Digest.sha256(out -> PART_DIGEST_FORM.canonical(SubmissionDigestForm.of(part), out));
    }

    static Digest digest(Evidence record) {
        return Digest.sha256(TYPE.parts().canonical(record).orElseThrow());
    }
}
