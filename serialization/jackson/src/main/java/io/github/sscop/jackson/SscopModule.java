package io.github.sscop.jackson;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentDifference;
import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.rule.Policy;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Has a Jackson mapper read and write the library's documents exactly as {@link Documents} does.
 *
 * <p>Reading is as strict, whatever the mapper is set to, and a refusal has the
 * {@link io.github.sscop.problem.InvalidDocumentException} as its cause. Ids, dates and digests stand as text wherever an
 * application's own types hold them. Mappers that look for modules find this one.
 */
public final class SscopModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module for documents about the built-in codes. */
    public SscopModule() {
        this(Documents.standard());
    }

    /** The module for documents about other codes, or within other limits. */
    public SscopModule(Documents documents) {
        super("sscop");
        document(Submission.class, documents::readSubmission, documents::writeLine);
        document(Assessment.class, documents::readAssessment, documents::writeLine);
        document(Policy.class, documents::readPolicy, documents::write);
        document(ProblemList.class, documents::readProblems, documents::writeLine);
        addSerializer(AssessmentDifference.class, new DocumentSerializer<>(documents::write));
        text(ItemId.class, ItemId::of);
        text(EvidenceId.class, EvidenceId::of);
        text(EvidenceKind.class, EvidenceKind::of);
        text(NumberingId.class, NumberingId::of);
        text(PartialDate.class, PartialDate::of);
        text(Digest.class, Digest::of);
    }

    private <T> void document(Class<T> type, DocumentDeserializer.Reader<T> reader, Function<T, byte[]> writer) {
        addSerializer(type, new DocumentSerializer<>(writer));
        addDeserializer(type, new DocumentDeserializer<>(type, reader));
    }

    private <T> void text(Class<T> type, Function<String, T> of) {
        addSerializer(type, new ToStringSerializer(type));
        addDeserializer(type, new TextDeserializer<>(type, of));
    }
}
