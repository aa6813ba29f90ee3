package io.github.sscop.jackson;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/**
 * Has a Jackson mapper read and write the library's documents as {@link Documents} does.
 *
 * <p>The mapper's parser takes the text apart, so what is JSON, whether it may hold comments, say, is for the mapper to set.
 * What the text says is then read by {@link Documents}: the mapper's settings for names, unknown fields and other types do not
 * touch it, numbers are read as they are written, and {@code null} is refused where a document is expected. A field that is
 * absent from an application's own type is the application's affair. A document taken from a tree, such as a
 * {@link tools.jackson.databind.JsonNode}, is read as the tree holds it, which has each field once. A refusal has the
 * {@link io.github.sscop.problem.InvalidDocumentException} as its cause; its problems have pointers into the document, and no
 * line or column.
 *
 * <p>The limits are those of the documents. They hold while the mapper's parser goes on, and the size is that of the document
 * without white space; how long one text may grow before it is seen here, and how large the whole text may be, is for the
 * mapper to limit.
 *
 * <p>Ids, dates and digests stand as text wherever an application's own types hold them, as values or as keys of a map.
 * Mappers that look for modules find this one.
 */
public final class SscopModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // A mapper is not serialized with its modules.
    private final transient Documents documents;

    /** The module for documents about the built-in codes. */
    public SscopModule() {
        this(Documents.standard());
    }

    /** The module for documents about other codes, or within other limits. */
    public SscopModule(Documents documents) {
        super("sscop");
        this.documents = documents;
        ReadLimits limits = documents.limits();
        document(Submission.class, limits, documents::readSubmission);
        document(Assessment.class, limits, documents::readAssessment);
        document(Policy.class, limits, documents::readPolicy);
        document(ProblemList.class, limits, documents::readProblems);
        text(ItemId.class, ItemId::of);
        text(EvidenceId.class, EvidenceId::of);
        text(EvidenceKind.class, EvidenceKind::of);
        text(NumberingId.class, NumberingId::of);
        text(PartialDate.class, PartialDate::of);
        text(Digest.class, Digest::of);
    }

    private <T> void document(Class<T> type, ReadLimits limits, DocumentDeserializer.DocumentReader<T> reader) {
        addDeserializer(type, new DocumentDeserializer<>(type, reader, limits));
    }

    private <T> void text(Class<T> type, Function<String, T> of) {
        addDeserializer(type, new TextDeserializer<>(type, of));
        addKeyDeserializer(type, new TextKeyDeserializer(type, of));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(ContractSerializers.ofValues(documents));
        context.addKeySerializers(ContractSerializers.ofKeys());
    }
}
