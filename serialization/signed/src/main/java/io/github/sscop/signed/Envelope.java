package io.github.sscop.signed;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An envelope as JSON (DSSE v1, envelope.md).
 *
 * @param payloadType what the payload is
 * @param payload the payload in base64
 * @param signatures the signatures
 */
record Envelope(String payloadType, String payload, List<Signature> signatures) {

    static final String IN_TOTO = "application/vnd.in-toto+json";

    /** The size of the largest document of the library in base64, with the rest of the envelope. */
    private static final int LARGEST = 44 << 20;

    private static final int DEEPEST = 80;

    static final ReadLimits LIMITS = ReadLimits.standard()
            .withDocumentBytes(LARGEST)
            .withTextLength(LARGEST)
            .withNesting(DEEPEST);

    static final DocumentType<Envelope> DOCUMENT = DocumentType.ofStandard("envelope", Envelope.class);

    /**
     * One signature.
     *
     * @param keyid a hint about the key, which is not signed; empty is the same as absent
     * @param sig the signature in base64
     */
    record Signature(Optional<String> keyid, String sig) {

        Signature {
            Objects.requireNonNull(keyid, "keyid");
            Objects.requireNonNull(sig, "sig");
        }
    }

    Envelope {
        Objects.requireNonNull(payloadType, "payloadType");
        Objects.requireNonNull(payload, "payload");
        signatures = List.copyOf(signatures);
    }

    static Envelope signed(byte[] payload, SigningKey key) {
        Base64.Encoder base64 = Base64.getEncoder();
        Signature signature = new Signature(
                Optional.of(key.verifyingKey().id()), base64.encodeToString(key.sign(signed(IN_TOTO, payload))));
        return new Envelope(IN_TOTO, base64.encodeToString(payload), List.of(signature));
    }

    /** Returns the bytes that are signed: the pre-authentication encoding (DSSE v1, protocol.md). */
    static byte[] signed(String payloadType, byte[] payload) {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("DSSEv1 " + type.length + " "));
        bytes.writeBytes(type);
        bytes.writeBytes(ascii(" " + payload.length + " "));
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Decodes base64 in either of the alphabets of RFC 4648.
     *
     * <p>Only the canonical encoding is accepted: Java's decoder accepts others for the same bytes, so that an envelope could be
     * changed without notice.
     */
    static Optional<byte[]> decoded(String base64) {
        return Stream.of(
                        base64(Base64.getDecoder(), Base64.getEncoder(), base64),
                        base64(Base64.getUrlDecoder(), Base64.getUrlEncoder(), base64))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<byte[]> base64(Base64.Decoder decoder, Base64.Encoder encoder, String text) {
        try {
            byte[] bytes = decoder.decode(text);
            return encoder.encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
