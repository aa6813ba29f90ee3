package io.github.sscop.engine.relevance;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts and locations that stand in for what is not there yet. */
public final class PlaceholderDetector {

    private static final Set<String> TEXTS = Set.of("tbc", "tbd", "todo", "lorem ipsum");
    private static final int LONGEST_TEXT = "lorem ipsum".length();
    private static final Set<String> EXAMPLE_HOSTS = Set.of("example.com", "example.org", "example.net");
    private static final String EXAMPLE = "example";
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]+?)\\.?(?:[/?#:].*)?", Pattern.DOTALL);

    private PlaceholderDetector() {}

    public static boolean isText(String text) {
        String trimmed = trimmed(text);
        return trimmed.length() <= LONGEST_TEXT && TEXTS.contains(trimmed.toLowerCase(Locale.ROOT));
    }

    /** Without white space at its ends, the kinds that do not break lines included. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a location is on a host that is kept for examples. */
    public static boolean isLocation(String location) {
        if (!mentionsExample(location)) {
            return false;
        }
        Matcher matcher = HOST.matcher(trimmed(location));
        if (!matcher.matches()) {
            return false;
        }
        String host = matcher.group(1).toLowerCase(Locale.ROOT);
        return EXAMPLE_HOSTS.stream().anyMatch(example -> host.equals(example) || host.endsWith("." + example));
    }

    /** Whether any host in it may be an example's; the form of addresses is only looked at then, since that takes long. */
    private static boolean mentionsExample(String location) {
        for (int dot = location.indexOf('.'); dot >= 0; dot = location.indexOf('.', dot + 1)) {
            if (location.regionMatches(true, dot - EXAMPLE.length(), EXAMPLE, 0, EXAMPLE.length())) {
                return true;
            }
        }
        return false;
    }
}
