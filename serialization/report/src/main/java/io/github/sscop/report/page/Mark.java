package io.github.sscop.report.page;

import io.github.sscop.assessment.Verdict;

/**
 * A coloured word, such as a verdict, with a letter for places without room for the word.
 *
 * @param tone its tone
 * @param letter the letter
 * @param word the word
 * @param language the language of the word
 */
public record Mark(Tone tone, String letter, String word, String language) {

    /** Creates a mark with a word in English. */
    public Mark(Tone tone, String letter, String word) {
        this(tone, letter, word, PageWording.ENGLISH_TAG);
    }

    /** Returns the mark of a verdict in English. */
    public static Mark of(Verdict verdict) {
        return PageWording.english().mark(verdict);
    }
}
