package io.github.sscop.assessment.profile;

import io.github.sscop.problem.ProblemCode;
import io.github.sscop.wording.ValueWording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The check of the conditions of a question. */
final class AnswerConditionCheck {

    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_POLICIES = 100;

    private final FormQuestion question;
    private final ProfileProblems problems;

    private AnswerConditionCheck(FormQuestion question, ProfileProblems problems) {
        this.question = question;
        this.problems = problems;
    }

    static void check(String pointer, FormQuestion question, ProfileProblems problems) {
        List<AnswerCondition> conditions = question.conditions();
        if (conditions.size() > MOST_CONDITIONS) {
            problems.add(
                    pointer,
                    ProblemCode.LIMIT,
                    "question " + question.id() + " has " + conditions.size() + " conditions; expected at most "
                            + MOST_CONDITIONS);
            return;
        }
        AnswerConditionCheck check = new AnswerConditionCheck(question, problems);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < conditions.size(); i++) {
            AnswerCondition condition = conditions.get(i);
            if (condition != null) {
                check.check(pointer + "/" + i, condition, seen);
            }
        }
    }

    private void check(String pointer, AnswerCondition condition, Set<Object> seen) {
        boolean isNew = seen.add(condition instanceof AnswerCondition.Absent ? condition : condition.getClass());
        if (!isNew) {
            problems.add(
                    pointer,
                    ProblemCode.DUPLICATE,
                    "question " + ValueWording.cut(question.id())
                            + " has two conditions of one kind; expected each once");
        }
        if (condition instanceof AnswerCondition.VersionNamed version) {
            checkVersion(pointer + "/versionNamed", version);
        } else if (condition instanceof AnswerCondition.Commitment commitment) {
            problems.checkText(pointer + "/commitment", "commitment", commitment.to());
        } else if (condition instanceof AnswerCondition.PolicyAmong policies) {
            checkPolicies(pointer + "/policyAmong", policies.accepted());
        } else if (condition instanceof AnswerCondition.OriginAmong origins) {
            checkOrigins(pointer + "/originAmong", origins);
        }
    }

    private void checkVersion(String pointer, AnswerCondition.VersionNamed version) {
        problems.checkId(pointer, "versionNamed", version.in());
        if (question.scope() != QuestionScope.PRODUCT) {
            problems.add(
                    pointer,
                    ProblemCode.CONTRADICTION,
                    "question " + ValueWording.cut(question.id())
                            + " is about the organisation, which has no version; expected scope PRODUCT");
        }
    }

    private void checkPolicies(String pointer, List<AcceptedPolicy> accepted) {
        if (accepted.isEmpty() || accepted.size() > MOST_POLICIES) {
            problems.add(
                    pointer,
                    ProblemCode.INVALID,
                    "policyAmong has " + accepted.size() + " policies; expected 1 to " + MOST_POLICIES);
            return;
        }
        for (int i = 0; i < accepted.size(); i++) {
            AcceptedPolicy policy = accepted.get(i);
            if (policy == null) {
                continue;
            }
            problems.checkText(pointer + "/" + i + "/id", "id", policy.id());
            if (policy.acceptedDigest().isEmpty()) {
                problems.add(
                        pointer + "/" + i + "/digest",
                        ProblemCode.MISSING,
                        "policy " + ValueWording.cut(policy.id()) + " is none of the library; expected its digest");
            }
            if (accepted.indexOf(policy) < i) {
                problems.add(
                        pointer + "/" + i,
                        ProblemCode.DUPLICATE,
                        "policy " + ValueWording.cut(policy.id()) + " is named twice; expected each once");
            }
        }
    }

    private void checkOrigins(String pointer, AnswerCondition.OriginAmong origins) {
        if (origins.accepted().isEmpty()) {
            problems.add(pointer, ProblemCode.INVALID, "originAmong is empty; expected at least one");
        } else if (new HashSet<>(origins.accepted()).size() < origins.accepted().size()) {
            problems.add(pointer, ProblemCode.DUPLICATE, "originAmong has one twice; expected each once");
        }
    }
}
