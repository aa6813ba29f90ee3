package io.github.sscop.assessment.input;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.Policy;

/** The documents that an assessment is made from, as the contract has them. */
public final class InputDocuments {

    /** A submission. */
    public static final DocumentType<Submission> SUBMISSION =
            DocumentType.of("sscop.submission/1", Submission.class).build();

    /** A policy. */
    public static final DocumentType<Policy> POLICY =
            DocumentType.of("sscop.policy/1", Policy.class).build();

    private InputDocuments() {}
}
