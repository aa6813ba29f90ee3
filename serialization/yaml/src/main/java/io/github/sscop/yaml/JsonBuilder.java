package io.github.sscop.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import java.util.Locale;

/** JSON as it grows: each field and each element of a list begins a line of its own. */
final class JsonBuilder {

    private final StringBuilder text = new StringBuilder();
    private int line = 1;

    /** The line that was begun last, counted from one. */
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

    /** A number, a truth value or null, as it is written. */
    void literal(String literal) {
        text.append(literal);
    }

    /** Escapes also what is no character, such as half of a surrogate pair, so that it is still there to be refused. */
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
