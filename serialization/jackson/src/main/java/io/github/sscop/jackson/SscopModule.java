package io.github.sscop.jackson;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/**
 * The module with which a mapper of Jackson 3 reads and writes the library's values as {@link Documents} does.
 *
 * <p><b>Writing.</b> Every value of the contract is written as inside its document ({@link Documents#writeValue}), also within
 * types of the application; a value that no document holds is refused. Ids, dates and digests are text, and enums their names,
 * as values and as keys of a map.
 *
 * <p><b>Reading.</b> The mapper's parser decides what is JSON, such as whether comments are allowed. {@link Documents} then reads
 * the content: the mapper's settings for names, unknown fields and other types have no effect, numbers are read as they are
 * written, and {@code null} is refused where a document is expected. A field that is absent from a type of the application is no
 * problem of a document. A document from a tree, such as a {@link tools.jackson.databind.JsonNode}, has each field once. A
 * refusal has the {@link io.github.sscop.problem.InvalidDocumentException} as its cause; its problems have pointers into the
 * document, and no line or column.
 *
 * <p>The limits are those of the documents. They are checked while the mapper's parser continues, and the size is that of the
 * document without white space. The mapper limits how long one text and how large the whole input may be.
 *
 * <p>Mappers that look for modules find this one.
 */
public final class SscopModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // A mapper is not serialized with its modules.
    private final transient Documents documents;

    /** Creates the module for documents with the built-in codes. */
    public SscopModule() {
        this(Documents.standard());
    }

    /** Creates the module for documents with other codes, or with other limits. */
    public SscopModule(Documents documents) {
        super("sscop");
        this.documents = documents;
        ReadLimits limits = documents.limits();
        document(Submission.class, limits, documents::readSubmission);
        document(SubmissionPart.class, limits, documents::readPart);
        document(Counterpart.class, limits, documents::readCounterpart);
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

    private <T> void document(Class<T> type, ReadLimits limits, DocumentDeserializer.ValueReader<T> reader) {
        addDeserializer(type, new DocumentDeserializer<>(type, reader, limits));
    }

    private <T> void text(Class<T> type, Function<String, T> of) {
        addDeserializer(type, new TextDeserializer<>(type, of));
        addKeyDeserializer(type, new TextKeyDeserializer(type, of));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(ContractSerializerLookup.ofValues(documents));
        context.addKeySerializers(ContractSerializerLookup.ofKeys());
    }
}
