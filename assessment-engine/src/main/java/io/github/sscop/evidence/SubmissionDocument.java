package io.github.sscop.evidence;

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

    private SubmissionDocument() {}
}
