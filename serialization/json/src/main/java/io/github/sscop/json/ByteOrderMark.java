package io.github.sscop.json;

/** The three bytes that some programs write before UTF-8. */
final class ByteOrderMark {

    static final int LENGTH = 3;

    private ByteOrderMark() {}

    static boolean begins(byte[] text) {
        return text.length >= LENGTH && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }
}
