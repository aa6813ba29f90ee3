package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one document, taken from its bytes where they stand there as they are.
 *
 * <p>A parser copies a text character by character, and again for each place where it stands, although documents say the same
 * few words over and over. Here a word that stands in several places is one object, and so is what a type made of it.
 */
final class Texts {

    /** A length that every text is longer than. */
    static final int NONE = -1;

    /** A power of two; where two words fall together, the later one takes the place of the earlier one. */
    private static final int REMEMBERED = 512;

    /** Longer texts are sentences, which seldom stand twice. */
    private static final int LONGEST_REMEMBERED = 64;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = LOW_BITS << 7;
    private static final long QUOTES = LOW_BITS * '"';
    private static final long BACKSLASHES = LOW_BITS * '\\';

    /** An odd number whose bits are spread well: 2^64 divided by the golden ratio. */
    private static final long HASH = 0x9E3779B97F4A7C15L;

    /**
     * A text of the document.
     *
     * @see #madeBy
     */
    static final class Text {

        private final int start;
        private final int length;
        private final String value;

        private @Nullable Object maker;
        private @Nullable Object made;

        private Text(int start, int length, String value) {
            this.start = start;
            this.length = length;
            this.value = value;
        }

        String value() {
            return value;
        }

        /** What was made of the text before by the same maker, if anything was. */
        @Nullable
        Object madeBy(Object other) {
            return maker == other ? made : null;
        }

        void remember(Object by, Object value) {
            maker = by;
            made = value;
        }
    }

    private final byte[] bytes;
    private final int longest;
    private final @Nullable Text[] remembered = new @Nullable Text[REMEMBERED];

    /**
     * Texts of a document.
     *
     * @param bytes the document, which is UTF-8
     * @param longest the number of characters from which a text may be longer than allowed
     */
    Texts(byte[] bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    /**
     * The text whose opening quotation mark is there; null if there is none, or if it does not stand there as it is, but with
     * escapes, or wrong, or is perhaps longer than allowed: then it is for the parser to say.
     */
    @Nullable
    Text at(long quote) {
        if (quote < 0 || quote >= bytes.length || bytes[(int) quote] != '"') {
            return null;
        }
        int start = (int) quote + 1;
        int end = start;
        long hash = 0;
        long any = 0;
        while (true) {
            if (end + Long.BYTES > bytes.length) {
                return null; // Too near the document's end to be gone through so.
            }
            long eight = (long) EIGHT.get(bytes, end);
            long ends = isZero(eight ^ QUOTES) | isZero(eight ^ BACKSLASHES) | isControl(eight);
            if (ends == 0) {
                hash = (hash ^ eight) * HASH;
                any |= eight;
                end += Long.BYTES;
            } else {
                int before = Long.numberOfTrailingZeros(ends) / Byte.SIZE;
                long rest = eight & ((1L << (before * Byte.SIZE)) - 1);
                hash = (hash ^ rest) * HASH;
                any |= rest;
                end += before;
                break;
            }
        }
        if (bytes[end] != '"') {
            return null;
        }
        int length = end - start;
        if (length > longest) {
            return null;
        }
        if (length > LONGEST_REMEMBERED) {
            return new Text(start, length, decoded(start, length, any));
        }
        int slot = (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(REMEMBERED)));
        Text text = remembered[slot];
        if (text == null || !isThere(text, start, length)) {
            text = new Text(start, length, decoded(start, length, any));
            remembered[slot] = text;
        }
        return text;
    }

    /** The high bit of the first of eight bytes that is zero, if one is; bits of later ones mean nothing. */
    private static long isZero(long eight) {
        return (eight - LOW_BITS) & ~eight & HIGH_BITS;
    }

    /** As {@link #isZero}, for bytes that come before the space in ASCII. */
    private static long isControl(long eight) {
        return (eight - LOW_BITS * ' ') & ~eight & HIGH_BITS;
    }

    private boolean isThere(Text text, int start, int length) {
        return text.length == length
                && Arrays.equals(bytes, text.start, text.start + length, bytes, start, start + length);
    }

    private String decoded(int start, int length, long any) {
        return new String(bytes, start, length, (any & HIGH_BITS) == 0 ? ISO_8859_1 : UTF_8);
    }
}
