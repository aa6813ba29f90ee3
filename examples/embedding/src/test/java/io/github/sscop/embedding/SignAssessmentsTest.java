package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.signed.SigningKey;
import io.github.sscop.signed.VerifyingKey;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignAssessmentsTest {

    private final SignAssessments sign = new SignAssessments();

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    @Test
    void signsVerifiesAndNamesWhatIsWrong() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Submission submission;
        try (InputStream json = Files.newInputStream(Path.of("../submissions/acme-ledger.json"))) {
            submission = Documents.standard().readSubmission(json);
        }
        Assessment assessment = Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                .assess(submission, LocalDate.of(2026, 3, 31));
        String privateKey = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        String publicKey = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        VerifyingKey otherKey =
                VerifyingKey.ofPem(pem("PUBLIC KEY", other.getPublic().getEncoded()));

        byte[] envelope = sign.sign(assessment, privateKey);
        VerificationResult verification = sign.verify(new ByteArrayInputStream(envelope), publicKey, submission);

        int column = new String(envelope, StandardCharsets.UTF_8).indexOf("\"keyid\"") + 1;

        assertThat(verification.isSame()).isTrue();
        assertThat(sign.problems(new ByteArrayInputStream(envelope), VerifyingKey.ofPem(publicKey)))
                .isEmpty();
        assertThat(sign.problems(new ByteArrayInputStream(envelope), otherKey))
                .containsExactly("/signatures/0/keyid (line 1, column " + column + "): keyid is \""
                        + SigningKey.ofPem(privateKey).verifyingKey().id()
                        + "\", and sig is by none of the keys given; expected " + otherKey.id());
    }
}
