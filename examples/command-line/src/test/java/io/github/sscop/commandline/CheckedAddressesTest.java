package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.sscop.code.Digest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of the web in {@code check}: not asked unless that is asked for, and then with the results as findings. */
@Timeout(60)
class CheckedAddressesTest {

    private static final Digest POLICY = Digest.sha256("Our policy.\n".getBytes(UTF_8));
    private static final String ZEROS = "sha256:" + "0".repeat(64);

    @TempDir
    private Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String host;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> contents = Map.of("/policy", "Our policy.\n", "/large", "x".repeat((1 << 20) + 1));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            try (exchange) {
                if (path.equals("/moved")) {
                    exchange.getResponseHeaders().add("Location", "/policy");
                    exchange.sendResponseHeaders(301, -1);
                } else if (path.equals("/private")) {
                    exchange.sendResponseHeaders(403, -1);
                } else if (contents.containsKey(path)) {
                    byte[] content = contents.get(path).getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, content.length);
                    exchange.getResponseBody().write(content);
                } else {
                    exchange.sendResponseHeaders(404, -1);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    private Path part(String... records) throws IOException {
        StringBuilder text = new StringBuilder("contract: sscop.part/1\nevidence:\n");
        for (String record : records) {
            text.append("- {").append(record.replace("HOST", host)).append("}\n");
        }
        return Files.writeString(folder.resolve("part.yaml"), text);
    }

    private static CheckRun asked(Path part, String... more) {
        Object[] arguments = new Object[more.length + 3];
        arguments[0] = part;
        arguments[1] = "--urls";
        arguments[2] = "--private-addresses";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CheckRun.of(arguments);
    }

    @Test
    void asksNothingUnlessAsked() throws IOException {
        CheckRun run = CheckRun.of(part("id: A, location: \"HOST/none\""), "--private-addresses", "--write");

        assertThat(run.codes()).containsExactly("NOTHING_CHECKED", "ADDRESSES_OFFLINE");
        assertThat(run.exitCode()).isZero();
        assertThat(requests).isEmpty();
    }

    @Test
    void asksNoPrivateAddressUnlessAllowed() throws IOException {
        CheckRun run = CheckRun.of(part("id: A, location: \"HOST/policy\""), "--urls");

        assertThat(run.findings())
                .containsExactly(
                        "ADDRESS_NOT_PUBLIC /evidence/0/location A: " + host + "/policy leads to 127.0.0.1, which is no"
                                + " address of the public network; expected one, or --private-addresses.");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(requests).isEmpty();
    }

    @Test
    void findsWhatIsWrongAtAnAddress() throws IOException {
        CheckRun run = asked(
                part(
                        "id: A, location: \"HOST/policy\", digest: \"" + POLICY + "\"",
                        "id: B, location: \"HOST/policy\", digest: \"" + ZEROS + "\"",
                        "id: C, location: \"HOST/none\"",
                        "id: D, location: \"HOST/private\"",
                        "id: E, location: \"HOST/large\", digest: \"" + ZEROS + "\"",
                        "id: F, location: \"HOST/large\"",
                        "id: G, location: \"http://a:b@127.0.0.1/\"",
                        "id: H, location: \"HOST/policy#other\""),
                "--max-url-mib=1");

        assertThat(run.findings())
                .containsExactly(
                        "DIGEST_DIFFERS /evidence/1/digest B: digest is " + ZEROS + ", and that of " + host
                                + "/policy is "
                                + POLICY
                                + ". Publish the content that was meant at an address of its own, or correct the record"
                                + " if this is it.",
                        "ADDRESS_MISSING /evidence/2/location C: " + host
                                + "/none answers 404; expected 200. Publish the"
                                + " evidence there again, or correct the location.",
                        "ADDRESS_UNANSWERED /evidence/3/location D: " + host
                                + "/private answers 403; expected 200. It may be"
                                + " there for those who sign in; this check cannot see it.",
                        "DIGEST_NOT_COMPARED /evidence/4/location E: " + host
                                + "/large answers with more than 1048576 bytes,"
                                + " which are not read, so that the digest was not compared; expected --max-url-mib with more.",
                        "DIGEST_MISSING /evidence/5/location F: " + host
                                + "/large answers with more than 1048576 bytes, which"
                                + " are not read, so that it has no digest; expected --max-url-mib with more.",
                        "ADDRESS_INVALID /evidence/6/location G: http://a:b@127.0.0.1/ has a user name before its host; expected"
                                + " an address without, since passwords are never sent.",
                        "DIGEST_MISSING /evidence/7/digest H: it has no digest; that of its content is " + POLICY
                                + ". Run the check with --write, which adds it.");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(requests).containsExactly("/policy", "/none", "/private", "/large");
    }

    @Test
    void recordsWhatAnsweredOnWhichDayWithWhichDigest() throws IOException {
        Path part = part("id: A, location: \"HOST/moved\", digest: \"" + POLICY + "\"");
        LocalDate before = LocalDate.now(ZoneOffset.UTC);

        SscopTest.Ran ran =
                SscopTest.run("check", part.toString(), "--urls", "--private-addresses", "--format", "json");

        LocalDate after = LocalDate.now(ZoneOffset.UTC);
        assertThat(ran.out()).isIn(answers(before), answers(after));
        assertThat(ran.exitCode()).isZero();
        assertThat(SscopTest.run("check", part.toString(), "--urls", "--private-addresses")
                        .out())
                .contains("Answered: " + host + "/moved on " + after)
                .containsPattern("from\\s+" + host + "/policy");
    }

    private String answers(LocalDate day) {
        return """
                {
                  "findings": [],
                  "answers": [
                    {"location": "%1$s/moved", "askedOn": "%2$s", "answeredFrom": "%1$s/policy", "bytes": 12, "digest": "%3$s"}
                  ]
                }
                """.formatted(host, day, POLICY);
    }

    /** The digest alone: an answer is no evidence of the record, and a fact of it would change its own digest. */
    @Test
    void writesMissingDigestsOfAddresses() throws IOException {
        Path part = part("id: A, location: \"HOST/policy\"", "id: B, location: \"HOST/none\"");
        String before = Files.readString(part);

        CheckRun run = asked(part, "--write");

        assertThat(run.codes()).containsExactly("DIGEST_WRITTEN", "ADDRESS_MISSING");
        assertThat(Files.readString(part))
                .isEqualTo(before.replace("/policy\"", "/policy\", digest: \"" + POLICY + "\""));
    }

    @Test
    void asksSomeAddressesAlone() throws IOException {
        CheckRun run = asked(
                part(
                        "location: \"HOST/policy\", digest: \"" + POLICY + "\"",
                        "location: \"HOST/other\"",
                        "location: \"HOST/policy\", digest: \"" + POLICY + "\""),
                "--max-urls=1");

        assertThat(run.findings())
                .containsExactly("ADDRESS_NOT_ASKED /evidence/1/location Record 2: " + host
                        + "/other was not asked, because --max-urls is 1" + "; give more to ask it.");
        assertThat(requests).containsExactly("/policy");
        assertThat(run.exitCode()).isZero();
    }
}
