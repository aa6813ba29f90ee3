package io.github.sscop.report.page;

import io.github.sscop.assessment.Verdict;

/**
 * A coloured word, such as a verdict, with a letter for places without room for the word.
 *
 * @param tone its tone
 * @param letter the letter
 * @param word the word
 */
public record Mark(Tone tone, String letter, String word) {

    private static final Mark MET = new Mark(Tone.GOOD, "M", "Met");
    private static final Mark NOT_MET = new Mark(Tone.BAD, "N", "Not met");
    private static final Mark UNDETERMINED = new Mark(Tone.OPEN, "U", "Undetermined");
    private static final Mark NOT_APPLICABLE = new Mark(Tone.NONE, "\u2013", "Not applicable");

    /** Returns the mark of a verdict. */
    public static Mark of(Verdict verdict) {
        return switch (verdict) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNDETERMINED -> UNDETERMINED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }
}
