package io.github.sscop.assessment;

/** The stable code of a reason for a verdict. */
public enum ReasonCode {
    /** The item's theme does not apply to the stakeholder group. */
    SCOPED_OUT,
    /** The vendor excluded the item, and the policy accepts that. */
    EXCLUDED,
    /** At least one direct refutation counts. */
    REFUTED,
    /** At least one indirect refutation counts. */
    INDIRECTLY_REFUTED,
    /** As many sufficient supports count as the policy requires. */
    SUFFICIENT,
    /** Sufficient supports count, but records are withheld, any of which may refute the item. */
    WITHHELD,
    /** The form behind the submission did not ask about the item, and no record is relevant to it. */
    NOT_ASKED,
    /** No record is relevant to the item. */
    NO_EVIDENCE,
    /** Records are relevant to the item, and none of them counts as support. */
    ONLY_NOT_COUNTED,
    /** All support that counts is indirect. */
    ONLY_INDIRECT,
    /** Direct support that counts lacks the argument that the policy requires. */
    NO_ARGUMENT,
    /** Direct support that counts lacks the sample that the policy requires. */
    SAMPLE_TOO_SMALL,
    /** Fewer supports than the policy requires are sufficient. */
    TOO_FEW,
    /** Enough supports are sufficient, but none is confirmed by a rule or by another party, as the policy requires. */
    ONLY_UNCONFIRMED,
    /** A note: no support that the verdict rests on is confirmed by a rule or by another party. */
    UNCONFIRMED,
    /** A note: rules that read a counted record could not decide, so that its link stands. */
    INCONCLUSIVE,
    /** The item was assessed in the vendor's words. */
    SUBSTITUTED,
    /** Every item below that would roll up is excluded; a principle cannot be excluded. */
    ALL_EXCLUDED,
    /** The organisation or the product has neither an identifier nor a name. */
    SUBJECT_NOT_NAMED,
    /** Nothing below rolls up. */
    NOTHING_REQUIRED,
    /** Everything below that rolls up is met. */
    ALL_MET,
    /** An item below is refuted, so this is not shown. */
    NOT_SHOWN,
    /** An item below is undetermined. */
    NOT_SETTLED
}
