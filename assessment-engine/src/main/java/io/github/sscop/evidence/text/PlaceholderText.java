package io.github.sscop.evidence.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts that say nothing: blank ones, and placeholders such as TBC.
 *
 * <p>The one definition for every text that carries weight. It applies to whole texts only.
 */
public final class PlaceholderText {

    private static final Set<String> PLACEHOLDERS = TextList.named("placeholders.txt").stream()
            .map(PlaceholderText::letters)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST =
            PLACEHOLDERS.stream().mapToInt(String::length).max().orElseThrow();
    private static final String FILLER = "loremipsum";
    private static final Pattern CROSSES = Pattern.compile("x{3,10}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlaceholderText() {}

    /** Returns whether a text has no letter and no digit. */
    public static boolean isBlank(String text) {
        return letters(TextNormaliser.normalised(text)).isEmpty();
    }

    /** Returns whether a text is blank or a placeholder. */
    public static boolean isPlaceholder(String text) {
        String normalised = TextNormaliser.normalised(text);
        String letters = letters(LookAlikeLetters.latin(normalised));
        return letters.isEmpty()
                || (letters.length() <= LONGEST && PLACEHOLDERS.contains(letters))
                || letters.startsWith(FILLER)
                || CROSSES.matcher(letters).matches()
                || isRepeated(normalised, letters)
                || isInstruction(normalised);
    }

    /** Returns the letters and digits of a text: all that is compared, so that T.B.C. and T B C are TBC. */
    private static String letters(String normalised) {
        StringBuilder letters = new StringBuilder(normalised.length());
        normalised.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Returns whether every word of a text is a placeholder, as in TBC/TBD. */
    private static boolean isRepeated(String normalised, String letters) {
        if (letters.length() > LONGEST || normalised.length() == letters.length()) {
            return false;
        }
        for (String word : BETWEEN_WORDS.split(LookAlikeLetters.latin(normalised), -1)) {
            if (!word.isEmpty() && !PLACEHOLDERS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a text asks for the text that belongs in its place: {@code [insert name]}, {@code Insert name here}. */
    private static boolean isInstruction(String normalised) {
        int start = normalised.indexOf("insert ");
        if (start < 0 || !isPunctuation(normalised.substring(0, start))) {
            return false;
        }
        boolean bracketed = start > 0
                && "[<{(".indexOf(normalised.charAt(0)) >= 0
                && "]>})".indexOf(normalised.charAt(normalised.length() - 1)) >= 0;
        int end = normalised.lastIndexOf(" here");
        return bracketed || (end > 0 && isPunctuation(normalised.substring(end + " here".length())));
    }

    private static boolean isPunctuation(String text) {
        return letters(text).isEmpty();
    }
}
