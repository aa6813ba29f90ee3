package io.github.sscop.evidence.text;

import java.text.Normalizer;
import java.util.Locale;

/** The normaliser of texts: removes differences that a reader does not see. */
final class TextNormaliser {

    private static final int LAST_ASCII = 0x7e;

    private TextNormaliser() {}

    /**
     * Returns a text in NFKC, in lower case, without invisible characters, and with one space for each run of white space and
     * none at its ends.
     */
    static String normalised(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT) : collapsed(folded(visible(nfkc(text))));
    }

    /** Returns a text without diacritics. */
    static String withoutDiacritics(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Returns whether only the case of a text can need normalisation; almost all texts are such. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean loneSpace = c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            if (!loneSpace && (c <= ' ' || c > LAST_ASCII)) {
                return false;
            }
        }
        return true;
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Folds case; by way of upper case, since only that makes the German sharp s two letters and the final sigma a sigma. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Returns a text without invisible characters. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Returns whether a character has no width and no effect: a format character, variation selector or filler. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef)
                || (c >= 0x180b && c <= 0x180f)
                || c == 0x34f
                || c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0xffa0
                || c == 0x17b4
                || c == 0x17b5;
    }

    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = collapsed.length() > 0;
            } else {
                if (space) {
                    collapsed.append(' ');
                }
                space = false;
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }
}
