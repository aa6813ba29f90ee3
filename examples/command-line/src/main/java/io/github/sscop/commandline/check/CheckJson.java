package io.github.sscop.commandline.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report of a check as JSON; docs/check.md has its fields. */
public final class CheckJson {

    private CheckJson() {}

    /** Formats a report. */
    public static String of(CheckReport report) {
        return "{\n  \"findings\": " + list(report.findings(), CheckJson::finding) + ",\n  \"answers\": "
                + list(report.answers(), CheckJson::answer) + "\n}";
    }

    private static <T> String list(List<T> elements, Function<T, String> format) {
        return elements.isEmpty()
                ? "[]"
                : elements.stream().map(format).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private static String finding(CheckFinding finding) {
        return "{" + field("file", finding.file()) + ", " + field("pointer", finding.pointer()) + ", "
                + finding.id().map(id -> field("id", id) + ", ").orElse("")
                + field("code", finding.code().name()) + ", "
                + field("level", finding.code().level().name()) + ", " + field("text", finding.text()) + "}";
    }

    private static String answer(AnswerRecord answer) {
        return "{" + field("location", answer.location()) + ", "
                + field("askedOn", answer.askedOn().toString()) + ", " + field("answeredFrom", answer.answeredFrom())
                + ", \"bytes\": " + answer.bytes() + ", "
                + field("digest", answer.digest().toString()) + "}";
    }

    private static String field(String name, String value) {
        StringBuilder field = new StringBuilder("\"" + name + "\": \"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                field.append('\\').append((char) c);
            } else if (c < ' ' || Character.isSurrogate((char) c) || Character.getType(c) == Character.FORMAT) {
                field.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                field.append((char) c);
            }
        });
        return field.append('"').toString();
    }
}
