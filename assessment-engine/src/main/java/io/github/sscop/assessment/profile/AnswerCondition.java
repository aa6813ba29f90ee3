package io.github.sscop.assessment.profile;

import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * A condition of the affirmative answer to a question, beside those that hold for every question; a closed set, so that forms
 * can be data.
 */
public sealed interface AnswerCondition extends ContractValue
        permits AnswerCondition.VersionNamed,
                AnswerCondition.Commitment,
                AnswerCondition.PolicyAmong,
                AnswerCondition.OriginAmong,
                AnswerCondition.Absent {

    /**
     * The condition that the assessment names the version of the product, since the form asks for it.
     *
     * @param in the id of the field in which the form has the version
     */
    record VersionNamed(String in) implements AnswerCondition {

        public VersionNamed {
            Objects.requireNonNull(in, "in");
        }
    }

    /**
     * The condition that the supplier gives a commitment, which no assessment can give.
     *
     * @param to what it commits to, to follow the words "a commitment to"
     */
    record Commitment(String to) implements AnswerCondition {

        public Commitment {
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The condition that the assessment is by one of some policies; without it, any current policy of the library is accepted.
     *
     * @param accepted at least one
     */
    record PolicyAmong(List<AcceptedPolicy> accepted) implements AnswerCondition {

        public PolicyAmong {
            accepted = NullTolerantCopies.list(accepted);
        }
    }

    /**
     * The condition that the assessment comes from one of some origins.
     *
     * @param accepted at least one
     */
    record OriginAmong(List<AssessmentOrigin.Kind> accepted) implements AnswerCondition {

        public OriginAmong {
            accepted = NullTolerantCopies.list(accepted);
        }
    }

    /**
     * The condition that the assessment has none of what a buyer may not accept.
     *
     * @param what what it must not have
     */
    record Absent(Variation what) implements AnswerCondition {

        public Absent {
            Objects.requireNonNull(what, "what");
        }
    }

    /** What an assessment may have beside the code in its own words, on records that everyone sees. */
    enum Variation {
        /** Claims that the supplier excluded. */
        EXCLUSIONS,
        /** Claims that were assessed in the words of the supplier. */
        SUBSTITUTIONS,
        /** Records that are withheld. */
        WITHHELD_RECORDS
    }
}
