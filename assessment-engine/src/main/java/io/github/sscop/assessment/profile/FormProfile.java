package io.github.sscop.assessment.profile;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The profile of a form in which buyers ask suppliers about a code ({@code sscop.form-profile/1}).
 *
 * <p>Ids and answers are the form's; what a question asks is restated in other words.
 *
 * @param id the id of the profile
 * @param title the name of the form
 * @param version the version of the form
 * @param issuedOn the day of that version of the form
 * @param locator where the form is, or who issues it
 * @param code the edition of the code about which it asks
 * @param supplierQuestions the questions that the supplier alone can answer
 * @param questions the questions that are answered by assessments, at least one
 */
public record FormProfile(
        String id,
        String title,
        String version,
        LocalDate issuedOn,
        String locator,
        EditionId code,
        List<SupplierQuestion> supplierQuestions,
        List<FormQuestion> questions)
        implements ContractValue {

    /**
     * Creates a profile.
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     */
    public FormProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(code, "code");
        supplierQuestions = List.copyOf(supplierQuestions);
        questions = List.copyOf(questions);
        List<Problem> problems = FormProfileValidator.problems(
                new FormProfileDocument(id, title, version, issuedOn, locator, code, supplierQuestions, questions));
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(FormProfileDocument.TYPE.called(), problems);
        }
    }

    /** Returns the forms of the library: G-Cloud 15, and NHS DTAC 2.0. */
    public static List<FormProfile> builtIn() {
        return BuiltInForms.ALL;
    }

    /** Returns the form of the library with an id; empty if there is none. */
    public static Optional<FormProfile> builtIn(String id) {
        return builtIn().stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /**
     * Reads the profile of a form.
     *
     * @param codes the codes of one of which it is
     * @throws InvalidDocumentException with everything that is wrong with it, such as an item that its code does not have
     * @throws IOException if the bytes cannot be read
     */
    public static FormProfile read(InputStream json, ReadLimits limits, CodeRegistry codes) throws IOException {
        return FormProfileFactory.read(json, limits, codes);
    }

    /** Returns the question with an id that the supplier answers; empty if there is none. */
    public Optional<SupplierQuestion> supplierQuestion(String question) {
        return supplierQuestions.stream()
                .filter(each -> each.id().equals(question))
                .findFirst();
    }

    /** Returns the question with an id that is answered by assessments; empty if there is none. */
    public Optional<FormQuestion> question(String question) {
        return questions.stream().filter(each -> each.id().equals(question)).findFirst();
    }

    /** Returns the profile as an indented document. */
    public byte[] toJson() {
        return FormProfileDocument.TYPE.pretty(FormProfileDocument.of(this));
    }

    /** Returns the profile in canonical form (RFC 8785), of which {@link #digest} is the digest. */
    public byte[] canonical() {
        return FormProfileDocument.TYPE.canonical(FormProfileDocument.of(this));
    }

    /** Returns the digest of the profile in canonical form. */
    public Digest digest() {
        return Digest.sha256(canonical());
    }
}
