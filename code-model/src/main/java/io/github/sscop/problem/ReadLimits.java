package io.github.sscop.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * The limits on the size of a document and its parts; reading beyond one stops with one problem and no value.
 *
 * @param documentBytes the size of the document, in bytes
 * @param nesting how deep objects and lists may be nested; at most 500
 * @param textLength the length of one text, in characters
 * @param idLength the length of an id, in characters; at most 256, which the ids themselves allow
 * @param evidence the number of a submission's evidence records
 * @param links the number of one record's links
 * @param problems how many problems of one document are reported; if there are more, one more problem says so
 */
public record ReadLimits(
        int documentBytes, int nesting, int textLength, int idLength, int evidence, int links, int problems)
        implements ContractValue {

    private static final int LONGEST_ID = 256;

    /** The depth up to which recursive readers do not exhaust the stack of a thread. */
    private static final int DEEPEST_NESTING = 500;

    private static final ReadLimits STANDARD = new ReadLimits(32 << 20, 64, 1 << 20, LONGEST_ID, 100_000, 1_000, 1_000);

    public ReadLimits {
        positive("documentBytes", documentBytes);
        positive("nesting", nesting);
        positive("textLength", textLength);
        positive("idLength", idLength);
        positive("evidence", evidence);
        positive("links", links);
        positive("problems", problems);
        if (nesting > DEEPEST_NESTING) {
            throw new IllegalArgumentException("nesting is " + nesting + "; expected at most " + DEEPEST_NESTING);
        }
        if (idLength > LONGEST_ID) {
            throw new IllegalArgumentException("idLength is " + idLength + "; expected at most " + LONGEST_ID);
        }
        if (documentBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "documentBytes is " + documentBytes + "; expected less than the longest array");
        }
    }

    private static void positive(String name, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " is " + limit + "; expected at least 1");
        }
    }

    /** Returns the limits of the contract: 32 MiB, 64 levels, 1 MiB of text, 256 characters, 100,000 records, 1,000 links, 1,000 problems. */
    public static ReadLimits standard() {
        return STANDARD;
    }

    /** Returns these limits with another size of the document. */
    public ReadLimits withDocumentBytes(int most) {
        return new ReadLimits(most, nesting, textLength, idLength, evidence, links, problems);
    }

    /** Returns these limits with another depth. */
    public ReadLimits withNesting(int most) {
        return new ReadLimits(documentBytes, most, textLength, idLength, evidence, links, problems);
    }

    /** Returns these limits with another length of texts. */
    public ReadLimits withTextLength(int most) {
        return new ReadLimits(documentBytes, nesting, most, idLength, evidence, links, problems);
    }

    /** Returns these limits with another length of ids. */
    public ReadLimits withIdLength(int most) {
        return new ReadLimits(documentBytes, nesting, textLength, most, evidence, links, problems);
    }

    /** Returns these limits with another number of evidence records. */
    public ReadLimits withEvidence(int most) {
        return new ReadLimits(documentBytes, nesting, textLength, idLength, most, links, problems);
    }

    /** Returns these limits with another number of links. */
    public ReadLimits withLinks(int most) {
        return new ReadLimits(documentBytes, nesting, textLength, idLength, evidence, most, problems);
    }

    /** Returns these limits with another number of problems. */
    public ReadLimits withProblems(int most) {
        return new ReadLimits(documentBytes, nesting, textLength, idLength, evidence, links, most);
    }

    /** Returns the problems up to the limit, followed by {@link #tooMany()} if there are more. */
    public List<Problem> reported(List<Problem> all) {
        if (all.size() <= problems) {
            return all;
        }
        List<Problem> reported = new ArrayList<>(all.subList(0, problems));
        reported.add(tooMany());
        return reported;
    }

    /** Returns the problem that a document has more problems than are reported. */
    public Problem tooMany() {
        return new Problem(
                "",
                ProblemCode.LIMIT,
                "the document has more problems than are reported; expected at most " + problems);
    }
}
