package io.github.sscop.signed;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Digest;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A statement about an artefact (in-toto Statement v1).
 *
 * @param _type its type
 * @param subject its subjects
 * @param predicateType the type of the predicate
 * @param predicate the assessment as plain JSON, since only {@link Documents} reads and writes assessments
 */
@SuppressWarnings("MemberName") // The standard's own name for it.
record InTotoStatement(String _type, List<ResourceDescriptor> subject, String predicateType, FactValue predicate) {

    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String ASSESSMENT = "https://sscop.github.io/assessment/1";

    static final DocumentType<InTotoStatement> DOCUMENT = DocumentType.ofStandard("statement", InTotoStatement.class);
    static final DocumentType<FactValue> PREDICATE = DocumentType.ofStandard("assessment", FactValue.class);

    /**
     * One thing that the statement is about (in-toto ResourceDescriptor v1).
     *
     * @param name its name
     * @param digest its digests in hexadecimal, by algorithm
     */
    record ResourceDescriptor(String name, Map<String, String> digest) {

        ResourceDescriptor {
            Objects.requireNonNull(name, "name");
            digest = Map.copyOf(digest);
        }

        static ResourceDescriptor of(SignedSubject subject) {
            Digest digest = subject.digest();
            int colon = digest.value().indexOf(':');
            return new ResourceDescriptor(
                    subject.name(),
                    Map.of(digest.value().substring(0, colon), digest.value().substring(colon + 1)));
        }
    }

    InTotoStatement {
        Objects.requireNonNull(_type, "_type");
        subject = List.copyOf(subject);
        Objects.requireNonNull(predicateType, "predicateType");
        Objects.requireNonNull(predicate, "predicate");
    }

    /**
     * Creates the statement about an assessment.
     *
     * @throws IllegalArgumentException if a text of the assessment cannot be in a document, such as half of a surrogate pair
     */
    static InTotoStatement of(Assessment assessment, Documents documents) {
        DocumentType.ReadResult<FactValue> predicate =
                PREDICATE.receive(JsonText.of(documents.writeLine(assessment), Envelope.LIMITS));
        if (!predicate.problems().isEmpty() || predicate.value().isEmpty()) {
            throw new IllegalArgumentException("The assessment cannot be a document: "
                    + predicate.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        return new InTotoStatement(
                TYPE,
                List.of(ResourceDescriptor.of(SignedSubject.of(assessment))),
                ASSESSMENT,
                predicate.value().get());
    }
}
