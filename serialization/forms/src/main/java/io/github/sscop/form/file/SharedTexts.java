package io.github.sscop.form.file;

import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share, by their numbers. */
final class SharedTexts {

    private static final int MOST = 500_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts of(Optional<MarkupReader> part, ReadLimits limits) throws IOException {
        SharedTexts shared = new SharedTexts();
        if (part.isPresent()) {
            TextBudget budget = new TextBudget(limits);
            MarkupReader markup = part.get();
            while (markup.next()) {
                if (markup.start().equals("si")) {
                    shared.texts.add(text(markup, budget));
                    budget.within("the list of texts", "texts", shared.texts.size(), MOST);
                }
            }
        }
        return shared;
    }

    /** Reads the text of the element that starts here, without the pronunciation beside it. */
    static String text(MarkupReader markup, TextBudget budget) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = markup.depth();
        boolean within = false;
        while (markup.nextWithin(depth)) {
            if (markup.start().equals("rPh")) {
                markup.skip();
            } else if (markup.start().equals("t") || markup.end().equals("t")) {
                within = !markup.start().isEmpty();
            } else if (within) {
                budget.take(markup.text().length());
                text.append(markup.text());
            }
        }
        return unescaped(text.toString());
    }

    /** Returns a text with the characters that Excel writes as {@code _x000D_}, since XML could not hold all of them. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** Returns a text in which nothing looks like such a character. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F$0") : text;
    }

    /** Returns the text with a number; empty if there is none. */
    String get(String number) {
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }
}
