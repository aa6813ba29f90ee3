package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The digests of files, each read once and never kept in memory. */
final class ContentDigest {

    private static final String STANDARD = "sha256";
    private static final int BUFFER = 1 << 16;
    private static final int LENGTH_OF_SHA1 = 40;

    private final Map<String, Digest> known = new HashMap<>();

    /** Returns the algorithm of a stated digest, or the one in which missing digests are written. */
    static String algorithm(Optional<Digest> stated) {
        return stated.map(digest -> digest.value().substring(0, digest.value().indexOf(':')))
                .orElse(STANDARD);
    }

    /** Creates what takes bytes in an algorithm of {@link Digest}. */
    static MessageDigest of(String algorithm) {
        return java("SHA-" + algorithm.substring("sha".length()));
    }

    /** Returns the digest of the bytes that were taken. */
    static Digest result(String algorithm, MessageDigest taken) {
        return Digest.of(algorithm + ":" + HexFormat.of().formatHex(taken.digest()));
    }

    private static MessageDigest java(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    /** Computes the digest of a file. */
    Digest compute(Path file, String algorithm) throws IOException {
        Digest before = known.get(algorithm + ":" + file);
        if (before != null) {
            return before;
        }
        MessageDigest digest = of(algorithm);
        read(file, digest);
        Digest computed = result(algorithm, digest);
        known.put(algorithm + ":" + file, computed);
        return computed;
    }

    /**
     * Returns whether a file has the content that git calls by an id.
     *
     * @param id the hash of the content with its length, in SHA-1 or SHA-256
     */
    static boolean isBlob(Path file, long size, String id) throws IOException {
        MessageDigest digest = java(id.length() == LENGTH_OF_SHA1 ? "SHA-1" : "SHA-256");
        digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
        read(file, digest);
        return HexFormat.of().formatHex(digest.digest()).equals(id);
    }

    private static void read(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        // Without links: the path has none, unless it was replaced by one since.
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int taken = in.read(buffer); taken >= 0; taken = in.read(buffer)) {
                digest.update(buffer, 0, taken);
            }
        }
    }
}
