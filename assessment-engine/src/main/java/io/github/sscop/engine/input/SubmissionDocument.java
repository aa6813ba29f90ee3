package io.github.sscop.engine.input;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ReadLimits;

/** The document of a submission, as the contract defines it; its digest is the submission's. */
public final class SubmissionDocument {

    /** The type of the document. */
    public static final DocumentType<Submission> TYPE = DocumentType.of("sscop.submission/1", Submission.class)
            .limited(Evidence.class, ReadLimits::evidence)
            .limited(Link.class, ReadLimits::links)
            .build();

    private SubmissionDocument() {}
}
