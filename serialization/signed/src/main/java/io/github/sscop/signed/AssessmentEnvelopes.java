package io.github.sscop.signed;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.engine.Assessor;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * The signed envelopes of assessments: signs assessments, and opens envelopes.
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class AssessmentEnvelopes {

    private static final AssessmentEnvelopes STANDARD = new AssessmentEnvelopes(Documents.standard());

    private final Documents documents;

    private AssessmentEnvelopes(Documents documents) {
        this.documents = Objects.requireNonNull(documents, "documents");
    }

    /** Returns envelopes for assessments against the built-in codes. */
    public static AssessmentEnvelopes standard() {
        return STANDARD;
    }

    /** Creates envelopes for assessments against the codes of these documents. */
    public static AssessmentEnvelopes of(Documents documents) {
        return new AssessmentEnvelopes(documents);
    }

    /**
     * Signs an assessment: an envelope (DSSE v1) around a statement (in-toto Statement v1) in the canonical form of RFC 8785.
     *
     * <p>The same assessment and key give the same bytes, which are UTF-8 on one line without its end. The assessment is signed
     * as it is, so sign one that an {@link Assessor} made, or one that {@link Assessor#verify} found the same. One that was only
     * read does not contradict itself, but may hold anything else: its verdicts, the next action and the risk of an item, the wording of a rule, and the codes and
     * arguments of other sentences are signed unchecked.
     *
     * @throws IllegalArgumentException if an argument of one of its sentences is missing, or a text cannot be in a document, such
     *     as one with the character U+0000
     */
    public byte[] sign(Assessment assessment, SigningKey key) {
        byte[] statement = InTotoStatement.DOCUMENT.canonical(InTotoStatement.of(assessment, documents));
        return Envelope.DOCUMENT.canonical(Envelope.signed(statement, key));
    }

    /**
     * Opens an envelope: at least one of its signatures must be by one of the keys, and the statement in it must be about what
     * the assessment in it is about.
     *
     * <p>Which key signed is found by trying. The id that an envelope gives for a key is not signed; it only
     * appears in the problem if no signature holds. The content is not read unless a signature holds.
     *
     * @throws InvalidDocumentException with everything that is wrong with the envelope or, if a signature holds, with its
     *     content: {@link ProblemCode#SIGNATURE} if the payload, its type or the signature was changed,
     *     {@link ProblemCode#UNKNOWN_KEY} if another key signed, {@link ProblemCode#LIMIT} if there are more than 100
     *     signatures, {@link ProblemCode#DIGEST} if the statement's digest is not the assessment's; and other codes for what is no
     *     envelope, no statement or no assessment
     * @throws IllegalArgumentException if no key is given
     * @throws IOException if the bytes cannot be read
     */
    public SignedAssessment open(InputStream envelope, VerifyingKey... keys) throws IOException {
        if (keys.length == 0) {
            throw new IllegalArgumentException("keys is empty; expected at least one");
        }
        return new EnvelopeVerifier(documents, List.of(keys)).open(envelope);
    }
}
