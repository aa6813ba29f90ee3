package io.github.sscop.signed;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verifier of one envelope, with the problems found so far. */
final class EnvelopeVerifier {

    /** A limit, because each signature is tried over the whole payload with each key, and anyone may send an envelope. */
    private static final int MOST_SIGNATURES = 100;

    private static final int LONGEST_QUOTE = 100;

    private final Documents documents;
    private final List<VerifyingKey> keys;
    private final List<Problem> problems = new ArrayList<>();

    EnvelopeVerifier(Documents documents, List<VerifyingKey> keys) {
        this.documents = documents;
        this.keys = keys;
    }

    SignedAssessment open(InputStream bytes) throws IOException {
        DocumentType.ReadResult<Envelope> received = Envelope.DOCUMENT.receive(JsonText.of(bytes, Envelope.LIMITS));
        problems.addAll(received.problems());
        Optional<SignedAssessment> opened =
                received.value().isPresent() ? opened(received.value().get()) : Optional.empty();
        if (!problems.isEmpty() || opened.isEmpty()) {
            throw received.refusal(problems);
        }
        return opened.get();
    }

    private Optional<SignedAssessment> opened(Envelope envelope) throws IOException {
        int count = envelope.signatures().size();
        if (count > MOST_SIGNATURES) {
            report(
                    "/signatures",
                    ProblemCode.LIMIT,
                    "signatures has " + count + " elements; expected at most " + MOST_SIGNATURES);
            return Optional.empty();
        }
        boolean isStatement = envelope.payloadType().equals(Envelope.IN_TOTO);
        if (!isStatement) {
            report(
                    "/payloadType",
                    ProblemCode.CONTRACT,
                    "payloadType is " + quoted(envelope.payloadType()) + "; expected \"" + Envelope.IN_TOTO + "\"");
        }
        Optional<byte[]> payload = decoded("/payload", envelope.payload());
        List<String> keyIds = signers(envelope, payload);
        if (payload.isEmpty() || keyIds.isEmpty() || !isStatement) {
            return Optional.empty(); // The content is by an unknown signer, so it is not even read.
        }
        PayloadReader contents = PayloadReader.of(payload.get(), documents);
        contents.problems()
                .forEach(problem -> report(
                        "/payload",
                        problem.code(),
                        ("statement " + problem.pointer()).strip() + ": " + problem.text()));
        return problems.isEmpty()
                ? contents.assessment()
                        .map(assessment -> new SignedAssessment(
                                assessment, SignedSubject.of(assessment), keyIds, contents.isAsWritten()))
                : Optional.empty();
    }

    /** Returns the ids of the keys whose signatures hold; one is enough (DSSE v1, protocol.md), so only none is a problem. */
    private List<String> signers(Envelope envelope, Optional<byte[]> payload) {
        if (envelope.signatures().isEmpty()
                && problems.stream().noneMatch(problem -> problem.pointer().equals("/signatures"))) {
            report("/signatures", ProblemCode.MISSING, "signatures is empty; expected at least one");
        }
        byte[] message = payload.map(bytes -> Envelope.signed(envelope.payloadType(), bytes))
                .orElseGet(() -> new byte[0]);
        List<String> keyIds = new ArrayList<>();
        List<Problem> vain = new ArrayList<>();
        for (int i = 0; i < envelope.signatures().size(); i++) {
            Envelope.Signature signature = envelope.signatures().get(i);
            String pointer = "/signatures/" + i;
            Optional<byte[]> sig = decoded(pointer + "/sig", signature.sig());
            if (sig.isPresent() && payload.isPresent()) {
                Optional<VerifyingKey> signer = signer(message, sig.get());
                signer.ifPresentOrElse(key -> keyIds.add(key.id()), () -> vain.add(vain(pointer, signature)));
            }
        }
        if (keyIds.isEmpty()) {
            problems.addAll(vain);
        }
        return keyIds.stream().distinct().toList();
    }

    private Optional<VerifyingKey> signer(byte[] message, byte[] sig) {
        return sig.length == Ed25519.SIGNATURE_BYTES
                ? keys.stream().filter(key -> key.verifies(message, sig)).findFirst()
                : Optional.empty();
    }

    private Problem vain(String pointer, Envelope.Signature signature) {
        String given = keys.stream().map(VerifyingKey::id).distinct().collect(Collectors.joining(" or "));
        String named = signature.keyid().orElse("");
        return named.isEmpty() || keys.stream().anyMatch(key -> key.id().equals(named))
                ? new Problem(
                        pointer + "/sig",
                        ProblemCode.SIGNATURE,
                        "sig is not by the key " + (named.isEmpty() ? given : named)
                                + " over this payload; expected sig, payload and payloadType as they were when it signed")
                : new Problem(
                        pointer + "/keyid",
                        ProblemCode.UNKNOWN_KEY,
                        "keyid is " + quoted(named) + ", and sig is by none of the keys given; expected " + given);
    }

    private Optional<byte[]> decoded(String pointer, String base64) {
        Optional<byte[]> bytes = Envelope.decoded(base64);
        if (bytes.isEmpty()) {
            report(
                    pointer,
                    ProblemCode.MALFORMED,
                    pointer.substring(pointer.lastIndexOf('/') + 1)
                            + " is not base64; expected that of RFC 4648, in either alphabet, padded and without white space");
        }
        return bytes;
    }

    /** Quotes a text of an envelope, shortened, because it may have any length. */
    private static String quoted(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return '"' + text + '"';
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
        return '"' + text.substring(0, splitsPair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…\"";
    }

    private void report(String pointer, ProblemCode code, String text) {
        problems.add(new Problem(pointer, code, text));
    }
}
