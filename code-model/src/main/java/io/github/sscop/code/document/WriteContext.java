package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import tools.jackson.core.JsonGenerator;

/**
 * The state of writing one document.
 *
 * @param json the generator that receives it
 * @param sorted whether fields are in the order of their names, as in the canonical form, or in that of the record
 * @param writesEmptyParts whether empty lists and false are written or left out
 */
record WriteContext(JsonGenerator json, boolean sorted, boolean writesEmptyParts) {

    <T> boolean leavesOut(Codec<T> codec, T value) {
        return codec.isAbsent(value) && !(writesEmptyParts && codec instanceof ExplicitlyEmpty);
    }

    /** Writes a string, by a short cut if it needs no escapes; the bytes are those that the generator writes. */
    void text(String text) {
        byte[] plain = text.length() < SHORT ? NONE : text.getBytes(UTF_8);
        if (plain.length == text.length() && isPlain(plain)) {
            json.writeRawUTF8String(plain, 0, plain.length);
        } else {
            json.writeString(text);
        }
    }

    /** The mark of codecs whose empty value a document may hold. */
    interface ExplicitlyEmpty {}

    /** The length up to which the generator is as fast. */
    private static final int SHORT = 16;

    private static final byte[] NONE = {};
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOW_BITS = 0x0101010101010101L;

    /**
     * Returns whether bytes are ASCII that needs no escape. A question mark is taken as one that does, because encoders write
     * it for half of a surrogate pair, which a generator escapes.
     */
    private static boolean isPlain(byte[] bytes) {
        int last = bytes.length - Long.BYTES;
        if (last < 0) {
            return false;
        }
        long special = 0;
        for (int at = 0; at < last; at += Long.BYTES) {
            special |= special((long) EIGHT.get(bytes, at));
        }
        return (special | special((long) EIGHT.get(bytes, last))) == 0; // Some of the last eight are compared twice.
    }

    /** Returns not zero if one of eight bytes is a quotation mark, a backslash, a question mark, a control or not ASCII. */
    private static long special(long eight) {
        long found = eight
                | isZero(eight ^ (LOW_BITS * '"'))
                | isZero(eight ^ (LOW_BITS * '\\'))
                | isZero(eight ^ (LOW_BITS * '?'))
                | (eight - LOW_BITS * ' ');
        return found & (LOW_BITS << 7);
    }

    private static long isZero(long eight) {
        return (eight - LOW_BITS) & ~eight;
    }
}
