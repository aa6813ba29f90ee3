package io.github.sscop.json;

import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.assessment.profile.SupplierQuestion;
import io.github.sscop.code.Applicability;
import io.github.sscop.code.Code;
import io.github.sscop.code.GeneralStatement;
import io.github.sscop.code.GlossaryEntry;
import io.github.sscop.code.Level;
import io.github.sscop.code.Note;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Source;
import io.github.sscop.code.Theme;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.PartWriter;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.rule.FactRule;
import java.util.List;
import java.util.Optional;

/**
 * The parts of the documents whose own records are internal to other modules: a code, a policy and the profile of a form.
 *
 * <p>Only their types are listed here; the form of each follows from its record, as in the document itself.
 */
record ContractParts(
        Code.Status status,
        Level assessedAt,
        List<Source> sources,
        List<Theme> themes,
        List<Principle> principles,
        List<GeneralStatement> statements,
        List<Applicability> applicability,
        List<Numbering> numberings,
        List<GlossaryEntry> glossary,
        List<Note> notes,
        Optional<SampleRequirement> sample,
        List<FactRule> rules,
        List<SupplierQuestion> supplierQuestions,
        List<FormQuestion> questions) {

    static final PartWriter WRITER =
            DocumentType.of("sscop.parts/1", ContractParts.class).build().parts();
}
