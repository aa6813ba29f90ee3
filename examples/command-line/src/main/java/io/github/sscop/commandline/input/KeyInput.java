package io.github.sscop.commandline.input;

import io.github.sscop.signed.SigningKey;
import io.github.sscop.signed.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Function;

/** A key in PEM, named on the command line. */
public final class KeyInput {

    /** The largest file that is read: many times the size of a key, also with comments around it. */
    private static final int MAX_BYTES = 64 << 10;

    private KeyInput() {}

    /** Reads a private key. */
    public static SigningKey signing(Path file) throws IOException {
        return read(file, SigningKey::ofPem);
    }

    /** Reads a public key. */
    public static VerifyingKey verifying(Path file) throws IOException {
        return read(file, VerifyingKey::ofPem);
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
