package io.github.sscop.evidence.identity;

/**
 * A part of a record's subject that differs from the submission's.
 *
 * @param part the name of the part
 * @param bound the record's value
 * @param expected the submission's value
 * @param doubtful whether the two are like each other, so that a reader might take them for the same, or another part says that
 *     they are
 */
public record SubjectMismatch(String part, String bound, String expected, boolean doubtful) {

    /** Returns the same mismatch, in doubt if it was so or if another part is the submission's. */
    SubjectMismatch orInDoubt(boolean otherPartAgrees) {
        return new SubjectMismatch(part, bound, expected, doubtful || otherPartAgrees);
    }
}
