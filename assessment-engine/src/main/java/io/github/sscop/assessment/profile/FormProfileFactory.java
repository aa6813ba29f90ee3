package io.github.sscop.assessment.profile;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The factory of a profile from a document that anyone may have written. */
final class FormProfileFactory {

    private final FormProfileDocument document;
    private final CodeRegistry codes;
    private final List<Problem> problems;

    private FormProfileFactory(FormProfileDocument document, CodeRegistry codes, List<Problem> before) {
        this.document = document;
        this.codes = codes;
        this.problems = new ArrayList<>(before);
    }

    static FormProfile read(InputStream json, ReadLimits limits, CodeRegistry codes) throws IOException {
        DocumentType.ReadResult<FormProfileDocument> received =
                FormProfileDocument.TYPE.receive(JsonText.of(json, limits));
        if (received.value().isEmpty()) {
            throw received.refusal(received.problems());
        }
        FormProfileFactory factory = new FormProfileFactory(received.value().get(), codes, received.problems());
        factory.check();
        if (!factory.problems.isEmpty()) {
            throw received.refusal(limits.reported(factory.problems));
        }
        return factory.document.profile();
    }

    private void check() {
        FormProfileValidator.problems(document).forEach(this::add);
        requireOwnId();
        requireItems();
    }

    /** Adds a problem, unless the part could not even be read. */
    private void add(Problem problem) {
        String pointer = problem.pointer();
        boolean reported = problems.stream()
                .map(Problem::pointer)
                .anyMatch(found -> found.equals(pointer) || found.startsWith(pointer + "/"));
        if (!reported) {
            problems.add(problem);
        }
    }

    /** Requires that a form with the id of one of the library is that form, so that none passes for another. */
    private void requireOwnId() {
        if (!problems.isEmpty()) {
            return;
        }
        Optional<FormProfile> known = FormProfile.builtIn(document.id());
        if (known.isPresent() && !known.get().equals(document.profile())) {
            add(new Problem(
                    "/id",
                    ProblemCode.CONTRADICTION,
                    "id is " + document.id()
                            + ", which is that of a form of the library with other content; expected another id"));
        }
    }

    private void requireItems() {
        if (document.code() == null) {
            return;
        }
        Optional<Code> code = codes.find(document.code());
        if (code.isEmpty()) {
            add(new Problem(
                    "/code",
                    ProblemCode.UNKNOWN_CODE,
                    "code is " + document.code() + "; expected one of "
                            + codes.all().stream().map(Code::id).toList()));
            return;
        }
        for (int i = 0; i < document.questions().size(); i++) {
            FormQuestion question = document.questions().get(i);
            if (question != null) {
                requireItems("/questions/" + i + "/items/", question, code.get());
            }
        }
    }

    private void requireItems(String pointer, FormQuestion question, Code code) {
        for (int i = 0; i < question.items().size(); i++) {
            ItemId item = question.items().get(i);
            if (item != null && !hasVerdict(item, code)) {
                add(new Problem(
                        pointer + i,
                        ProblemCode.UNKNOWN_ITEM,
                        "question " + question.id() + " is about " + item
                                + "; expected a claim, a principle, a theme or another item of " + code));
            }
        }
    }

    private static boolean hasVerdict(ItemId id, Code code) {
        return code.item(id).isPresent()
                || code.principle(id).isPresent()
                || code.themes().stream().anyMatch(theme -> theme.id().equals(id));
    }
}
