package io.github.sscop.evidence.subject;

import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.problem.ContractValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A package URL (purl), such as {@code pkg:maven/org.acme/ledger@4.2.0?type=jar}: the name of a package in an ecosystem.
 *
 * <p>The text stays as it was given; {@link #packageName}, {@link #version} and {@link #qualifiers} are what it says.
 *
 * @param value the purl as text
 */
public record PackageUrl(String value) implements ContractValue {

    private static final String SCHEME = "pkg:";

    private static final Pattern FORM = Pattern.compile(
            "pkg:/{0,3}(?<type>[a-z][a-z0-9.+-]*)/++(?<path>[^?#]*[^?#/])/*(\\?(?<qualifiers>[^#]*))?(#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int HALF_BYTE = 4;

    private static final Pattern SLASHES = Pattern.compile("/+");

    /** The ecosystems whose names are the same in upper and lower case, by the definitions of their types. */
    private static final Set<String> WITHOUT_CASE = Set.of(
            "alpm",
            "apk",
            "bitbucket",
            "composer",
            "deb",
            "github",
            "gitlab",
            "golang",
            "hex",
            "npm",
            "oci",
            "pub",
            "pypi");

    public PackageUrl {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw refusal(value, "");
        }
        requireName(value, form);
    }

    private static void requireName(String value, Matcher form) {
        String name;
        try {
            name = name(form);
        } catch (IllegalArgumentException e) {
            throw refusal(value, ", because it has a malformed escape");
        }
        if (name.isEmpty()) {
            throw refusal(value, ", because it names no package");
        }
    }

    private static IllegalArgumentException refusal(String value, String because) {
        return new IllegalArgumentException("\"" + value + "\" is not a package URL" + because
                + "; expected one such as pkg:maven/org.acme/ledger@4.2.0");
    }

    /**
     * Returns the package URL with a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PackageUrl of(String value) {
        return new PackageUrl(value);
    }

    /** Returns whether a text has the scheme of package URLs, whether or not it is a valid one. */
    public static boolean hasScheme(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static Matcher form(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalStateException("A package URL is checked when it is made");
        }
        return form;
    }

    private static String name(Matcher form) {
        String path = form.group("path");
        int version = versionStart(path);
        String named = version < 0 ? path : path.substring(0, version);
        String type = form.group("type").toLowerCase(Locale.ROOT);
        String decoded =
                Arrays.stream(SLASHES.split(named)).map(PackageUrl::decoded).collect(Collectors.joining("/"));
        if (named.endsWith("/") || decoded.endsWith("/")) {
            return "";
        }
        String cased = WITHOUT_CASE.contains(type) ? decoded.toLowerCase(Locale.ROOT) : decoded;
        return cased.isEmpty() ? "" : type + "/" + (type.equals("pypi") ? cased.replace('_', '-') : cased);
    }

    /** A version stands after the last {@code @} of the last segment; names of npm's scopes begin with one. */
    private static int versionStart(String path) {
        int at = path.lastIndexOf('@');
        return at > path.lastIndexOf('/') + 1 ? at : -1;
    }

    /**
     * Decodes the escapes of a text, which are of UTF-8.
     *
     * @throws IllegalArgumentException if one of them is malformed
     */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                if (i + 2 >= bytes.length) {
                    throw new IllegalArgumentException("an escape has two digits");
                }
                decoded.write(
                        (HexFormat.fromHexDigit(bytes[i + 1]) << HALF_BYTE) + HexFormat.fromHexDigit(bytes[i + 2]));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** Returns the type, the namespace and the name, such as {@code maven/org.acme/ledger}, in the case that its type prescribes. */
    public String packageName() {
        return name(form(value));
    }

    /** Returns whether a part of the name is blank or a placeholder, as in {@code pkg:generic/tbc}, so that it names no package. */
    public boolean isPlaceholder() {
        String name = packageName();
        String withoutType = name.substring(name.indexOf('/') + 1);
        return PlaceholderText.isPlaceholder(withoutType)
                || SLASHES.splitAsStream(withoutType).anyMatch(PlaceholderText::isPlaceholder);
    }

    /** Returns the version; absent if the purl names a package in any version. */
    public Optional<String> version() {
        String path = form(value).group("path");
        int at = versionStart(path);
        return at < 0 || at + 1 == path.length() ? Optional.empty() : Optional.of(decoded(path.substring(at + 1)));
    }

    /** Returns the qualifiers by name, such as the architecture; their names are in lower case. */
    public Map<String, String> qualifiers() {
        String qualifiers = form(value).group("qualifiers");
        Map<String, String> byName = new TreeMap<>();
        if (qualifiers != null) {
            for (String pair : qualifiers.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && equals + 1 < pair.length()) {
                    byName.put(
                            pair.substring(0, equals).toLowerCase(Locale.ROOT),
                            pair.substring(equals + 1)); // Compared as it is written.
                }
            }
        }
        return byName;
    }

    @Override
    public String toString() {
        return value;
    }
}
