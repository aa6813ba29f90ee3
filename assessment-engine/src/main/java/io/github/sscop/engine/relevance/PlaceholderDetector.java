package io.github.sscop.engine.relevance;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The detector of placeholders: texts such as TBC, and locations on hosts that are reserved for examples. */
public final class PlaceholderDetector {

    private static final Set<String> TEXTS = Set.of("tbc", "tbd", "todo", "lorem ipsum");
    private static final int LONGEST_TEXT = "lorem ipsum".length();
    private static final Set<String> EXAMPLE_HOSTS = Set.of("example.com", "example.org", "example.net");
    private static final String EXAMPLE = "example";
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]+?)\\.?(?:[/?#:].*)?", Pattern.DOTALL);

    private PlaceholderDetector() {}

    /** Returns whether a text is a placeholder. */
    public static boolean isPlaceholderText(String text) {
        String trimmed = trimmed(text);
        return trimmed.length() <= LONGEST_TEXT && TEXTS.contains(trimmed.toLowerCase(Locale.ROOT));
    }

    /** Returns the text without white space at its ends, no-break spaces included. */
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

    /** Returns whether a location is on a host that is reserved for examples. */
    public static boolean isExampleLocation(String location) {
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

    /** Returns whether a location may have the host of an example; this avoids matching the pattern, which is slow, for most locations. */
    private static boolean mentionsExample(String location) {
        for (int dot = location.indexOf('.'); dot >= 0; dot = location.indexOf('.', dot + 1)) {
            if (location.regionMatches(true, dot - EXAMPLE.length(), EXAMPLE, 0, EXAMPLE.length())) {
                return true;
            }
        }
        return false;
    }
}
