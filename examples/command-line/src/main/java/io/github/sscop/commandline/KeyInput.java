package io.github.sscop.commandline;

import io.github.sscop.signed.SigningKey;
import io.github.sscop.signed.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Function;

/** A key, in PEM, that somebody names on the command line. */
final class KeyInput {

    private KeyInput() {}

    static SigningKey signing(Path file) throws IOException {
        return read(file, SigningKey::ofPem);
    }

    static VerifyingKey verifying(Path file) throws IOException {
        return read(file, VerifyingKey::ofPem);
    }

    private static <K> K read(Path file, Function<String, K> ofPem) throws IOException {
        try (InputStream bytes = InputFile.open(file)) {
            return ofPem.apply(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            FileSystemException refusal = new FileSystemException(file.toString(), null, e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }
}
