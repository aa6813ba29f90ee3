package io.github.sscop.evidence.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A location in the form in which it is compared with others, so that two forms of one address are one location (RFC 3986,
 * section 6.2).
 *
 * @param comparable the address without what does not change the place: user information, default port, fragment, empty query
 *     and trailing slash; of {@code http} and {@code https} without the scheme as well
 * @param leadsNowhere whether there is no place to which it could lead
 */
public record Location(String comparable, boolean leadsNowhere) {

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("//([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Set<String> SCHEMES_WITHOUT_PLACE = Set.of("about", "data", "javascript", "blob", "void");
    private static final Set<String> EXAMPLE_HOSTS = Set.of("example.com", "example.org", "example.net");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final String FILE = "file";
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern WRAPPED =
            Pattern.compile("[<\u2039\u00ab\"'\u201c\u2018(\\[{](.*)[>\u203a\u00bb\"'\u201d\u2019)\\]}]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Location NOWHERE = new Location("", true);
    private static final int HEX = 16;

    /** Returns a location; empty for a text that is blank or a placeholder, which is none. */
    public static Optional<Location> of(String text) {
        String visible = unwrapped(text);
        if (PlaceholderText.isPlaceholder(text) || PlaceholderText.isPlaceholder(withoutFragment(visible))) {
            return visible.startsWith("#") ? Optional.of(NOWHERE) : Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(visible.toLowerCase(Locale.ROOT));
        if (!scheme.matches() || isDrive(scheme.group(1))) {
            return Optional.of(withoutScheme(visible));
        }
        return Optional.of(withScheme(scheme.group(1), visible.substring(scheme.end(1) + 1)));
    }

    /** Returns a text without what no reader would take for a part of an address: white space, quotation marks and brackets. */
    private static String unwrapped(String text) {
        String visible = LINE_BREAKS.matcher(TextNormaliser.visible(text)).replaceAll("");
        String unwrapped = ENDS.matcher(visible).replaceAll("");
        Matcher wrapped = WRAPPED.matcher(unwrapped);
        return wrapped.matches() ? ENDS.matcher(wrapped.group(1)).replaceAll("") : unwrapped;
    }

    private static String withoutFragment(String text) {
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    /** Returns whether what stands before a colon is the letter of a drive, as in paths of Windows. */
    private static boolean isDrive(String scheme) {
        return scheme.length() == 1;
    }

    private static Location withoutScheme(String text) {
        Matcher authority = AUTHORITY.matcher(text.replace('\\', '/'));
        return authority.matches() ? onHost("", authority.group(1), authority.group(2)) : path(text);
    }

    private static Location withScheme(String scheme, String rest) {
        // Browsers take any number of slashes, either way, for the two before the host.
        String slashed = WEB.contains(scheme) ? "//" + rest.replace('\\', '/').replaceFirst("^/+", "") : rest;
        Matcher authority = AUTHORITY.matcher(slashed);
        if (authority.matches()) {
            boolean local = scheme.equals(FILE) && authority.group(1).equalsIgnoreCase("localhost");
            return onHost(
                    WEB.contains(scheme) ? "" : scheme + "://", local ? "" : authority.group(1), authority.group(2));
        }
        if (scheme.equals(FILE) && slashed.startsWith("/")) {
            return onHost(FILE + "://", "", slashed);
        }
        String plain = normalisedPath(slashed);
        boolean nowhere = SCHEMES_WITHOUT_PLACE.contains(scheme)
                || PlaceholderText.isPlaceholder(plain)
                || isExample(plain.substring(plain.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
        return new Location(scheme + ":" + plain, nowhere);
    }

    private static Location onHost(String prefix, String authority, String rest) {
        String host = host(prefix, authority);
        String path = normalisedPath(rest);
        boolean nowhere = (host.isEmpty() && prefix.equals(FILE + "://"))
                ? PlaceholderText.isPlaceholder(path)
                : PlaceholderText.isPlaceholder(PORT.matcher(host).replaceAll(""))
                        || PlaceholderText.isPlaceholder(host + path)
                        || isExample(host);
        return new Location(prefix + host + path, nowhere);
    }

    /** Returns the host in lower case, with its port unless that is a default one. */
    private static String host(String prefix, String authority) {
        String decoded = decoded(authority.substring(authority.lastIndexOf('@') + 1));
        String host = TextNormaliser.normalised(decoded);
        if (prefix.isEmpty()) {
            host = host.replaceFirst(":(0*80|0*443)?$", "");
        } else {
            host = host.replaceFirst(":$", "");
        }
        return host.replaceFirst("\\.+(:[0-9]+)?$", "$1");
    }

    private static boolean isExample(String host) {
        String name = PORT.matcher(host).replaceAll("");
        return EXAMPLE_HOSTS.stream().anyMatch(example -> name.equals(example) || name.endsWith("." + example));
    }

    /** Returns the path in a repository or a file system; its first part may be a host without a scheme before it. */
    private static Location path(String text) {
        String path = normalisedPath(text.replace('\\', '/'));
        if (path.isEmpty() || path.startsWith("?")) {
            return NOWHERE; // It only refers to a part of the document in which it stands.
        }
        String relative = path.startsWith("./") ? path.substring(2) : path;
        int slash = relative.indexOf('/');
        String first = slash < 0 ? relative : relative.substring(0, slash);
        if (first.indexOf('.') > 0 && slash > 0) {
            String host = host("", first);
            return new Location(host + relative.substring(slash), isExample(host));
        }
        return new Location(relative, isExample(relative.toLowerCase(Locale.ROOT)));
    }

    private static String normalisedPath(String text) {
        String rest = withoutFragment(text);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : encoded(rest.substring(question));
        String path = withoutDots(encoded(question < 0 ? rest : rest.substring(0, question)));
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return query.length() > 1 ? path + query : path;
    }

    /** Removes the segments {@code .} and {@code ..} and empty ones (RFC 3986, section 5.2.4). */
    private static String withoutDots(String path) {
        if (!path.contains("/.") && !path.startsWith(".") && !path.contains("//")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        for (String segment : SLASH.split(path, -1)) {
            if (segment.equals("..")) {
                if (!kept.isEmpty() && !kept.get(kept.size() - 1).equals("..")) {
                    kept.remove(kept.size() - 1);
                } else if (!path.startsWith("/")) {
                    kept.add(segment);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.add(segment);
            }
        }
        String joined = String.join("/", kept);
        return path.startsWith("/") ? "/" + joined : joined;
    }

    /** Returns a text with characters that need no escape unescaped, and all other escapes in upper case. */
    private static String encoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int escaped = text.charAt(i) == '%' ? escapedAt(text, i) : -1;
            if (escaped < 0) {
                encoded.append(text.charAt(i));
            } else if (isUnreserved(escaped)) {
                encoded.append((char) escaped);
                i += 2;
            } else {
                encoded.append(text.substring(i, i + 3).toUpperCase(Locale.ROOT));
                i += 2;
            }
        }
        return encoded.toString();
    }

    private static int escapedAt(String text, int index) {
        if (index + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(index + 1), HEX);
        int low = Character.digit(text.charAt(index + 2), HEX);
        return high < 0 || low < 0 ? -1 : HEX * high + low;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    private static String decoded(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] bytes = new byte[host.getBytes(StandardCharsets.UTF_8).length];
        int length = 0;
        byte[] raw = host.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int escaped = raw[i] == '%' ? escapedAt(new String(raw, StandardCharsets.ISO_8859_1), i) : -1;
            bytes[length++] = escaped < 0 ? raw[i] : (byte) escaped;
            i += escaped < 0 ? 0 : 2;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
