package io.github.sscop.commandline.check.web;

import io.github.sscop.assessment.Producer;
import io.github.sscop.commandline.check.web.AddressResult.AddressAnswer;
import io.github.sscop.commandline.check.web.AddressResult.AddressFailure;
import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * A client that asks addresses of the web which a stranger wrote: within limits, without cookies, credentials and proxies, and
 * with every redirect checked as the first address is.
 *
 * <p>The clients of Java look a name up by themselves once more after it was checked.
 */
public final class AddressClient {

    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> RESTRICTED = Set.of(401, 402, 403, 407, 451);
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_ERROR_OF_SERVER = 500;

    private final AddressLimits limits;
    private final Predicate<InetAddress> isAllowed;
    private final SSLSocketFactory tls;

    /** Creates a client. */
    public AddressClient(AddressLimits limits) {
        this(limits, host -> limits.isPrivateAllowed() || NetworkRange.isPublic(host), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /** Creates a client that asks the hosts that may be asked. */
    AddressClient(AddressLimits limits, Predicate<InetAddress> isAllowed, SSLSocketFactory tls) {
        this.limits = limits;
        this.isAllowed = isAllowed;
        this.tls = tls;
    }

    /**
     * Asks an address.
     *
     * @param digest what takes the bytes of the content
     */
    public AddressResult ask(String address, MessageDigest digest) {
        try (Deadline deadline = new Deadline(limits.seconds())) {
            try {
                return follow(WebAddress.of(address), deadline, digest);
            } catch (AddressException e) {
                return e.failure();
            } catch (IOException e) {
                return deadline.isOver()
                        ? deadline.exceeded().failure()
                        : new AddressFailure(FailureKind.UNANSWERED, "does not answer: " + e.getMessage());
            }
        }
    }

    private AddressAnswer follow(WebAddress first, Deadline deadline, MessageDigest digest) throws IOException {
        Set<WebAddress> asked = new HashSet<>();
        WebAddress address = first;
        while (asked.add(address)) {
            if (asked.size() > limits.redirects() + 1) {
                throw new AddressException(
                        FailureKind.REDIRECT, "is redirected more than " + limits.redirects() + " times");
            }
            Optional<Long> bytes;
            AnswerHead head;
            try (WebConnection connection = open(address, first, deadline)) {
                InputStream in = connection.send(request(address));
                head = AnswerHead.read(in);
                bytes = head.status() == OK
                        ? Optional.of(new AnswerBody(in, digest, limits.bytes()).read(head))
                        : Optional.empty();
            }
            if (bytes.isPresent()) {
                return new AddressAnswer(address.toString(), bytes.get());
            }
            address = redirect(address, head);
        }
        throw new AddressException(FailureKind.REDIRECT, "is redirected in a circle, at " + address);
    }

    private WebConnection open(WebAddress address, WebAddress first, Deadline deadline) throws IOException {
        try {
            return WebConnection.open(address, deadline, isAllowed, tls);
        } catch (AddressException e) {
            throw address.equals(first)
                    ? e
                    : new AddressException(
                            e.failure().kind(), "is redirected to " + address + ", which " + e.getMessage());
        }
    }

    private static WebAddress redirect(WebAddress address, AnswerHead head) throws AddressException {
        int status = head.status();
        Optional<String> location = head.header("location");
        if (REDIRECTS.contains(status) && location.isPresent()) {
            return address.redirected(location.get());
        }
        FailureKind kind = RESTRICTED.contains(status)
                ? FailureKind.RESTRICTED
                : status >= FIRST_ERROR && status < FIRST_ERROR_OF_SERVER && !LATER.contains(status)
                        ? FailureKind.ABSENT
                        : FailureKind.UNANSWERED;
        throw new AddressException(kind, "answers " + status + "; expected " + OK);
    }

    private static String request(WebAddress address) {
        return "GET " + address.target() + " HTTP/1.1\r\nHost: " + address.hostHeader() + "\r\nUser-Agent: sscop/"
                + Producer.thisLibrary().version()
                + "\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }
}
