package io.github.sscop.embedding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The division of Java sources into comments, string literals and code. */
final class JavaLexis {

    /** Without alternatives that could be tried again, which take a deep stack in long texts. */
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\n]*|/\\*[\\s\\S]*?\\*/)"
            + "|(?<text>\"\"\"(?:[^\"\\\\]++|\\\\[\\s\\S]|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\")"
            + "|'(?:[^'\\\\\n]++|\\\\.)++'");

    private JavaLexis() {}

    /** Returns a source with everything but its comments made blank. */
    static String comments(String source) {
        return only("comment", source);
    }

    /** Returns a source with everything but its string literals made blank. */
    static String stringLiterals(String source) {
        return only("text", source);
    }

    /** Returns a source with its comments and literals made blank. */
    static String code(String source) {
        return TOKEN.matcher(source).replaceAll(token -> token.group().replaceAll("[^\n]", " "));
    }

    private static String only(String group, String source) {
        StringBuilder kept = new StringBuilder(source.replaceAll("[^\n]", " "));
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            if (token.group(group) != null) {
                kept.replace(token.start(), token.end(), token.group(group));
            }
        }
        return kept.toString();
    }
}
