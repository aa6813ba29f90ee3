package io.github.sscop.evidence.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The name of an organisation or a product, compared by what a reader sees.
 *
 * @param base the name without its legal form, in NFKC, lower case and with single spaces
 * @param legalForm the legal form in its usual spelling; empty if the name has none
 */
public record Name(String base, String legalForm) {

    private static final Map<String, String> LEGAL_FORMS = legalForms();
    private static final int LONGEST_FORM = LEGAL_FORMS.keySet().stream()
            .mapToInt(form -> form.split(" ").length)
            .max()
            .orElseThrow();
    private static final Set<String> JOINED_FORMS =
            LEGAL_FORMS.keySet().stream().map(form -> form.replace(" ", "")).collect(Collectors.toUnmodifiableSet());
    private static final int SHORTEST_SLIP = 5;

    /** Shorter forms end many words, such as those in co. */
    private static final int SHORTEST_JOINED_FORM = 3;

    private static Map<String, String> legalForms() {
        Map<String, String> forms = new HashMap<>();
        for (String line : TextList.named("legal-forms.txt")) {
            List<String> spellings =
                    Arrays.stream(line.split(",")).map(String::strip).toList();
            spellings.forEach(spelling -> forms.put(spelling, spellings.get(0)));
        }
        return Map.copyOf(forms);
    }

    /** Returns the name of a product, a person or anything else that has no legal form. */
    public static Name of(String text) {
        return new Name(TextNormaliser.normalised(text), "");
    }

    /** Returns the name of an organisation. */
    public static Name ofOrganisation(String text) {
        String normalised = TextNormaliser.normalised(text);
        String[] words = normalised.split(" ");
        for (int length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
            int start = words.length - length;
            String last = String.join(" ", Arrays.asList(words).subList(start, words.length));
            String form = LEGAL_FORMS.get(only(Character::isLetter, last));
            if (form != null) {
                String base = String.join(" ", Arrays.asList(words).subList(0, start));
                return new Name(base.replaceFirst("[,;]+$", ""), form);
            }
        }
        return new Name(normalised, "");
    }

    /** Returns whether two names are the same; a legal form that only one of them has is not compared. */
    public boolean isSame(Name other) {
        boolean comparable = !legalForm.isEmpty() && !other.legalForm.isEmpty();
        return base.equals(other.base) && (!comparable || legalForm.equals(other.legalForm));
    }

    /**
     * Returns whether a reader might take two names for the same: they look alike once legal form, diacritics, spaces and
     * punctuation are gone, or one long word differs by one edit.
     */
    public boolean isLike(Name other) {
        if (base.equals(other.base)) {
            return true;
        }
        String[] words = words();
        String[] otherWords = other.words();
        String joined = String.join("", words);
        String otherJoined = String.join("", otherWords);
        return joined.equals(otherJoined)
                || hasJoinedForm(joined, otherJoined)
                || hasJoinedForm(otherJoined, joined)
                || isOneSlip(words, otherWords);
    }

    /** Returns whether a text is another with a legal form right behind it, such as {@code AcmeLtd}. */
    private static boolean hasJoinedForm(String joined, String base) {
        int length = joined.length() - base.length();
        return !base.isEmpty()
                && length >= SHORTEST_JOINED_FORM
                && joined.startsWith(base)
                && JOINED_FORMS.contains(joined.substring(base.length()));
    }

    private String[] words() {
        String latin = LookAlikeLetters.latin(TextNormaliser.withoutDiacritics(LookAlikeLetters.latin(base)));
        return Arrays.stream(latin.split(" "))
                .map(word -> only(Character::isLetterOrDigit, word))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static boolean isOneSlip(String[] words, String[] others) {
        if (words.length != others.length) {
            return false;
        }
        int different = -1;
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(others[i])) {
                if (different >= 0) {
                    return false;
                }
                different = i;
            }
        }
        return different >= 0 && isSlip(words[different], others[different]);
    }

    private static boolean isSlip(String word, String other) {
        return only(Character::isLetter, word).length() >= SHORTEST_SLIP
                && only(Character::isLetter, other).length() >= SHORTEST_SLIP
                && only(Character::isDigit, word).equals(only(Character::isDigit, other))
                && EditDistance.isAtMost(1, word, other);
    }

    /** Returns those characters of a text that satisfy a condition, and single spaces between words. */
    private static String only(IntPredicate condition, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == ' ' || condition.test(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
