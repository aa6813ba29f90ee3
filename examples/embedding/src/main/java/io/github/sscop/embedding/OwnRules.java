package io.github.sscop.embedding;

import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.recordDate;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** A vendor's own rule in three forms: short in Java, as data in a policy, and with code of its own. */
public final class OwnRules {

    /** A rule in Java: data all the same, which a policy can hold. */
    public static final FactRule ROTATION = FactRule.of("credential-rotation", "CREDENTIAL_INVENTORY", "2.1.4")
            .should("Every build credential was changed within 90 days.")
            .because("What has leaked unnoticed is then of no use after 90 days.")
            .holds(fact("credentials").every(recordDate().isAtMost(Period.ofDays(90), fact("changedOn"))))
            .supports(Strength.INDIRECT)
            .refutes(Strength.DIRECT)
            .build();

    private final Code code = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    /** Assesses by the default policy, with the rule beside the policy's own. */
    public Assessment withTheRule(Submission submission, LocalDate asOf) {
        return Assessor.of(code, Policy.goodFaith()).withRules(ROTATION).assess(submission, asOf);
    }

    /** Assesses by a policy from a file, which holds the same rule as data. */
    public Assessment byThePolicy(InputStream policy, Submission submission, LocalDate asOf) throws IOException {
        return Assessor.of(code, Policy.read(policy)).assess(submission, asOf);
    }

    /** A rule with code of its own, for what no condition can say: here, that no name is given twice. */
    public static final class NamesAreUnique implements Rule {

        @Override
        public String id() {
            return "credential-names";
        }

        @Override
        public List<ItemId> items() {
            return List.of(ItemId.of("2.1.4"));
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.of("CREDENTIAL_INVENTORY");
        }

        @Override
        public String should() {
            return "Every build credential has a name of its own.";
        }

        @Override
        public String because() {
            return "Two credentials of one name cannot be distinguished when one must be withdrawn.";
        }

        @Override
        public RuleOutcome outcome(Evidence record, AsOf asOf) {
            if (!(record.facts().get("credentials") instanceof FactValue.Sequence credentials)) {
                return RuleOutcome.inconclusive(ConditionResult.missing("credentials", "a list"));
            }
            long names = credentials.values().stream()
                    .map(each -> ((FactValue.Structure) each).values().get("name"))
                    .distinct()
                    .count();
            int size = credentials.values().size();
            return names == size
                    ? RuleOutcome.supports(Strength.INDIRECT)
                    : RuleOutcome.refutes(
                            Strength.INDIRECT,
                            ConditionResult.failed("credentials", names + " names", size + " names"));
        }
    }
}
