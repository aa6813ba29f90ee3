package io.github.sscop.commandline.input;

import io.github.sscop.signed.SigningKey;
import io.github.sscop.signed.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key in PEM, named on the command line. */
public final class KeyInput {

    /** The largest file that is read: many times the size of a key, also with comments around it. */
    private static final int MAX_BYTES = 64 << 10;

    private static final Pattern PUBLIC_KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private KeyInput() {}

    /** Reads a private key. */
    public static SigningKey signing(Path file) throws IOException {
        return read(file, SigningKey::ofPem);
    }

    /** Reads a public key. */
    public static VerifyingKey verifying(Path file) throws IOException {
        return read(file, VerifyingKey::ofPem);
    }

    /** Reads a public key of any algorithm that signatures on statements have: Ed25519, ECDSA or RSA. */
    public static PublicKey anyPublic(Path file) throws IOException {
        return read(file, KeyInput::publicKey);
    }

    private static PublicKey publicKey(String pem) {
        Matcher block = PUBLIC_KEY.matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("it is no public key in PEM; expected -----BEGIN PUBLIC KEY-----");
        }
        X509EncodedKeySpec key = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(block.group(1)));
        for (String algorithm : List.of("Ed25519", "EC", "RSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(key);
            } catch (GeneralSecurityException e) {
                // Of another algorithm.
            }
        }
        throw new IllegalArgumentException(
                "its public key is of no algorithm that is verified here; expected Ed25519, ECDSA or" + " RSA");
    }

    private static <K> K read(Path file, Function<String, K> ofPem) throws IOException {
        try (InputStream bytes = InputFile.open(file)) {
            byte[] pem = bytes.readNBytes(MAX_BYTES + 1);
            if (pem.length > MAX_BYTES) {
                throw new FileSystemException(
                        file.toString(), null, "it is larger than " + MAX_BYTES + " bytes; expected a key in PEM");
            }
            return ofPem.apply(new String(pem, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            FileSystemException refusal = new FileSystemException(file.toString(), null, e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }
}
