package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.problem.ReadLimits;

/** The document of a submission, {@code sscop.submission/1}. Internal: applications use {@code io.github.sscop.json.Documents}. */
public final class SubmissionDocument {

    /** The one reader and the one writer of submissions. */
    @SuppressWarnings("exports") // Public for the library's own modules only, to which alone DocumentType is exported.
    public static final DocumentType<Submission> TYPE = DocumentType.of("sscop.submission/1", Submission.class)
            .limited(Evidence.class, ReadLimits::evidence)
            .limited(Link.class, ReadLimits::links)
            .build();

    /** The form of a submission of which its digest is taken: each record is replaced by the record's own digest. */
    private static final DocumentType<Submission> OF_DIGESTS = DocumentType.of("sscop.submission/1", Submission.class)
            .mapped(
                    Evidence.class,
                    String.class,
                    record -> record.recordDigest().toString(),
                    digest -> {
                        throw new UnsupportedOperationException("A record cannot be made from its digest " + digest);
                    })
            .build();

    private SubmissionDocument() {}

    static Digest digest(Submission submission) {
        return Digest.sha256(out -> OF_DIGESTS.canonical(submission, out));
    }

    static Digest digest(Evidence record) {
        return Digest.sha256(TYPE.parts().canonical(record).orElseThrow());
    }
}
