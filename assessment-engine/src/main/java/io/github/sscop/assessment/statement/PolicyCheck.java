package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.profile.AcceptedPolicy;
import io.github.sscop.assessment.profile.AnswerCondition;
import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.policy.Policy;
import io.github.sscop.wording.ValueWording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The check of the policy of an assessment, by its digest, since anyone can give a lax policy the id of another. */
final class PolicyCheck {

    private final Assessment assessment;
    private final int place;
    private final List<AcceptedPolicy> accepted;

    PolicyCheck(FormQuestion question, Assessment assessment, int place) {
        this.assessment = assessment;
        this.place = place;
        this.accepted = question.condition(AnswerCondition.PolicyAmong.class)
                .map(AnswerCondition.PolicyAmong::accepted)
                .orElseGet(() -> Policy.builtIn().stream()
                        .map(policy -> new AcceptedPolicy(policy.id(), Optional.empty()))
                        .toList());
    }

    AnswerReason reason() {
        DocumentRef policy = assessment.policy();
        List<AcceptedPolicy> named =
                accepted.stream().filter(each -> each.id().equals(policy.id())).toList();
        String id = ValueWording.cut(policy.id());
        if (named.isEmpty()) {
            String ids = ValueWording.listed(
                    accepted.stream().map(AcceptedPolicy::id).distinct().toList());
            return reason(AnswerReasonCode.OTHER_POLICY, Map.of("policy", id, "accepted", ids));
        }
        if (named.stream()
                .noneMatch(each ->
                        each.acceptedDigest().filter(policy.digest()::equals).isPresent())) {
            return reason(
                    AnswerReasonCode.OTHER_POLICY_TEXT,
                    Map.of("policy", id, "digest", policy.digest().toString(), "accepted", digests(named)));
        }
        return assessment.ownRules().isEmpty()
                ? reason(AnswerReasonCode.ACCEPTED_POLICY, Map.of("policy", id))
                : reason(
                        AnswerReasonCode.OWN_RULES,
                        Map.of("policy", id, "rules", ValueWording.listed(assessment.ownRules())));
    }

    private static String digests(List<AcceptedPolicy> policies) {
        return policies.stream()
                .flatMap(each -> each.acceptedDigest().stream())
                .map(Object::toString)
                .collect(Collectors.joining(" or "));
    }

    private AnswerReason reason(AnswerReasonCode code, Map<String, String> arguments) {
        return new AnswerReason(code, Optional.of(place), arguments);
    }
}
