package io.github.sscop.assessment.profile;

import io.github.sscop.evidence.text.Name;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.wording.ValueWording;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The validator of the parts of a profile against each other; it reports all problems at once. */
final class FormProfileValidator {

    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_OPTIONS = 20;

    private final FormProfileDocument profile;
    private final ProfileProblems problems = new ProfileProblems();
    private final Set<String> ids = new HashSet<>();

    private FormProfileValidator(FormProfileDocument profile) {
        this.profile = profile;
    }

    /** Returns everything that is wrong with a profile; parts that could not be read are passed over. */
    static List<Problem> problems(FormProfileDocument profile) {
        FormProfileValidator validator = new FormProfileValidator(profile);
        validator.check();
        return validator.problems.all();
    }

    private void check() {
        if (profile.id() != null) {
            problems.checkId("/id", "id", profile.id());
        }
        text("/title", "title", profile.title());
        text("/version", "version", profile.version());
        text("/locator", "locator", profile.locator());
        int count = profile.questions().size() + profile.supplierQuestions().size();
        if (count > MOST_QUESTIONS) {
            problems.add(
                    "/questions",
                    ProblemCode.LIMIT,
                    "the form has " + count + " questions; expected at most " + MOST_QUESTIONS);
            return;
        }
        if (profile.questions().isEmpty()) {
            problems.add("/questions", ProblemCode.MISSING, "questions is empty; expected at least one");
        }
        for (int i = 0; i < profile.supplierQuestions().size(); i++) {
            SupplierQuestion question = profile.supplierQuestions().get(i);
            if (question != null) {
                check("/supplierQuestions/" + i, question);
            }
        }
        for (int i = 0; i < profile.questions().size(); i++) {
            FormQuestion question = profile.questions().get(i);
            if (question != null) {
                check("/questions/" + i, question);
            }
        }
        checkCycles();
    }

    private void text(String pointer, String name, String text) {
        if (text != null) {
            problems.checkText(pointer, name, text);
        }
    }

    private void check(String pointer, SupplierQuestion question) {
        checkId(pointer, question.id());
        problems.checkText(pointer + "/asks", "asks", question.asks());
        checkOptions(pointer, question.id(), question.options());
        question.askedOnlyIf().ifPresent(rule -> checkSkip(pointer + "/askedOnlyIf", question.id(), rule));
    }

    private void check(String pointer, FormQuestion question) {
        checkId(pointer, question.id());
        problems.checkText(pointer + "/asks", "asks", question.asks());
        problems.checkText(pointer + "/locator", "locator", question.locator());
        checkOptions(pointer, question.id(), question.options());
        checkOption(pointer + "/affirmative", question, "affirmative", question.affirmative());
        checkOption(pointer + "/negative", question, "negative", question.negative());
        if (question.affirmative().equals(question.negative())) {
            problems.add(
                    pointer + "/negative",
                    ProblemCode.CONTRADICTION,
                    "the affirmative and the negative answer to " + cut(question.id())
                            + " are the same; expected two options");
        }
        question.askedOnlyIf().ifPresent(rule -> checkSkip(pointer + "/askedOnlyIf", question.id(), rule));
        if (new HashSet<>(question.items()).size() < question.items().size()) {
            problems.add(
                    pointer + "/items",
                    ProblemCode.DUPLICATE,
                    "question " + cut(question.id()) + " has an item twice; expected each once");
        }
        AnswerConditionCheck.check(pointer + "/conditions", question, problems);
    }

    private void checkId(String pointer, String id) {
        problems.checkId(pointer + "/id", "id", id);
        if (!ids.add(id)) {
            problems.add(
                    pointer + "/id",
                    ProblemCode.DUPLICATE,
                    "two questions have the id " + cut(id) + "; expected unique ids");
        }
    }

    private void checkOptions(String pointer, String id, List<String> options) {
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            problems.add(
                    pointer + "/options",
                    ProblemCode.INVALID,
                    "question " + cut(id) + " has " + options.size() + " options; expected 2 to " + MOST_OPTIONS);
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(options.size(), MOST_OPTIONS); i++) {
            String option = options.get(i);
            if (option == null) {
                continue;
            }
            problems.checkAnswer(pointer + "/options/" + i, option);
            String same = names.putIfAbsent(Name.of(option).base(), option);
            if (same != null) {
                problems.add(
                        pointer + "/options/" + i,
                        ProblemCode.DUPLICATE,
                        "question " + cut(id) + " has the options " + ValueWording.quoted(same) + " and "
                                + ValueWording.quoted(option) + "; expected options that a reader can keep apart");
            }
        }
    }

    private void checkOption(String pointer, FormQuestion question, String name, String option) {
        if (!question.options().contains(option) && question.options().stream().noneMatch(Objects::isNull)) {
            problems.add(
                    pointer,
                    ProblemCode.UNKNOWN_VALUE,
                    name + " is " + ValueWording.quoted(option) + "; expected one of the options of question "
                            + cut(question.id()));
        }
    }

    private void checkSkip(String pointer, String id, SkipRule rule) {
        if (profile.supplierQuestions().stream().anyMatch(Objects::isNull)) {
            return; // It may be the one that could not be read.
        }
        SupplierQuestion other = find(rule.question());
        if (other == null) {
            problems.add(
                    pointer + "/question",
                    ProblemCode.UNKNOWN_VALUE,
                    "question " + cut(id) + " is asked by the answer to " + ValueWording.quoted(rule.question())
                            + "; expected a question that the supplier answers");
        } else if (!other.options().contains(rule.answer())) {
            problems.add(
                    pointer + "/answer",
                    ProblemCode.UNKNOWN_VALUE,
                    "question " + cut(id) + " is asked if " + cut(rule.question()) + " is "
                            + ValueWording.quoted(rule.answer()) + "; expected one of the options of that question");
        }
    }

    private void checkCycles() {
        for (int i = 0; i < profile.supplierQuestions().size(); i++) {
            SupplierQuestion start = profile.supplierQuestions().get(i);
            if (start != null && leadsToItself(start)) {
                problems.add(
                        "/supplierQuestions/" + i + "/askedOnlyIf",
                        ProblemCode.CYCLE,
                        "whether question " + cut(start.id())
                                + " is asked depends on its own answer; expected no circle");
            }
        }
    }

    private boolean leadsToItself(SupplierQuestion start) {
        Set<String> seen = new HashSet<>();
        SupplierQuestion next = start;
        while (next != null && next.askedOnlyIf().isPresent()) {
            String before = next.askedOnlyIf().get().question();
            if (before.equals(start.id())) {
                return true;
            }
            next = seen.add(before) ? find(before) : null;
        }
        return false;
    }

    private @Nullable SupplierQuestion find(String id) {
        return profile.supplierQuestions().stream()
                .filter(question -> question != null && question.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String id) {
        return ValueWording.cut(id);
    }
}
