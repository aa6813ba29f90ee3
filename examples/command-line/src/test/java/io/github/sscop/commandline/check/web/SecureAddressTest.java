package io.github.sscop.commandline.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.sscop.commandline.check.web.AddressResult.AddressAnswer;
import io.github.sscop.commandline.check.web.AddressResult.AddressFailure;
import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of https: the certificate has to be trusted, and to be that of the host. */
@Timeout(60)
class SecureAddressTest {

    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private HttpsServer server;

    @AfterEach
    void stops() {
        server.stop(0);
    }

    /** Starts a server with a certificate for a host, and returns sockets that trust it. */
    private SSLSocketFactory serves(String host) throws Exception {
        Path store = folder.resolve("keys.p12");
        assertThat(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "server",
                                "-dname",
                                "CN=test",
                                "-ext",
                                "san=dns:" + host,
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(WORD))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start()
                        .waitFor())
                .isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[4]);
            exchange.close();
        });
        server.start();
        return context.getSocketFactory();
    }

    private AddressResult ask(SSLSocketFactory sockets) throws Exception {
        return new AddressClient(new AddressLimits(20, 100, 0, true), host -> true, sockets)
                .ask("https://localhost:" + server.getAddress().getPort() + "/", MessageDigest.getInstance("SHA-256"));
    }

    @Test
    void takesTheCertificateOfTheHost() throws Exception {
        assertThat(ask(serves("localhost")))
                .isEqualTo(new AddressAnswer(
                        "https://localhost:" + server.getAddress().getPort() + "/", 4));
    }

    @Test
    void refusesTheCertificateOfAnotherHost() throws Exception {
        assertThat(ask(serves("acme.example"))).isInstanceOfSatisfying(AddressFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(FailureKind.INSECURE);
            assertThat(failure.text())
                    .isEqualTo("has no secure connection: No subject alternative DNS name matching localhost found.");
        });
    }

    @Test
    void refusesACertificateThatIsNotTrusted() throws Exception {
        serves("localhost");

        assertThat(ask((SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isInstanceOfSatisfying(
                        AddressFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FailureKind.INSECURE));
    }
}
