package io.github.sscop.code;

import io.github.sscop.problem.ContractValue;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A cryptographic digest, such as {@code sha256:9f86d0…}, in lower-case hexadecimal.
 *
 * @param value the algorithm (sha256, sha384 or sha512), a colon and the digest
 */
public record Digest(String value) implements ContractValue {

    private static final int PREFIX = "sha256:".length();

    public Digest {
        Objects.requireNonNull(value, "digest");
        if (!isDigest(value)) {
            throw new IllegalArgumentException(
                    "\"" + value
                            + "\" is not a digest; expected sha256:, sha384: or sha512: and 64, 96 or 128 lower-case hex digits");
        }
    }

    private static boolean isDigest(String text) {
        int digits = text.startsWith("sha256:")
                ? 64
                : text.startsWith("sha384:") ? 96 : text.startsWith("sha512:") ? 128 : 0;
        if (digits == 0 || text.length() != PREFIX + digits) {
            return false;
        }
        for (int i = PREFIX; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Parses a digest.
     *
     * @throws IllegalArgumentException if it is not an algorithm, a colon and as many hex digits as it has
     */
    public static Digest of(String value) {
        return new Digest(value);
    }

    /** Computes the SHA-256 digest of some bytes. */
    public static Digest sha256(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return of(digest);
    }

    /** Computes the SHA-256 digest of the bytes that are written to a stream, without keeping them. */
    public static Digest sha256(Consumer<OutputStream> written) {
        MessageDigest digest = sha256();
        written.accept(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return of(digest);
    }

    private static Digest of(MessageDigest digest) {
        return new Digest("sha256:" + HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
