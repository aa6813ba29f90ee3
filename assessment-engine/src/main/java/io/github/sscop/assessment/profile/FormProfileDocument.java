package io.github.sscop.assessment.profile;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.NullTolerantCopies;
import java.time.LocalDate;
import java.util.List;

/**
 * The profile of a form as its document gives it, before it is checked.
 *
 * @param id the id of the profile
 * @param title the name of the form
 * @param version the version of the form
 * @param issuedOn the day of that version of the form
 * @param locator where the form is, or who issues it
 * @param code the edition of the code about which it asks
 * @param supplierQuestions the questions that the supplier alone can answer
 * @param questions the questions that are answered by assessments
 */
record FormProfileDocument(
        String id,
        String title,
        String version,
        LocalDate issuedOn,
        String locator,
        EditionId code,
        List<SupplierQuestion> supplierQuestions,
        List<FormQuestion> questions) {

    static final DocumentType<FormProfileDocument> TYPE =
            DocumentType.of("sscop.form-profile/1", FormProfileDocument.class).build();

    FormProfileDocument {
        supplierQuestions = NullTolerantCopies.list(supplierQuestions);
        questions = NullTolerantCopies.list(questions);
    }

    static FormProfileDocument of(FormProfile profile) {
        return new FormProfileDocument(
                profile.id(),
                profile.title(),
                profile.version(),
                profile.issuedOn(),
                profile.locator(),
                profile.code(),
                profile.supplierQuestions(),
                profile.questions());
    }

    FormProfile profile() {
        return new FormProfile(id, title, version, issuedOn, locator, code, supplierQuestions, questions);
    }
}
