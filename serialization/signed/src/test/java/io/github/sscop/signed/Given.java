package io.github.sscop.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** Keys, assessments and envelopes of tests. */
final class Given {

    private static final Path SUBMISSIONS = Path.of("..", "..", "examples", "submissions");

    static final AssessmentEnvelopes ENVELOPES = AssessmentEnvelopes.standard();

    static final KeyPair PAIR = pair("Ed25519");
    static final SigningKey KEY =
            SigningKey.ofPem(pem("PRIVATE KEY", PAIR.getPrivate().getEncoded()));
    static final VerifyingKey PUBLIC = KEY.verifyingKey();
    static final SigningKey OTHER =
            SigningKey.ofPem(pem("PRIVATE KEY", pair("Ed25519").getPrivate().getEncoded()));

    /** Of a submission that gives no digest of its product. */
    static final Assessment ASSESSMENT = assessed(withoutProductDigest(), LocalDate.of(2026, 3, 31));

    /** Of a submission that gives the digest of its product. */
    static final Assessment WITH_DIGEST = assessed(example("acme-ledger.json"), LocalDate.of(2026, 3, 31));

    static final Digest PRODUCT = WITH_DIGEST.subject().digest().orElseThrow();

    private Given() {}

    static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    static Submission example(String name) {
        try (InputStream json = Files.newInputStream(SUBMISSIONS.resolve(name))) {
            return Documents.standard().readSubmission(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assessment assessed(Submission submission, LocalDate asOf) {
        return Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                .assess(submission, asOf);
    }

    private static Submission withoutProductDigest() {
        return example("acme-ledger.json").toBuilder()
                .product(Product.of("Acme Ledger", "4.2.0"))
                .build();
    }

    // Envelopes

    /** What is signed of an assessment. */
    static String statement(Assessment assessment) {
        return new String(
                InTotoStatement.DOCUMENT.canonical(InTotoStatement.of(assessment, Documents.standard())), UTF_8);
    }

    /** An envelope in which the holder of the key signed something else. */
    static byte[] signed(String statement) {
        return Envelope.DOCUMENT.canonical(Envelope.signed(statement.getBytes(UTF_8), KEY));
    }

    /** The text with one piece of it changed. */
    static String changed(String text, String piece, String instead) {
        assertThat(text).containsOnlyOnce(piece);
        return text.replace(piece, instead);
    }

    static SignedAssessment open(byte[] envelope, VerifyingKey... keys) {
        try {
            return ENVELOPES.open(new ByteArrayInputStream(envelope), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems of an envelope for a reader with the one key, without their places in the text. */
    static List<Problem> problems(byte[] envelope) {
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> open(envelope, PUBLIC));
        assertThat(refusal).as("refusal of the envelope").isNotNull();
        return refusal.problems().stream().map(Given::withoutPlace).toList();
    }

    private static Problem withoutPlace(Problem problem) {
        return new Problem(problem.pointer(), problem.code(), problem.text());
    }

    static List<Problem> problems(String envelope) {
        return problems(envelope.getBytes(UTF_8));
    }
}
