package io.github.sscop.commandline.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arguments of the program as the system has them, in bytes.
 *
 * <p>Java replaces each byte that is no character of the locale by U+FFFD, and no file has that name: in the locale {@code C} every
 * letter with an accent, in UTF-8 what is left of older encodings. On Linux the bytes can still be read.
 */
public final class ArgumentBytes {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");
    private static final char REPLACED = '\uFFFD';
    private static final int BYTE = 0xDC00;

    private ArgumentBytes() {}

    /** Returns whether a character of a restored argument is a byte that is no UTF-8; it is half of a surrogate pair. */
    static boolean isByte(int character) {
        return character >= BYTE + 0x80 && character <= BYTE + 0xFF;
    }

    /** Returns the arguments as UTF-8, with every other byte as half of a surrogate pair; as they are if Java lost none. */
    public static String[] restored(String... arguments) {
        if (String.join("", arguments).indexOf(REPLACED) < 0) {
            return arguments;
        }
        try {
            return restored(Files.readAllBytes(COMMAND_LINE), arguments);
        } catch (IOException e) {
            return arguments; // Not Linux.
        }
    }

    /** Returns the same from the command line, which ends with the arguments; those that differ in ASCII stay as they are. */
    static String[] restored(byte[] commandLine, String... arguments) {
        List<byte[]> words = new ArrayList<>();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (byte each : commandLine) {
            if (each == 0) {
                words.add(word.toByteArray());
                word.reset();
            } else {
                word.write(each);
            }
        }
        String[] restored = arguments.clone();
        int before = words.size() - arguments.length;
        for (int i = 0; i < restored.length && before >= 0; i++) {
            String decoded = decoded(words.get(before + i));
            if (ascii(decoded).equals(ascii(arguments[i]))) {
                restored[i] = decoded;
            }
        }
        return restored;
    }

    private static String ascii(String text) {
        return NOT_ASCII.matcher(text).replaceAll("");
    }

    private static String decoded(byte[] word) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(word);
        CharBuffer text = CharBuffer.allocate(word.length);
        CoderResult end = decoder.decode(bytes, text, true);
        while (end.isError()) {
            for (int i = 0; i < end.length(); i++) {
                text.put((char) (BYTE + Byte.toUnsignedInt(bytes.get())));
            }
            end = decoder.decode(bytes, text, true);
        }
        return text.flip().toString();
    }
}
