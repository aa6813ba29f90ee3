package io.github.sscop.commandline.check.web;

import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web as it is asked for.
 *
 * @param isSecure whether it begins with https
 * @param host the host: a name in ASCII, or an IP address without brackets
 * @param port the port
 * @param target the path and the query, in ASCII
 */
record WebAddress(boolean isSecure, String host, int port, String target) {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");
    private static final int LAST_PORT = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final char LAST_OF_ASCII = '~';

    /** Parses an address; what could mean two things to two programs is refused. */
    static WebAddress of(String text) throws AddressException {
        if (text.codePoints().anyMatch(c -> c <= ' ' || c == '\\' || c == LAST_OF_ASCII + 1)) {
            throw invalid("has a space, a backslash or a control character; expected them as %XX");
        }
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            throw invalid("is no address of the web; expected http:// or https:// and a host");
        }
        if (address.group(2).indexOf('@') >= 0) {
            throw invalid(
                    "has a user name before its host; expected an address without, since passwords are never sent");
        }
        Matcher authority = AUTHORITY.matcher(address.group(2));
        if (!authority.matches()) {
            throw invalid("has no host that can be read; expected a name or an IP address");
        }
        boolean secure = address.group(1).toLowerCase(Locale.ROOT).equals("https");
        String target = encoded(address.group(3));
        return new WebAddress(
                secure,
                host(authority.group(1)),
                port(authority.group(2), secure),
                target.startsWith("/") ? target : "/" + target);
    }

    private static String host(String host) throws AddressException {
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (!ascii.isEmpty()) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // The same refusal as of an empty name.
        }
        throw invalid("has the host \"" + host
                + "\", which is no name of a host; expected letters, digits, dots and hyphens");
    }

    @SuppressWarnings("NullAway") // A group that took no part in the match is null.
    private static int port(@Nullable String port, boolean secure) throws AddressException {
        if (port == null || port.isEmpty()) {
            return secure ? HTTPS : HTTP;
        }
        int number = Integer.parseInt(port);
        if (number < 1 || number > LAST_PORT) {
            throw invalid("has the port " + port + "; expected 1 to " + LAST_PORT);
        }
        return number;
    }

    /** Returns the bytes of characters outside ASCII as {@code %XX}, as browsers send them. */
    private static String encoded(String target) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : target.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(each >= 0 ? Character.toString(each) : String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }

    private static AddressException invalid(String text) {
        return new AddressException(FailureKind.INVALID, text);
    }

    /** Returns the address to which a redirect leads. */
    WebAddress redirected(String location) throws AddressException {
        WebAddress next;
        try {
            next = of(URI.create(toString()).resolve(location).toString());
        } catch (IllegalArgumentException | AddressException e) {
            throw new AddressException(
                    FailureKind.REDIRECT, "is redirected to \"" + location + "\", which may not be asked for");
        }
        if (isSecure && !next.isSecure) {
            throw new AddressException(
                    FailureKind.REDIRECT, "is redirected from https to " + next + "; expected https to the end");
        }
        return next;
    }

    /** Returns what the header {@code Host} says. */
    String hostHeader() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (isSecure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return (isSecure ? "https://" : "http://") + hostHeader() + target;
    }
}
