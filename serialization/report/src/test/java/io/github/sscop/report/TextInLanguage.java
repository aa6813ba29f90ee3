package io.github.sscop.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a reader of a page sees or hears, and the language that its element gives it.
 *
 * @param language the language
 * @param text the text, or that of an attribute for readers, with letters in it
 * @param isIdentifier whether it is an id, a digest or an address, which is the same in every language
 */
record TextInLanguage(String language, String text, boolean isIdentifier) {

    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-zA-Z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>|([^<]+)");
    private static final Pattern LANG = Pattern.compile("\\slang=\"([^\"]*)\"");
    private static final Pattern READ = Pattern.compile("\\s(?:title|aria-label)=\"([^\"]*)\"");
    private static final Set<String> EMPTY = Set.of("meta", "input", "br", "line", "link", "path");

    /** An element that is open. */
    private record Open(String name, String language, boolean isIdentifier) {}

    static List<TextInLanguage> of(String html) {
        List<TextInLanguage> texts = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>(List.of(new Open("", "", false)));
        Matcher token = TOKEN.matcher(html.substring(html.indexOf("<html"), html.indexOf("<style>"))
                + html.substring(html.indexOf("</style>")));
        while (token.find()) {
            Open within = open.getFirst();
            if (token.group(4) != null) {
                add(texts, within, token.group(4));
            } else if (token.group(1).isEmpty()) {
                Matcher lang = LANG.matcher(token.group(3));
                Open element = new Open(
                        token.group(2),
                        lang.find() ? lang.group(1) : within.language(),
                        token.group(3).contains("class=\"exact\"")
                                || token.group(3).contains("href=")
                                || within.isIdentifier());
                Matcher read = READ.matcher(token.group(3));
                while (read.find()) {
                    add(texts, new Open("", element.language(), false), read.group(1));
                }
                boolean isClosed = EMPTY.contains(token.group(2)) && !html.contains("</" + token.group(2) + ">");
                if (!isClosed) {
                    open.push(element);
                }
            } else if (open.stream().anyMatch(each -> each.name().equals(token.group(2)))) {
                while (!open.pop().name().equals(token.group(2))) {
                    // An element without an end tag.
                }
            }
        }
        return texts;
    }

    private static void add(List<TextInLanguage> texts, Open within, String html) {
        String text = html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
        if (text.codePoints().anyMatch(Character::isLetter) && !within.name().equals("title")) {
            texts.add(new TextInLanguage(within.language(), text, within.isIdentifier()));
        }
    }
}
