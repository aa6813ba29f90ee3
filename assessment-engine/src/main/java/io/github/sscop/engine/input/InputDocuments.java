package io.github.sscop.engine.input;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ReadLimits;

/** The documents that an assessment is made from, as the contract has them. */
public final class InputDocuments {

    /** A submission. */
    public static final DocumentType<Submission> SUBMISSION = DocumentType.of("sscop.submission/1", Submission.class)
            .limited(Evidence.class, ReadLimits::evidence)
            .limited(Link.class, ReadLimits::links)
            .build();

    private InputDocuments() {}
}
