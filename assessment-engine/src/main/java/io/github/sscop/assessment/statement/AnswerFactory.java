package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.profile.AnswerCondition;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.assessment.profile.QuestionScope;
import io.github.sscop.assessment.profile.SkipRule;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The factory of the answers to one form from the assessments of a supplier. */
final class AnswerFactory {

    private final FormProfile form;
    private final List<SupplierStatement.ProductAssessment> products;
    private final SupplierInput input;
    private final LocalDate on;
    private final SkipResolver skips;

    AnswerFactory(
            FormProfile form, List<SupplierStatement.ProductAssessment> products, SupplierInput input, LocalDate on) {
        this.form = form;
        this.products = products;
        this.input = input;
        this.on = on;
        this.skips = new SkipResolver(form, input);
    }

    AnsweredForm answered() {
        List<Answer> answers = new ArrayList<>();
        for (FormQuestion question : form.questions()) {
            List<Integer> places = IntStream.range(0, products.size()).boxed().toList();
            if (question.scope() == QuestionScope.ORGANISATION) {
                answers.add(answer(question, Optional.empty(), places));
            } else {
                places.forEach(place -> answers.add(answer(question, Optional.of(place), List.of(place))));
            }
        }
        return new AnsweredForm(
                new DocumentRef(form.id(), form.digest()),
                form.title(),
                form.version(),
                form.issuedOn(),
                form.locator(),
                answers);
    }

    private Answer answer(FormQuestion question, Optional<Integer> assessment, List<Integer> places) {
        AnswerStatus status = skips.status(question.askedOnlyIf());
        List<AnswerReason> rule = status == AnswerStatus.NOT_ASKED ? List.of() : rule(question, places);
        boolean holds = !rule.isEmpty() && rule.stream().allMatch(AnswerReason::isHolding);
        String option = holds ? question.affirmative() : question.negative();
        return new Answer(
                question.id(),
                question.asks(),
                question.scope(),
                assessment,
                status,
                question.options(),
                status == AnswerStatus.ASKED ? Optional.of(option) : Optional.empty(),
                status == AnswerStatus.ASKED && holds,
                status == AnswerStatus.DEPENDS ? branches(question.askedOnlyIf().orElseThrow(), option) : List.of(),
                rule,
                holds ? holdsUntil(question, places) : Optional.empty(),
                status == AnswerStatus.NOT_ASKED ? List.of() : openPoints(question, status, places));
    }

    private List<AnswerReason> rule(FormQuestion question, List<Integer> places) {
        List<AnswerReason> rule = new ArrayList<>();
        for (int place : places) {
            rule.addAll(AnswerRule.reasons(question, form.code(), on, products, place));
        }
        question.condition(AnswerCondition.Commitment.class)
                .ifPresent(condition -> rule.add(commitmentReason(question, condition)));
        return rule;
    }

    private AnswerReason commitmentReason(FormQuestion question, AnswerCondition.Commitment condition) {
        return commitment(question)
                .map(by -> new AnswerReason(
                        AnswerReasonCode.COMMITTED, Optional.empty(), Map.of("to", condition.to(), "by", by)))
                .orElseGet(() -> new AnswerReason(
                        AnswerReasonCode.NOT_COMMITTED, Optional.empty(), Map.of("to", condition.to())));
    }

    private Optional<String> commitment(FormQuestion question) {
        return input.commitments().stream()
                .filter(each -> each.form().equals(form.id()) && each.question().equals(question.id()))
                .map(SupplierCommitment::by)
                .findFirst();
    }

    private List<AnswerBranch> branches(SkipRule rule, String option) {
        return skips.deciding(rule).options().stream()
                .map(each -> new AnswerBranch(
                        rule.question(), each, each.equals(rule.answer()) ? Optional.of(option) : Optional.empty()))
                .toList();
    }

    private Optional<LocalDate> holdsUntil(FormQuestion question, List<Integer> places) {
        return places.stream()
                .map(place -> new VerdictExtract(products.get(place).assessment(), question.items()))
                .flatMap(extract -> extract.firstLapse().stream())
                .min(LocalDate::compareTo)
                .map(lapse -> lapse.minusDays(1));
    }

    private List<OpenPoint> openPoints(FormQuestion question, AnswerStatus status, List<Integer> places) {
        List<OpenPoint> points = new ArrayList<>();
        if (question.scope() == QuestionScope.ORGANISATION) {
            points.add(new OpenPoint(OpenPointCode.ALL_PRODUCTS, Map.of("products", String.valueOf(places.size()))));
        }
        if (status == AnswerStatus.DEPENDS) {
            SkipRule rule = question.askedOnlyIf().orElseThrow();
            points.add(new OpenPoint(
                    OpenPointCode.DECIDING_ANSWER, Map.of("question", rule.question(), "answer", rule.answer())));
        }
        question.condition(AnswerCondition.VersionNamed.class)
                .ifPresent(condition ->
                        places.forEach(place -> versionPoint(condition, place).ifPresent(points::add)));
        question.condition(AnswerCondition.Commitment.class)
                .ifPresent(condition -> points.add(commitment(question)
                        .map(by ->
                                new OpenPoint(OpenPointCode.GIVEN_COMMITMENT, Map.of("to", condition.to(), "by", by)))
                        .orElseGet(() -> new OpenPoint(OpenPointCode.COMMITMENT, Map.of("to", condition.to())))));
        return points;
    }

    private Optional<OpenPoint> versionPoint(AnswerCondition.VersionNamed condition, int place) {
        return products.get(place)
                .assessment()
                .subject()
                .version()
                .map(version -> new OpenPoint(
                        OpenPointCode.VERSION_FIELD,
                        Map.of("field", condition.in(), "version", ValueWording.cut(version))));
    }
}
