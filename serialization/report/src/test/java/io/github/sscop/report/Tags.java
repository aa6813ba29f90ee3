package io.github.sscop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a page, by the rules of HTML: what begins with {@code <} and a letter, and ends where no quotes are open. */
final class Tags {

    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z!][^\\s>/]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=>\"'/]+)(?:=\"([^\"]*)\")?");

    private Tags() {}

    record Attribute(String tag, String name, String value) {}

    static List<String> names(String html) {
        List<String> names = new ArrayList<>();
        Matcher tag = TAG.matcher(withoutStyle(html));
        while (tag.find()) {
            names.add(tag.group(1).toLowerCase(java.util.Locale.ROOT));
        }
        return names;
    }

    static List<Attribute> attributes(String html) {
        List<Attribute> attributes = new ArrayList<>();
        Matcher tag = TAG.matcher(withoutStyle(html));
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                attributes.add(new Attribute(
                        tag.group(1), attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2)));
            }
        }
        return attributes;
    }

    static List<String> values(String html, String name) {
        return attributes(html).stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(Attribute::value)
                .toList();
    }

    private static String withoutStyle(String html) {
        int begin = html.indexOf("<style>");
        return html.substring(0, begin) + html.substring(html.indexOf("</style>"));
    }
}
