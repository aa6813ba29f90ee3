package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.signed.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program does with keys and signed assessments. */
class SignaturesTest {

    private static final Path EXAMPLES = Path.of("..", "submissions");
    private static final String ACME = EXAMPLES.resolve("acme-ledger.json").toString();
    private static final String BRIGHTDESK =
            EXAMPLES.resolve("brightdesk-saas.json").toString();
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private PrivateKey privateKey;
    private String key;
    private String pub;
    private String id;
    private String march;
    private String envelope;

    private static Ran run(String... arguments) {
        return SscopTest.run(arguments);
    }

    /** Writes a pair of keys, and gives the id of the public one. */
    private String keys(String name) throws IOException, NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(name, "PRIVATE KEY", pair.getPrivate().getEncoded());
        String text = pem(name + "-pub", "PUBLIC KEY", pair.getPublic().getEncoded());
        return VerifyingKey.ofPem(text).id();
    }

    private String pem(String name, String label, byte[] der) throws IOException {
        String text = "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END "
                + label + "-----\n";
        Files.writeString(folder.resolve(name + ".pem"), text);
        return text;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void signs() throws IOException, GeneralSecurityException {
        id = keys("key");
        privateKey = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder()
                        .decode(Files.readAllLines(folder.resolve("key.pem")).get(1))));
        key = path("key.pem");
        pub = path("key-pub.pem");
        march = path("march.json");
        envelope = path("march.dsse.json");
        Ran assessed = run("assess", ACME, "--as-of", "2026-03-31", "--format", "json", "--out", march);
        assertThat(assessed).isEqualTo(new Ran(0, "", ""));
        assertThat(run("sign", march, "--submission", ACME, "--key", key, "-o", envelope))
                .isEqualTo(new Ran(0, "", ""));
    }

    private String changed(String piece, String instead) throws IOException {
        String text = Files.readString(Path.of(envelope));
        assertThat(text).contains(piece);
        return Files.writeString(folder.resolve("changed.json"), text.replaceFirst(Pattern.quote(piece), instead))
                .toString();
    }

    /** The envelope with something else inside, under the signature that it had. */
    private String changedInside(String piece, String instead) throws IOException {
        Matcher payload = PAYLOAD.matcher(Files.readString(Path.of(envelope)));
        assertThat(payload.find()).isTrue();
        String statement = new String(Base64.getDecoder().decode(payload.group(1)), UTF_8);
        assertThat(statement).contains(piece);
        return changed(
                payload.group(1),
                Base64.getEncoder()
                        .encodeToString(statement
                                .replaceFirst(Pattern.quote(piece), instead)
                                .getBytes(UTF_8)));
    }

    /** The envelope with a signature of the key over what is inside by now. */
    private String signedAnew(String file) throws Exception {
        String text = Files.readString(Path.of(file));
        Matcher payload = PAYLOAD.matcher(text);
        assertThat(payload.find()).isTrue();
        byte[] statement = Base64.getDecoder().decode(payload.group(1));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(privateKey);
        signature.update(("DSSEv1 28 application/vnd.in-toto+json " + statement.length + " ").getBytes(UTF_8));
        signature.update(statement);
        String sig = Base64.getEncoder().encodeToString(signature.sign());
        return Files.writeString(
                        folder.resolve("resigned.json"),
                        text.replaceFirst("\"sig\":\"[^\"]*\"", "\"sig\":\"" + sig + "\""))
                .toString();
    }

    private String about() throws IOException {
        Matcher digest = Pattern.compile("\"subject\": \\{[^}]*\"digest\": \"([^\"]*)\"", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(march)));
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    private String signer() throws IOException {
        return "  Signed by the key " + id + ".\n" + "  About Acme Ledger 4.2.0 (" + about() + ").\n";
    }

    // What holds

    @Test
    void verifiesTheSignatureAndTheReplay() throws IOException {
        assertThat(run("verify", envelope, ACME, "--key", pub)).isEqualTo(new Ran(0, "The same.\n" + signer(), ""));
    }

    @Test
    void verifiesTheSignatureAloneAndSaysSo() throws IOException {
        assertThat(run("verify", envelope, "--key", pub))
                .isEqualTo(new Ran(
                        0,
                        "The signature is valid.\n" + signer() + "  Not repeated, since no submission is given.\n",
                        ""));
    }

    @Test
    void isContentWithOneOfSeveralKeys() throws Exception {
        keys("other");

        assertThat(run("verify", "--key", path("other-pub.pem"), "--key", pub, envelope, ACME)
                        .exitCode())
                .isZero();
    }

    @Test
    void writesTheSameEnvelopeToStandardOutput() throws IOException {
        assertThat(run("sign", march, "--submission", ACME, "--key", key))
                .isEqualTo(new Ran(0, Files.readString(Path.of(envelope)), ""));
    }

    /** The signed sentences are the library's, whatever the file said. */
    @Test
    void signsNoSentenceThatWasChanged() throws IOException {
        String forged = Files.readString(Path.of(march)).replaceFirst("\"text\": \"[^\"]*\"", "\"text\": \"Fine.\"");
        Path file = Files.writeString(folder.resolve("forged.json"), forged);

        assertThat(run("sign", file.toString(), "--submission", ACME, "--key", key))
                .isEqualTo(new Ran(0, Files.readString(Path.of(envelope)), ""));
    }

    @Test
    void signsOnlyWhatComesOfTheSubmission() throws IOException {
        Ran ran = run("sign", march, "--key", key, "--submission", BRIGHTDESK, "--out", path("none.json"));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("Not the same.\n  Not signed.\n  SUBMISSION. ");
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    /** Words of the assessment itself, which do not follow from codes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "because|The assessment, rules: the recorded ",
                "should|The assessment, rules: the recorded ",
                "nextAction|Item 2.1.6, nextAction: recorded \"Mallory says so.\", computed ",
                "risk|Item 2.1.6, risk: recorded \"Mallory says so.\", computed "
            })
    void signsNoWordsThatDoNotComeOfTheSubmission(String field, String mismatch) throws IOException {
        String july = path("july.json");
        run("assess", ACME, "--as-of=2026-07-01", "--format=json", "--out", july);
        String recorded = Files.readString(Path.of(july));
        String forged =
                recorded.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"Mallory says so.\"");
        assertThat(forged).isNotEqualTo(recorded);
        Path file = Files.writeString(folder.resolve("forged.json"), forged);

        Ran ran = run("sign", file.toString(), "--submission", ACME, "--key", key, "--out", path("none.json"));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().replaceAll("\\s+", " ")).startsWith("Not the same. Not signed. RESULT. " + mismatch);
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    // What does not hold

    /** Without line breaks and places, which depend on the keys' ids and on how long the payload is. */
    private static String inOneLine(Ran ran) {
        return ran.out().replaceAll("\\s+", " ").replaceAll(" \\(line 1, column \\d+\\)", "");
    }

    private String notByTheKey() {
        return "SIGNATURE. /signatures/0/sig: sig is not by the key " + id
                + " over this payload; expected sig, payload and payloadType as they were when it signed ";
    }

    @Test
    void namesAChangedByte() throws IOException {
        Ran ran = run("verify", changedInside("\"asOf\":\"2026", "\"asOf\":\"2027"), ACME, "--key", pub);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Not as signed.\n  SIGNATURE. /signatures/0/sig (line 1, column ");
        assertThat(inOneLine(ran)).isEqualTo("Not as signed. " + notByTheKey());
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void namesAnotherKey() throws Exception {
        String other = keys("other");

        Ran ran = run("verify", envelope, ACME, "--key", path("other-pub.pem"));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(inOneLine(ran))
                .isEqualTo("Not as signed. UNKNOWN_KEY. /signatures/0/keyid: keyid is \"" + id
                        + "\", and sig is by none of the keys given; expected " + other + " ");
    }

    /** A forger without the key could have put anything there. */
    @Test
    void revealsNoContentUnlessTheSignatureIsValid() throws IOException {
        Ran ran = run("verify", changedInside("Acme Ledger 4.2.0\"}]", "Mallory\"}]"), "--key", pub);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(inOneLine(ran)).isEqualTo("Not as signed. " + notByTheKey());
    }

    @Test
    void namesADigestThatIsNotTheAssessments() throws Exception {
        String digest = about();
        String zeros = "0".repeat(64);
        String changed = changedInside(digest.substring("sha256:".length()) + "\"},\"name\"", zeros + "\"},\"name\"");

        Ran ran = run("verify", signedAnew(changed), ACME, "--key", pub);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(inOneLine(ran))
                .isEqualTo("Not as signed. DIGEST. /payload: statement /subject/0/digest: digest is sha256:" + zeros
                        + "; expected " + digest + ", which the assessment gives for the product ");
    }

    @Test
    void namesAChangedSubmission() throws IOException {
        Path file = Files.writeString(
                folder.resolve("submission.json"),
                Files.readString(Path.of(ACME)).replaceFirst("\"version\": \"4.2.0\"", "\"version\": \"4.2.1\""));

        Ran ran = run("verify", envelope, file.toString(), "--key", pub);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Not the same.\n" + signer() + "  SUBMISSION. ");
    }

    // What makes no sense, or cannot be read

    @Test
    void asksForAKeyToAnEnvelope() {
        Ran ran = run("verify", envelope, ACME);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr())
                .isEqualTo(envelope + " is signed; expected --key with the file of the signer's public key as well");
    }

    @Test
    void asksForTheSubmissionOfWhatIsNotSigned() {
        Ran ran = run("verify", march);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr()).isEqualTo("Missing required parameter: 'SUBMISSION'");
    }

    @Test
    void refusesAnAssessmentThatIsNotSigned() {
        assertThat(run("verify", march, ACME, "--key", pub))
                .isEqualTo(new Ran(3, "", march + ": it is not signed; expected an envelope\n"));
    }

    @Test
    void refusesWhatIsNoEnvelope() throws IOException {
        int column = Files.readString(Path.of(envelope)).indexOf("\"signatures\"") + 1;

        String changed = changed("\"signatures\":[", "\"signatures\":7, \"more\":[");

        assertThat(run("verify", changed, "--key", pub))
                .isEqualTo(new Ran(
                        3,
                        "",
                        "The envelope has 1 problem:\n"
                                + "  /signatures (line 1, column " + column
                                + "): signatures is the number 7; expected a list\n"
                                + "Read from " + changed + " as JSON.\n"));
    }

    @Test
    void refusesTheWrongHalfOfAKey() {
        assertThat(run("verify", envelope, "--key", key))
                .isEqualTo(new Ran(3, "", key + ": The verifying key is labelled PRIVATE KEY; expected PUBLIC KEY\n"));
        assertThat(run("sign", march, "--submission", ACME, "--key", pub))
                .isEqualTo(new Ran(3, "", pub + ": The signing key is labelled PUBLIC KEY; expected PRIVATE KEY\n"));
    }

    @Test
    void refusesAKeyThatIsNotThere() {
        assertThat(run("sign", march, "--submission", ACME, "--key", path("none.pem")))
                .isEqualTo(new Ran(3, "", "There is no file " + path("none.pem") + ".\n"));
        assertThat(run("sign", march, "--submission", ACME).firstOfErr())
                .isEqualTo("Missing required option: '--key=FILE'");
    }

    @Test
    void refusesToSignWithoutTheSubmission() {
        Ran ran = run("sign", march, "--key", key);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr()).isEqualTo("Missing required option: '--submission=FILE'");
    }

    @Test
    void refusesAKeyFileThatIsTooLargeForAKey() throws IOException {
        String large = Files.write(folder.resolve("large.pem"), new byte[(64 << 10) + 1])
                .toString();
        String refusal = large + ": it is larger than 65536 bytes; expected a key in PEM\n";

        assertThat(run("sign", march, "--submission", ACME, "--key", large)).isEqualTo(new Ran(3, "", refusal));
        assertThat(run("verify", envelope, "--key", large)).isEqualTo(new Ran(3, "", refusal));
    }

    // Statements

    @Test
    void statesWhichKeySignedWhatItWasMadeFrom() {
        Ran signed = run("statement", envelope, "--key", pub);

        assertThat(signed.exitCode()).isZero();
        assertThat(signed.out().replaceAll("\\s+", " "))
                .contains(
                        "Origin: Made from a recorded assessment, whose signature by the key " + id + " was verified.");
        assertThat(run("statement", march).out().replaceAll("\\s+", " "))
                .contains(
                        "Origin: Made from a recorded assessment without a verified signature, which anyone could have"
                                + " changed.");
        assertThat(run("statement", ACME, "--as-of", "2026-03-31", "--key", pub).out())
                .contains("Origin: Made from the submission itself, which was assessed for this statement.");
    }

    @Test
    void makesNoStatementFromWhatIsNotSignedByTheKey() throws Exception {
        assertThat(run("statement", march, "--key", pub))
                .isEqualTo(new Ran(3, "", march + ": it is not signed; expected an envelope\n"));
        assertThat(run("statement", envelope).firstOfErr())
                .isEqualTo(envelope + " is signed; expected --key with the file of the signer's public key as well");
        String other = keys("other");
        assertThat(run("statement", envelope, "--key", path("other-pub.pem"))).isEqualTo(new Ran(3, "", """
                        The envelope has 1 problem:
                          /signatures/0/keyid (line 1, column PLACE): keyid is "ID", and sig is by none of the keys given; expected OTHER
                        Read from FILE as JSON.
                        """.replace(
                        "ID", id)
                .replace("OTHER", other)
                .replace("FILE", envelope)
                .replace("PLACE", "" + (Files.readString(Path.of(envelope)).indexOf("\"keyid\"") + 1))));
        String contradictory = signedAnew(changedInside("\"MET\":45", "\"MET\":44"));
        assertThat(run("statement", contradictory, "--key", pub))
                .isEqualTo(new Ran(3, "", """
                        The envelope has 1 problem:
                          /payload (line 1, column 2): statement /predicate/counts/claims/MET: number of claims that are MET is 44; expected 45, the number of such rows
                        Read from FILE as JSON.
                        """.replace("FILE", contradictory)));
    }
}
