package io.github.sscop.assessment.statement;

/** What was found for a condition of an affirmative answer. */
public enum AnswerReasonCode {
    /** The edition is that of the form, in its current catalog. */
    SAME_EDITION(AnswerConditionKind.EDITION, true),
    /** The assessment is against another edition. */
    OTHER_EDITION(AnswerConditionKind.EDITION, false),
    /** The assessment is against another catalog of the edition than the library's. */
    OTHER_CATALOG(AnswerConditionKind.EDITION, false),
    /** The verdict is {@code MET}. */
    MET(AnswerConditionKind.VERDICT, true),
    /** The verdict is another one. */
    NOT_SHOWN(AnswerConditionKind.VERDICT, false),
    /** The code has no such item. */
    UNKNOWN_ITEM(AnswerConditionKind.VERDICT, false),
    /** The policy is accepted. */
    ACCEPTED_POLICY(AnswerConditionKind.POLICY, true),
    /** The policy is not accepted. */
    OTHER_POLICY(AnswerConditionKind.POLICY, false),
    /** The policy has the id of one that is accepted, and is not that policy: an earlier one, or a changed one. */
    OTHER_POLICY_TEXT(AnswerConditionKind.POLICY, false),
    /** The assessor ran own rules beside the policy. */
    OWN_RULES(AnswerConditionKind.POLICY, false),
    /** The verdict holds on the day of the answer. */
    HOLDS_ON_DAY(AnswerConditionKind.DAY, true),
    /** The assessment is of a later day than the answer. */
    LATER_ASSESSMENT(AnswerConditionKind.DAY, false),
    /** A verdict lapsed by the day of the answer. */
    LAPSED(AnswerConditionKind.DAY, false),
    /** The organisation has a name. */
    NAMED_ORGANISATION(AnswerConditionKind.ORGANISATION, true),
    /** The organisation has no name. */
    UNNAMED_ORGANISATION(AnswerConditionKind.ORGANISATION, false),
    /** The product has a name. */
    NAMED_PRODUCT(AnswerConditionKind.PRODUCT, true),
    /** The product has no name. */
    UNNAMED_PRODUCT(AnswerConditionKind.PRODUCT, false),
    /** No other assessment of the product has another verdict. */
    CONSISTENT(AnswerConditionKind.CONSISTENCY, true),
    /** Another assessment of the product has another verdict. */
    CONTRADICTED(AnswerConditionKind.CONSISTENCY, false),
    /** The version is named. */
    NAMED_VERSION(AnswerConditionKind.VERSION, true),
    /** The version is not named. */
    UNNAMED_VERSION(AnswerConditionKind.VERSION, false),
    /** The commitment is given. */
    COMMITTED(AnswerConditionKind.COMMITMENT, true),
    /** The commitment is not given. */
    NOT_COMMITTED(AnswerConditionKind.COMMITMENT, false),
    /** The origin is accepted. */
    ACCEPTED_ORIGIN(AnswerConditionKind.ORIGIN, true),
    /** The origin is not accepted. */
    OTHER_ORIGIN(AnswerConditionKind.ORIGIN, false),
    /** No claim is excluded. */
    NOTHING_EXCLUDED(AnswerConditionKind.EXCLUSIONS, true),
    /** Claims are excluded. */
    SOMETHING_EXCLUDED(AnswerConditionKind.EXCLUSIONS, false),
    /** No claim is substituted. */
    NOTHING_SUBSTITUTED(AnswerConditionKind.SUBSTITUTIONS, true),
    /** Claims are substituted. */
    SOMETHING_SUBSTITUTED(AnswerConditionKind.SUBSTITUTIONS, false),
    /** No record is withheld. */
    NOTHING_WITHHELD(AnswerConditionKind.WITHHELD_RECORDS, true),
    /** Records are withheld. */
    SOMETHING_WITHHELD(AnswerConditionKind.WITHHELD_RECORDS, false);

    private final AnswerConditionKind condition;
    private final boolean holding;

    AnswerReasonCode(AnswerConditionKind condition, boolean holding) {
        this.condition = condition;
        this.holding = holding;
    }

    /** Returns the condition for which it was found. */
    public AnswerConditionKind condition() {
        return condition;
    }

    /** Returns whether the condition holds. */
    public boolean isHolding() {
        return holding;
    }
}
