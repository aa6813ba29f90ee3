package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import tools.jackson.core.JsonGenerator;

/**
 * One document being written.
 *
 * @param json where it goes
 * @param sorted whether fields stand in the order of their names, as in the canonical form, or as the record has them
 * @param spellsOutEmpties whether empty lists and false are written or left out
 */
record WriteContext(JsonGenerator json, boolean sorted, boolean spellsOutEmpties) {

    <T> boolean leavesOut(Codec<T> shape, T value) {
        return shape.isAbsent(value) && !(spellsOutEmpties && shape instanceof ExplicitlyEmpty);
    }

    /** Writes a text, in one go if it stands in JSON as it is; what a generator makes of it is the same. */
    void text(String text) {
        byte[] plain = text.length() < SHORT ? NONE : text.getBytes(UTF_8);
        if (plain.length == text.length() && isPlain(plain)) {
            json.writeRawUTF8String(plain, 0, plain.length);
        } else {
            json.writeString(text);
        }
    }

    /** Marks shapes whose empty value a document may spell out. */
    interface ExplicitlyEmpty {}

    /** Up to here it is as quick to go through a text character by character. */
    private static final int SHORT = 16;

    private static final byte[] NONE = {};
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOW_BITS = 0x0101010101010101L;

    /**
     * Whether bytes are ASCII that needs no escape. A question mark is none here, because encoders write it for half of a
     * surrogate pair, which a generator escapes.
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
        return (special | special((long) EIGHT.get(bytes, last))) == 0; // Some of the last eight are looked at twice.
    }

    /** Not zero if one of eight bytes is a quotation mark, a backslash, a question mark, a control or not ASCII. */
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
