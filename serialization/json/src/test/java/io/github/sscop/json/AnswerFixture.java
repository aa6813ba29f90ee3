package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.statement.Answer;
import io.github.sscop.assessment.statement.AnswerReason;
import io.github.sscop.assessment.statement.SupplierAnswer;
import io.github.sscop.assessment.statement.SupplierCommitment;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The builder of the statements in the tests of answers: Acme on DTAC 2.0, with all that the form needs, unless changed. */
final class AnswerFixture {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    static final FormProfile DTAC = FormProfile.builtIn("dtac-2.0").orElseThrow();
    static final FormProfile G_CLOUD = FormProfile.builtIn("g-cloud-15").orElseThrow();
    static final SupplierAnswer NO_CHARTER = new SupplierAnswer("dtac-2.0", "C3.2", "No");
    static final SupplierCommitment COMMITTED =
            new SupplierCommitment("dtac-2.0", "C3.4", "Miriam Okafor, Chief Technology Officer");
    static final SupplierInput WHOLE = new SupplierInput(List.of(NO_CHARTER), List.of(COMMITTED));

    private List<FormProfile> forms = List.of(DTAC);
    private final List<SupplierStatement.ProductAssessment> products = new ArrayList<>();
    private SupplierInput input = WHOLE;
    private LocalDate on = AS_OF;

    static AnswerFixture with(Assessment... assessments) {
        return new AnswerFixture().and(AssessmentOrigin.submission(), assessments);
    }

    AnswerFixture and(AssessmentOrigin origin, Assessment... assessments) {
        for (Assessment assessment : assessments) {
            products.add(new SupplierStatement.ProductAssessment(assessment, origin));
        }
        return this;
    }

    AnswerFixture on(LocalDate day) {
        on = day;
        return this;
    }

    AnswerFixture on(FormProfile... others) {
        forms = List.of(others);
        return this;
    }

    AnswerFixture saying(SupplierInput said) {
        input = said;
        return this;
    }

    SupplierStatement statement() {
        return SupplierStatement.of(forms, products, input, on);
    }

    Answer answer() {
        return statement().answers().get(0);
    }

    static List<String> failures(Answer answer) {
        return answer.rule().stream()
                .filter(reason -> !reason.isHolding())
                .map(AnswerReason::text)
                .toList();
    }

    static Submission example(String name) {
        return Given.example(name + ".json");
    }

    static Assessment assessed(Submission submission) {
        return assessed(submission, Policy.goodFaith(), AS_OF);
    }

    static Assessment assessed(Submission submission, Policy policy, LocalDate asOf) {
        return Assessor.of(CodeRegistry.builtIn().get(submission.code()), policy)
                .withKnownCodes(CodeRegistry.builtIn())
                .assess(submission, asOf);
    }

    static FormProfile form(String json) {
        try {
            return Documents.standard().readFormProfile(new ByteArrayInputStream(json.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A made-up form in a file, such as one that a buyer writes. */
    static FormProfile harbour() {
        Path file = Path.of("src", "test", "resources", "contract", "v1", "valid", "form-profile-every-field.json");
        try {
            return form(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
