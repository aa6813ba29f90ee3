package io.github.sscop.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** The JSON that is being built: each field and each element of a list begins a line. */
final class JsonBuilder {

    private final StringBuilder text = new StringBuilder();
    private int line = 1;

    /** Returns the number of the last line, counted from one. */
    int line() {
        return line;
    }

    void open(char bracket) {
        text.append(bracket);
    }

    void close(char bracket) {
        text.append(bracket);
    }

    /** Begins the next field or element. */
    void part(boolean first) {
        text.append(first ? "\n" : ",\n");
        line++;
    }

    void name(String name) {
        string(name);
        text.append(':');
    }

    /** Appends a number, a truth value or null as it is written. */
    void literal(String literal) {
        text.append(literal);
    }

    /** Appends text; halves of surrogate pairs are escaped, so that the reader of the JSON can refuse them. */
    void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                text.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }
}
