package io.github.sscop.commandline.check.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.sscop.commandline.check.web.AddressResult.AddressAnswer;
import io.github.sscop.commandline.check.web.AddressResult.AddressFailure;
import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of asking real servers, most of them hostile. */
@Timeout(60)
class AddressClientTest {

    private static final AddressLimits LIMITS = new AddressLimits(10, 1_000, 3, false);
    private static final AddressLimits IN_A_SECOND = new AddressLimits(1, 1 << 30, 3, false);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ServerSocket> raw = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stops() throws IOException {
        server.stop(0);
        for (ServerSocket each : raw) {
            each.close();
        }
        threads.shutdownNow();
    }

    /** Returns whether it is the one address at which the servers of this test listen, as if no other were public. */
    private static boolean isServer(InetAddress host) {
        return host.getHostAddress().equals("127.0.0.1");
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().entrySet());
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String content) throws IOException {
        exchange.sendResponseHeaders(status, content.length());
        exchange.getResponseBody().write(content.getBytes(ISO_8859_1));
    }

    private void redirect(String from, String to) {
        on(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.getResponseHeaders().add("Set-Cookie", "name=value");
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AddressResult ask(String address) {
        return ask(address, LIMITS);
    }

    private static AddressResult ask(String address, AddressLimits limits) {
        return new AddressClient(limits, AddressClientTest::isServer, (SSLSocketFactory) SSLSocketFactory.getDefault())
                .ask(address, sha256());
    }

    /** Returns the address of a server that does with a connection what the test says, and then waits. */
    private String rawServer(RawAnswer answer) throws IOException {
        ServerSocket listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        raw.add(listening);
        threads.execute(() -> {
            try (Socket socket = listening.accept()) {
                answer.write(socket.getOutputStream());
            } catch (Exception e) {
                // The client has gone, which is what most of these tests are about.
            }
        });
        return "http://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    private interface RawAnswer {
        void write(OutputStream out) throws Exception;
    }

    private String says(String text) throws IOException {
        return rawServer(out -> out.write(text.getBytes(ISO_8859_1)));
    }

    // Answers

    @Test
    void readsTheContent() {
        on("/x", exchange -> answer(exchange, 200, "Our policy.\n"));
        MessageDigest digest = sha256();

        AddressResult result = new AddressClient(
                        LIMITS, AddressClientTest::isServer, (SSLSocketFactory) SSLSocketFactory.getDefault())
                .ask(address("/x?y=1#z"), digest);

        assertThat(result).isEqualTo(new AddressAnswer(address("/x?y=1"), 12));
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo(HexFormat.of().formatHex(sha256().digest("Our policy.\n".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n', 5",
        "'HTTP/1.0 200\r\n\r\nabc', 3",
        "'HTTP/1.1 200 OK\nContent-Length: 2\n\nabc', 2",
        "'HTTP/1.1 103 Early\r\nX: y\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 0"
    })
    void readsEveryFormOfContent(String answer, long bytes) throws IOException {
        assertThat(ask(says(answer)))
                .isInstanceOfSatisfying(
                        AddressAnswer.class, found -> assertThat(found.bytes()).isEqualTo(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "204, UNANSWERED",
        "304, UNANSWERED",
        "302, UNANSWERED",
        "401, RESTRICTED",
        "403, RESTRICTED",
        "404, ABSENT",
        "410, ABSENT",
        "429, UNANSWERED",
        "500, UNANSWERED",
        "503, UNANSWERED"
    })
    void expectsTheStatusOfContent(int status, FailureKind kind) {
        on("/x", exchange -> exchange.sendResponseHeaders(status, -1));

        assertThat(ask(address("/x"))).isEqualTo(new AddressFailure(kind, "answers " + status + "; expected 200"));
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc', ends its answer before it is complete; expected a whole answer",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc', ends its answer before it is complete; expected a"
                + " whole answer",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n', 'answers with the length \"-1\"; expected a number of"
                + " bytes'",
        "'HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n', 'answers with the length"
                + " \"99999999999999999999\"; expected a number of bytes'",
        "'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nabc', answers in the encoding gzip; expected the bytes themselves",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nabc', answers with the transfer encoding gzip; expected chunked",
        "'SSH-2.0-OpenSSH\r\n', does not answer in HTTP/1.1; expected that",
        "'HTTP/2 200\r\n\r\n', does not answer in HTTP/1.1; expected that",
        "'', ends its answer before it is complete; expected a whole answer"
    })
    void takesNoOtherAnswer(String answer, String text) throws IOException {
        assertThat(ask(says(answer))).isEqualTo(new AddressFailure(FailureKind.UNANSWERED, text));
    }

    // Limits

    @Test
    void readsNoEndlessContent() throws IOException {
        String endless = rawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write(new byte[10_000]);
            }
        });
        on("/chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[10_000]);
            }
        });
        AddressFailure expected =
                new AddressFailure(FailureKind.TOO_LARGE, "answers with more than 1000 bytes, which are not read");

        assertThat(ask(endless)).isEqualTo(expected);
        assertThat(ask(address("/chunked"))).isEqualTo(expected);
        assertThat(ask(says("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n"))).isEqualTo(expected);
    }

    @Test
    void readsNoEndlessHeaders() throws IOException {
        String endless = rawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write("X: y\r\n".getBytes(ISO_8859_1));
            }
        });
        String announced = rawServer(out -> {
            while (true) {
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            }
        });
        AddressFailure expected = new AddressFailure(
                FailureKind.UNANSWERED, "answers with headers that are too long; expected less than 65536 bytes");

        assertThat(ask(endless)).isEqualTo(expected);
        assertThat(ask(announced)).isEqualTo(expected);
    }

    /** Each byte comes in time, and all of them do not. */
    @Test
    void waitsNoLongerThanAllowed() throws IOException {
        String slow = rawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write('x');
                Thread.sleep(100);
            }
        });
        String silent = rawServer(out -> Thread.sleep(50_000));
        AddressFailure expected =
                new AddressFailure(FailureKind.UNANSWERED, "gave no complete answer within 1 second; ask again later");

        long begin = System.nanoTime();
        assertThat(ask(slow, IN_A_SECOND)).isEqualTo(expected);
        assertThat(ask(silent, IN_A_SECOND)).isEqualTo(expected);
        assertThat(ask(silent.replace("http:", "https:"), IN_A_SECOND)).isEqualTo(expected);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    // Redirects

    @Test
    void followsRedirectsByHandWithoutCookies() {
        redirect("/a", "b?x");
        redirect("/b", address("/c"));
        on("/c", exchange -> answer(exchange, 200, "here"));

        assertThat(ask(address("/a"))).isEqualTo(new AddressAnswer(address("/c"), 4));
        assertThat(requests)
                .hasSize(3)
                .allSatisfy(request -> assertThat(request)
                        .contains("User-agent=[sscop/", "Accept-encoding=[identity]", "Host=[127.0.0.1:")
                        .doesNotContain("Cookie", "Authorization", "Referer"));
    }

    @Test
    void refusesARedirectIntoAPrivateNetwork() {
        redirect("/a", "http://127.0.0.2:" + server.getAddress().getPort() + "/secret");
        on("/secret", exchange -> answer(exchange, 200, "secret"));

        assertThat(ask(address("/a")))
                .isEqualTo(new AddressFailure(
                        FailureKind.NOT_PUBLIC,
                        "is redirected to http://127.0.0.2:"
                                + server.getAddress().getPort()
                                + "/secret, which leads to 127.0.0.2, which is no address of the public network; expected one,"
                                + " or --private-addresses"));
        assertThat(requests).hasSize(1);
    }

    @Test
    void endsACircleOfRedirects() {
        redirect("/a", "/b");
        redirect("/b", "/a");

        assertThat(ask(address("/a")))
                .isEqualTo(new AddressFailure(FailureKind.REDIRECT, "is redirected in a circle, at " + address("/a")));
        assertThat(requests).hasSize(2);
    }

    @Test
    void followsSomeRedirectsAlone() {
        for (int i = 0; i < 9; i++) {
            redirect("/r" + i, "/r" + (i + 1));
        }
        on("/r9", exchange -> answer(exchange, 200, "here"));

        assertThat(ask(address("/r6"))).isInstanceOf(AddressAnswer.class);
        assertThat(ask(address("/r5")))
                .isEqualTo(new AddressFailure(FailureKind.REDIRECT, "is redirected more than 3 times"));
    }

    @Test
    void followsNoRedirectToAnotherScheme() {
        redirect("/a", "file:///etc/passwd");

        assertThat(ask(address("/a")))
                .isEqualTo(new AddressFailure(
                        FailureKind.REDIRECT, "is redirected to \"file:///etc/passwd\", which may not be asked for"));
    }

    // Hosts

    @ParameterizedTest
    @CsvSource({"localhost", "127.0.0.1", "127.1", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void asksNoPrivateAddress(String host) {
        on("/x", exchange -> answer(exchange, 200, "secret"));

        AddressResult result = new AddressClient(LIMITS)
                .ask("http://" + host + ":" + server.getAddress().getPort() + "/x", sha256());

        assertThat(result)
                .isInstanceOfSatisfying(
                        AddressFailure.class,
                        failure -> assertThat(failure.kind()).isIn(FailureKind.NOT_PUBLIC, FailureKind.ABSENT));
        assertThat(requests).isEmpty();
    }

    @Test
    void asksPrivateAddressesWhereThatIsAllowed() {
        on("/x", exchange -> answer(exchange, 200, "here"));

        assertThat(new AddressClient(new AddressLimits(10, 100, 0, true)).ask(address("/x"), sha256()))
                .isEqualTo(new AddressAnswer(address("/x"), 4));
    }

    @Test
    void saysThatAHostHasNoAddress() {
        assertThat(ask("http://nothing.invalid/"))
                .isEqualTo(
                        new AddressFailure(FailureKind.ABSENT, "has the host nothing.invalid, which has no address"));
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(ask("http://127.0.0.1:" + port + "/")).isInstanceOfSatisfying(AddressFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(FailureKind.UNANSWERED);
            assertThat(failure.text()).startsWith("does not answer: ");
        });
    }

    /** A proxy could be asked for what this machine must not be asked for. */
    @Test
    void usesNoProxy() {
        on("/x", exchange -> answer(exchange, 200, "here"));
        System.setProperty("socksProxyHost", "127.0.0.2");
        System.setProperty("http.proxyHost", "127.0.0.2");
        try {
            assertThat(ask(address("/x"))).isEqualTo(new AddressAnswer(address("/x"), 4));
        } finally {
            System.clearProperty("socksProxyHost");
            System.clearProperty("http.proxyHost");
        }
    }
}
