package io.github.sscop.assessment;

/** Why a verdict is what it is, as a stable code. */
public enum ReasonCode {
    /** The item's theme does not apply to the stakeholder group. */
    SCOPED_OUT,
    /** The vendor left the item out, and the policy accepts that. */
    EXCLUDED,
    /** Direct evidence against the item counts. */
    REFUTED,
    /** Indirect evidence against the item counts. */
    INDIRECTLY_REFUTED,
    /** Enough evidence for the item counts. */
    SUFFICIENT,
    /** The form behind the submission did not ask, and no record bears on the item. */
    NOT_ASKED,
    /** No record bears on the item. */
    NO_EVIDENCE,
    /** Records bear on the item, and none of them counts as support. */
    ONLY_NOT_COUNTED,
    /** All support that counts is indirect. */
    ONLY_INDIRECT,
    /** Direct support that counts lacks the argument that the policy asks for. */
    NO_ARGUMENT,
    /** Direct support that counts lacks the sample that the policy asks for. */
    SAMPLE_TOO_SMALL,
    /** Fewer records than the policy asks for are enough by themselves. */
    TOO_FEW,
    /** The item was judged in the vendor's words. */
    SUBSTITUTED,
    /** Nothing below rolls up. */
    NOTHING_REQUIRED,
    /** Everything below that rolls up is met. */
    ALL_MET,
    /** Something below is refuted, so this is not shown. */
    NOT_SHOWN,
    /** Something below is undetermined. */
    NOT_SETTLED
}
