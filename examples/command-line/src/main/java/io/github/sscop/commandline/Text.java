package io.github.sscop.commandline;

import java.util.regex.Pattern;

/** Text for a terminal, in lines that fit it. */
final class Text {

    private static final int WIDTH = 100;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}", Pattern.UNICODE_CHARACTER_CLASS);

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    Text line(String line) {
        text.append(printable(line).stripTrailing()).append('\n');
        return this;
    }

    /** The text without control characters: words of a submission are not to move the cursor of whoever reads them. */
    static String printable(String line) {
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }

    /** Adds an empty line, unless there is one already. */
    Text gap() {
        int end = text.length();
        if (end < 2 || text.charAt(end - 1) != '\n' || text.charAt(end - 2) != '\n') {
            text.append('\n');
        }
        return this;
    }

    /** Adds a paragraph behind a label; its lines stand under each other. */
    Text paragraph(String label, String words) {
        String indent = " ".repeat(label.length());
        StringBuilder line = new StringBuilder(label);
        boolean empty = true;
        for (String word : words.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return line(line.toString());
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
