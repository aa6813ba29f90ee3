package io.github.sscop.commandline;

/** Text for a terminal, in lines that fit it. */
final class Text {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line as it is. */
    Text line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** Adds an empty line. */
    Text gap() {
        text.append('\n');
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
