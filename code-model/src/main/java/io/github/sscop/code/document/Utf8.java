package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;

/**
 * The strict check that bytes are UTF-8 (RFC 3629).
 *
 * <p>Parsers are lenient about it, and a text that two programs read differently is no evidence.
 */
public final class Utf8 {

    static final int MARK_LENGTH = 3;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ANY_BEYOND_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** Returns the problem of bytes that are not UTF-8. */
    public static Optional<Problem> fault(byte[] bytes) {
        if (isUtf16Or32(bytes)) {
            return Optional.of(new Problem(
                    "", ProblemCode.SYNTAX, "the document is not UTF-8; expected UTF-8, found UTF-16 or UTF-32"));
        }
        int at = firstFault(bytes);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Problem(
                                "",
                                ProblemCode.SYNTAX,
                                String.format(
                                        Locale.ROOT,
                                        "the document is not UTF-8; expected UTF-8, found the byte 0x%02X",
                                        bytes[at]))
                        .at(place(bytes, at)));
    }

    /** Recognises them by a byte order mark, or by the zeros around the ASCII characters with which documents begin. */
    private static boolean isUtf16Or32(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int start = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return bytes[0] == 0 || bytes[1] == 0 || start == 0xFEFF || start == 0xFFFE;
    }

    /** Returns the index of the first byte that begins no character, or -1. */
    private static int firstFault(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (at + 4 * Long.BYTES <= bytes.length
                    && ((eight(bytes, at) | eight(bytes, at + 8) | eight(bytes, at + 16) | eight(bytes, at + 24))
                                    & ANY_BEYOND_ASCII)
                            == 0) {
                at += 4 * Long.BYTES;
            } else if (at + Long.BYTES <= bytes.length && (eight(bytes, at) & ANY_BEYOND_ASCII) == 0) {
                at += Long.BYTES;
            } else {
                int length = length(bytes, at);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return -1;
    }

    private static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** Returns the number of bytes of the character that begins there, or 0 if none does. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xC2 && first <= 0xDF
                ? 2
                : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length || !isSecond(first, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Returns whether a byte may follow a first one: not for overlong forms, surrogates or code points beyond U+10FFFF. */
    private static boolean isSecond(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> second >= 0x80 && second <= 0xBF;
        };
    }

    private static Place place(byte[] bytes, int at) {
        String before = new String(bytes, 0, at, UTF_8);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(line, before.length() - lineStart + 1);
    }

    /** Returns whether the text begins with a byte order mark, which is no part of it. */
    static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK_LENGTH
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }
}
