package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DsseImporterTest {

    private static final String TYPE = "application/vnd.in-toto+json";
    private static final String STATEMENT = valid("slsa-provenance/provenance.json");
    private static final String NONE = "1: dsse, COLLECTED; a signature counts for no file of the release: ";
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private static KeyPair pair(String algorithm, String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(new ECGenParameterSpec(curve));
        } else if (algorithm.equals("RSA")) {
            generator.initialize(Integer.parseInt(curve));
        }
        return generator.generateKeyPair();
    }

    private static String envelope(String statement, String algorithm, KeyPair pair) throws GeneralSecurityException {
        byte[] payload = statement.getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance(algorithm);
        if (algorithm.equals("RSASSA-PSS")) {
            signer.setParameter(PSS);
        }
        signer.initSign(pair.getPrivate());
        signer.update(
                ("DSSEv1 " + TYPE.length() + " " + TYPE + " " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
        signer.update(payload);
        return envelope(statement, Base64.getEncoder().encodeToString(signer.sign()));
    }

    private static String envelope(String statement, String signature) {
        return "{\"payload\": \""
                + Base64.getEncoder().encodeToString(statement.getBytes(StandardCharsets.UTF_8))
                + "\", \"payloadType\": \"" + TYPE + "\", \"signatures\": [{\"sig\": \"" + signature + "\"}]}";
    }

    private static String told(KeyPair key, String... contents) {
        return Ledger.told(Ledger.collected(SignatureFixture.RELEASED.withKeys(List.of(key.getPublic())), contents));
    }

    @Test
    void verifiesSignaturesByAPublicKeyThatIsGiven() throws GeneralSecurityException {
        for (List<String> each : List.of(
                List.of("Ed25519", "", "Ed25519"),
                List.of("EC", "secp256r1", "SHA256withECDSA"),
                List.of("EC", "secp384r1", "SHA384withECDSA"),
                List.of("RSA", "2048", "SHA256withRSA"),
                List.of("RSA", "2048", "RSASSA-PSS"))) {
            KeyPair pair = pair(each.get(0), each.get(1));

            assertThat(told(pair, envelope(STATEMENT, each.get(2), pair)))
                    .startsWith("1: dsse, COLLECTED\n")
                    .contains("SIGNED_RELEASE Check of the signatures of a release: 2 of 2 listed files verified")
                    .contains("supports [3.1.1]");
        }
    }

    @Test
    void verifiesTheEnvelopeOfABundle() throws GeneralSecurityException {
        KeyPair pair = pair("Ed25519", "");
        String bundle =
                "{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\", \"verificationMaterial\": {},"
                        + " \"dsseEnvelope\": " + envelope(STATEMENT, "Ed25519", pair) + "}";

        assertThat(told(pair, bundle))
                .startsWith("1: sigstore-bundle, COLLECTED\n")
                .contains("supports [3.1.1]");
        assertThat(lines(bundle)).noneMatch(line -> line.contains("supports"));
    }

    @Test
    void countsNoSignatureByAWeakKeyOrOneOfAnUnknownSort() throws GeneralSecurityException {
        for (List<String> each :
                List.of(List.of("RSA", "1024", "SHA256withRSA"), List.of("EC", "secp521r1", "SHA512withECDSA"))) {
            KeyPair pair = pair(each.get(0), each.get(1));

            assertThat(told(pair, envelope(STATEMENT, each.get(2), pair)))
                    .startsWith(NONE + "none of its signatures is by a public key that was given");
        }
    }

    @Test
    void countsNoSignatureOfAnotherTextOrByAnotherKey() throws GeneralSecurityException {
        KeyPair pair = pair("Ed25519", "");
        String signed = envelope(STATEMENT, "Ed25519", pair);
        String signature = signed.substring(signed.indexOf("\"sig\": \"") + 8, signed.lastIndexOf("\"}"));

        assertThat(told(pair, envelope(STATEMENT + " ", signature)))
                .startsWith(NONE + "none of its signatures is by a public key that was given")
                .doesNotContain("supports", "refutes");
        assertThat(told(pair("Ed25519", ""), signed))
                .startsWith(NONE + "none of its signatures is by a public key that was given");
        assertThat(lines(signed).get(0))
                .isEqualTo(NONE + "its signature is not checked, since no public key was given");
    }

    @Test
    void countsNoFileOfAnotherCommitHoweverItIsSigned() throws GeneralSecurityException {
        KeyPair pair = pair("Ed25519", "");
        String other = STATEMENT.replace(Ledger.COMMIT, "f".repeat(40));

        assertThat(told(pair, envelope(other, "Ed25519", pair)))
                .startsWith(NONE + "it is about another commit")
                .doesNotContain("supports");
    }

    @Test
    void doesNotTakeASignedSummaryForTheSignatureOfARelease() throws GeneralSecurityException {
        KeyPair pair = pair("Ed25519", "");

        assertThat(told(pair, envelope(valid("slsa-vsa/summary.json"), "Ed25519", pair)))
                .startsWith(
                        "1: dsse, NOTHING_SHOWN; an envelope is no signature of a release: its statement says something"
                                + " else of the file than who built or released it\n1: slsa-vsa, COLLECTED")
                .doesNotContain("supports");
    }

    @Test
    void readsSeveralEnvelopesOneAfterTheOther() throws GeneralSecurityException {
        KeyPair pair = pair("Ed25519", "");
        String jar = STATEMENT.replace(Ledger.IMAGE_DIGEST.substring(7), "8".repeat(64));
        String image = STATEMENT.replace(Ledger.JAR_DIGEST.substring(7), "8".repeat(64));

        assertThat(told(pair, envelope(jar, "Ed25519", pair) + "\n" + envelope(image, "Ed25519", pair) + "\n"))
                .contains("2 of 2 listed files verified")
                .contains("supports [3.1.1]");
    }

    @Test
    void readsNoPayloadThatIsNoStatement() {
        assertThat(lines(envelope("{}", "c2ln")))
                .containsExactly("1: dsse, NOTHING_SHOWN; the payload of an envelope is no statement of in-toto");
        assertThat(lines(envelope("{", "c2ln")))
                .containsExactly("1: dsse, NOTHING_SHOWN; the payload of an envelope is no statement of in-toto");
        assertThat(lines(envelope(STATEMENT, "c2ln").replace("\"payload\": \"", "\"payload\": \"!")))
                .containsExactly("1: dsse, REFUSED; the payload of an envelope is no Base64, or is missing");
        assertThat(lines(envelope(STATEMENT, "")).get(0)).isEqualTo(NONE + "it carries no signature");
        assertThat(lines(envelope(STATEMENT, "c2ln") + "{}"))
                .contains("1: dsse, REFUSED; one of the values is no envelope");
    }
}
