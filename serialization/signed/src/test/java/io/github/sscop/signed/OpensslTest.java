package io.github.sscop.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSL and the library take each other's keys and signatures. */
class OpensslTest {

    @TempDir
    private Path folder;

    private record Ran(int exitCode, String out) {}

    private static Ran openssl(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("openssl.txt");
        int exitCode = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return new Ran(exitCode, Files.readString(out));
    }

    private void runs(String... arguments) throws IOException, InterruptedException {
        Ran ran = openssl(folder, arguments);
        assertThat(ran.exitCode()).as(ran.out()).isZero();
    }

    @BeforeAll
    static void needsOpenssl(@TempDir Path folder) throws InterruptedException {
        boolean there;
        try {
            there = openssl(folder, "version").out().startsWith("OpenSSL 3");
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "There is no OpenSSL 3 on this machine.");
    }

    private SigningKey generated() throws IOException, InterruptedException {
        runs("genpkey", "-algorithm", "ed25519", "-out", "key.pem");
        runs("pkey", "-in", "key.pem", "-pubout", "-out", "pub.pem");
        return SigningKey.ofPem(Files.readString(folder.resolve("key.pem")));
    }

    @Test
    void makesTheKeys() throws Exception {
        SigningKey key = generated();

        assertThat(key.verifyingKey()).isEqualTo(VerifyingKey.ofPem(Files.readString(folder.resolve("pub.pem"))));
        runs("pkey", "-pubin", "-in", "pub.pem", "-outform", "DER", "-out", "pub.der");
        assertThat(openssl(folder, "dgst", "-sha256", "-r", "pub.der").out())
                .startsWith(key.verifyingKey().id() + " ");
    }

    @Test
    void encryptsKeysThatTheLibraryRefuses() throws Exception {
        runs("genpkey", "-algorithm", "ed25519", "-aes256", "-pass", "pass:secret", "-out", "key.pem");
        String pem = Files.readString(folder.resolve("key.pem"));

        assertThatThrownBy(() -> SigningKey.ofPem(pem))
                .hasMessageStartingWith("The signing key is encrypted; expected a PRIVATE KEY without a pass phrase");
    }

    @Test
    void verifiesWhatTheLibrarySigned() throws Exception {
        String envelope = new String(Given.ENVELOPES.sign(Given.ASSESSMENT, generated()), UTF_8);
        String sig = envelope.replaceFirst(".*\"sig\":\"([^\"]*)\".*", "$1");
        byte[] statement = Given.statement(Given.ASSESSMENT).getBytes(UTF_8);
        Files.write(folder.resolve("message"), Envelope.signed("application/vnd.in-toto+json", statement));
        Files.write(folder.resolve("sig"), Base64.getDecoder().decode(sig));

        assertThat(openssl(
                        folder,
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "pub.pem",
                        "-rawin",
                        "-in",
                        "message",
                        "-sigfile",
                        "sig"))
                .isEqualTo(new Ran(0, "Signature Verified Successfully\n"));
    }

    /** The same bytes, since Ed25519 leaves nothing to chance. */
    @Test
    void signsAsTheLibraryDoes() throws Exception {
        SigningKey key = generated();
        byte[] statement = Given.statement(Given.ASSESSMENT).getBytes(UTF_8);
        byte[] message = Envelope.signed("application/vnd.in-toto+json", statement);
        Files.write(folder.resolve("message"), message);

        runs("pkeyutl", "-sign", "-inkey", "key.pem", "-rawin", "-in", "message", "-out", "sig");

        assertThat(Files.readAllBytes(folder.resolve("sig"))).isEqualTo(key.sign(message));
    }
}
