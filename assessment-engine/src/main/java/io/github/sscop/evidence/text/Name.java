package io.github.sscop.evidence.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The name of an organisation or a product, compared by what a reader sees.
 *
 * @param base the name without its legal form, in NFKC, lower case and with single spaces
 * @param legalForm the legal form in its usual spelling; empty if the name has none
 */
public record Name(String base, String legalForm) {

    private static final Map<String, String> LEGAL_FORMS = legalForms();
    private static final int SHORTEST_JOINED_FORM = 3;

    /** The legal forms that are long enough to be recognised at the end of a word, the longest first. */
    private static final List<String> JOINED_FORMS = LEGAL_FORMS.keySet().stream()
            .map(form -> form.replace(" ", ""))
            .filter(form -> form.length() >= SHORTEST_JOINED_FORM)
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern TRADE_MARKS = Pattern.compile("[\u2122\u2120\u00ae\u00a9]");
    private static final int LONGEST_FORM = LEGAL_FORMS.keySet().stream()
            .mapToInt(form -> form.split(" ", -1).length)
            .max()
            .orElseThrow();
    private static final int SHORTEST_SLIP = 5;

    private static Map<String, String> legalForms() {
        Map<String, String> forms = new HashMap<>();
        for (String line : TextList.named("legal-forms.txt")) {
            List<String> spellings =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            spellings.forEach(spelling -> forms.put(spelling, spellings.get(0)));
        }
        return Map.copyOf(forms);
    }

    /** Returns the name of a product, a person or anything else that has no legal form. */
    public static Name of(String text) {
        return new Name(normalised(text), "");
    }

    /** Normalises a name without the marks of a trade mark, which would become letters. */
    private static String normalised(String text) {
        return TextNormaliser.normalised(TRADE_MARKS.matcher(text).replaceAll(""));
    }

    /** Returns the name of an organisation. */
    public static Name ofOrganisation(String text) {
        String normalised = normalised(text);
        String[] words = SPACE.split(normalised, -1);
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

    /** Returns the letters and digits of the name. */
    public String letters() {
        return only(Character::isLetterOrDigit, base).replace(" ", "");
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
        return joinedWithoutForm().equals(other.joinedWithoutForm()) || isOneSlip(words(base), words(other.base));
    }

    /** Returns all letters of the name without a legal form at the end, which may be joined to the word before it. */
    private String joinedWithoutForm() {
        String joined = String.join("", words(base));
        if (!legalForm.isEmpty()) {
            return joined;
        }
        return JOINED_FORMS.stream()
                .filter(form -> joined.endsWith(form) && joined.length() > form.length())
                .findFirst()
                .map(form -> joined.substring(0, joined.length() - form.length()))
                .orElse(joined);
    }

    private static String[] words(String name) {
        String latin = LookAlikeLetters.latin(TextNormaliser.withoutDiacritics(LookAlikeLetters.latin(name)));
        return Arrays.stream(SPACE.split(latin, -1))
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
