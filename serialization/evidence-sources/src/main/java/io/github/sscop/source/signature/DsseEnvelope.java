package io.github.sscop.source.signature;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.source.content.ContentLimits;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * An envelope of DSSE: a payload with signatures over its type and its bytes.
 *
 * @param node the envelope
 */
record DsseEnvelope(DataNode node) {

    private static final String IN_TOTO = "application/vnd.in-toto+json";

    /** Returns the envelope that an object is. */
    static Optional<DsseEnvelope> of(DataNode node) {
        return node.at("payload").isPresent()
                        && node.at("payloadType").isPresent()
                        && node.at("signatures").isPresent()
                ? Optional.of(new DsseEnvelope(node))
                : Optional.empty();
    }

    /** Returns bytes in Base64, in either alphabet. */
    static Optional<byte[]> decoded(DataNode text) {
        try {
            return text.text()
                    .map(each -> each.replace('-', '+').replace('_', '/'))
                    .map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<byte[]> payload() {
        return decoded(node.at("payload"));
    }

    /** Returns the statement in it, if its payload is one. */
    Optional<AttestedStatement> statement(ContentLimits limits) {
        if (!node.at("payloadType").isText(IN_TOTO)) {
            return Optional.empty();
        }
        try {
            return payload()
                    .map(bytes -> SourceContent.of(bytes, limits).data())
                    .flatMap(AttestedStatement::of);
        } catch (InvalidDocumentException e) {
            return Optional.empty();
        }
    }

    /** Returns what is missing for a signature by one of some public keys. */
    Optional<String> missing(List<PublicKey> keys) {
        List<byte[]> signatures = node.at("signatures").elements().stream()
                .flatMap(each -> decoded(each.at("sig")).stream())
                .toList();
        Optional<byte[]> signed = signed();
        if (signatures.isEmpty() || signed.isEmpty()) {
            return Optional.of("it carries no signature");
        }
        if (keys.isEmpty()) {
            return Optional.of("its signature is not checked, since no public key was given");
        }
        boolean valid = keys.stream()
                .anyMatch(key -> signatures.stream()
                        .anyMatch(signature -> PublicKeyVerifier.isValid(key, signed.get(), signature)));
        return valid ? Optional.empty() : Optional.of("none of its signatures is by a public key that was given");
    }

    /** Returns what is signed: the pre-authentication encoding of type and payload. */
    private Optional<byte[]> signed() {
        Optional<byte[]> payload = payload();
        Optional<String> type = node.at("payloadType").text();
        if (payload.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        byte[] typeBytes = type.get().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("DSSEv1 " + typeBytes.length + " " + type.get() + " " + payload.get().length + " ")
                .getBytes(StandardCharsets.UTF_8);
        byte[] encoded = new byte[head.length + payload.get().length];
        System.arraycopy(head, 0, encoded, 0, head.length);
        System.arraycopy(payload.get(), 0, encoded, head.length, payload.get().length);
        return Optional.of(encoded);
    }
}
