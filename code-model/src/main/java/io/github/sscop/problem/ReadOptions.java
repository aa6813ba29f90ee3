package io.github.sscop.problem;

/**
 * The options of readers of documents that the library writes, such as assessments; documents that it only reads are always read
 * strictly.
 *
 * <p>A later version of the same contract may add fields, and changes the meaning of none: that takes a new number in the
 * contract. So a reader that passes over what it does not know reads in the other fields what the writer meant by them. It still
 * refuses unknown codes, verdicts and other values, and names that no field can have or that differ from a known one only in case.
 *
 * @param passesUnknownFields whether fields that the reader does not know are passed over and reported, instead of refused
 */
public record ReadOptions(boolean passesUnknownFields) implements ContractValue {

    private static final ReadOptions STRICT = new ReadOptions(false);

    /** Returns the options of a reader that refuses unknown fields. */
    public static ReadOptions strict() {
        return STRICT;
    }

    /** Returns these options, with unknown fields passed over or refused. */
    public ReadOptions withUnknownFieldsPassed(boolean value) {
        return new ReadOptions(value);
    }
}
