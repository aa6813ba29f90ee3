package io.github.sscop.commandline.check.web;

import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to one host: the name is looked up once, and the connection goes to the very IP address that was checked, so that
 * no second answer of the name server can lead elsewhere. No proxy is used.
 */
final class WebConnection implements Closeable {

    private final Socket socket;

    private WebConnection(Socket socket) {
        this.socket = socket;
    }

    /** Opens a connection. */
    static WebConnection open(
            WebAddress address, Deadline deadline, Predicate<InetAddress> isAllowed, SSLSocketFactory tls)
            throws IOException {
        InetAddress[] hosts = lookUp(address.host(), deadline);
        for (InetAddress host : hosts) {
            if (!isAllowed.test(host)) {
                throw new AddressException(
                        FailureKind.NOT_PUBLIC,
                        "leads to " + host.getHostAddress()
                                + ", which is no address of the public network; expected one, or --private-addresses");
            }
        }
        Socket socket = connect(hosts, address.port(), deadline);
        try {
            return new WebConnection(address.isSecure() ? secured(socket, address, tls) : socket);
        } catch (SSLException e) {
            socket.close();
            throw deadline.isOver()
                    ? e
                    : new AddressException(FailureKind.INSECURE, "has no secure connection: " + e.getMessage());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Looks a name up on a thread of its own, since Java cannot interrupt it. */
    private static InetAddress[] lookUp(String host, Deadline deadline) throws IOException {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        Thread lookUp = new Thread(
                () -> {
                    try {
                        found.complete(InetAddress.getAllByName(host));
                    } catch (UnknownHostException | RuntimeException e) {
                        found.completeExceptionally(e);
                    }
                },
                "look-up");
        lookUp.setDaemon(true);
        lookUp.start();
        try {
            return found.get(deadline.millis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AddressException(FailureKind.ABSENT, "has the host " + host + ", which has no address");
        } catch (TimeoutException e) {
            throw deadline.exceeded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw deadline.exceeded();
        }
    }

    private static Socket connect(InetAddress[] hosts, int port, Deadline deadline) throws IOException {
        IOException last = deadline.exceeded();
        for (InetAddress host : hosts) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                deadline.closes(socket);
                socket.connect(new InetSocketAddress(host, port), deadline.millis());
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    private static Socket secured(Socket socket, WebAddress address, SSLSocketFactory tls) throws IOException {
        // With the name, which is sent to the server and compared with its certificate; it is not looked up again.
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, address.host(), address.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Sends a request, and returns the stream of its answer. */
    InputStream send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
