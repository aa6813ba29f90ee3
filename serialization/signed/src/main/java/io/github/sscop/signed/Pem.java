package io.github.sscop.signed;

import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text form of keys (RFC 7468), limited to one block with a known label. */
final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Pem() {}

    /**
     * Returns the bytes of the only block.
     *
     * @param name the name of the text in messages
     * @param label the label that the block must have
     * @throws IllegalArgumentException if there is not exactly one block with that label
     */
    static byte[] bytes(String name, String text, String label) {
        List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
        if (blocks.size() != 1) {
            throw new IllegalArgumentException("The " + name + " has " + (blocks.isEmpty() ? "no" : blocks.size())
                    + " PEM blocks; expected one that begins with -----BEGIN " + label + "-----");
        }
        String found = blocks.get(0).group(1);
        if (found.equals("ENCRYPTED PRIVATE KEY") && label.equals("PRIVATE KEY")) {
            throw new IllegalArgumentException(
                    "The " + name
                            + " is encrypted; expected a PRIVATE KEY without a pass phrase, as openssl pkey -in FILE writes it");
        }
        if (!found.equals(label)) {
            throw new IllegalArgumentException("The " + name + " is labelled " + found + "; expected " + label);
        }
        try {
            return Base64.getDecoder()
                    .decode(SPACE.matcher(blocks.get(0).group(2)).replaceAll(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The " + name + " is not base64 between its first and its last line", e);
        }
    }
}
