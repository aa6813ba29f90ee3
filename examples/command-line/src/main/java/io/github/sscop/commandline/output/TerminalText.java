package io.github.sscop.commandline.output;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi;

/** Text for a terminal, in lines that fit it. */
public final class TerminalText {

    private static final int WIDTH = 100;

    /** Controls, breaks, halves of pairs, and formats such as those that turn the direction; not the joiners, which spell words. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]");

    private final StringBuilder text = new StringBuilder();
    private final Ansi ansi;

    /** A text without colours. */
    public TerminalText() {
        this(Ansi.OFF);
    }

    public TerminalText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Adds a line. */
    public TerminalText line(String line) {
        text.append(printable(line).stripTrailing()).append('\n');
        return this;
    }

    /**
     * The text on one line, with what cannot be seen written as JSON escapes it: words of a document are not to move the cursor
     * of whoever reads them, to look like lines of the program, or to be shown in another order than they have.
     */
    public static String printable(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(unseen -> unseen.group()
                        .chars()
                        .mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit))
                        .collect(Collectors.joining()));
    }

    /** Adds a line with a word in a style, which is put around it once nothing in the line can be taken for one. */
    public TerminalText line(String before, String word, String style, String after) {
        IStyle[] styles = Style.parse(style);
        text.append(printable(before));
        text.append(ansi.enabled() ? Style.on(styles) + printable(word) + Style.reset.on() : printable(word));
        return line(after);
    }

    /** Adds an empty line, unless there is one already. */
    public TerminalText gap() {
        int end = text.length();
        if (end < 2 || text.charAt(end - 1) != '\n' || text.charAt(end - 2) != '\n') {
            text.append('\n');
        }
        return this;
    }

    /** Adds a paragraph behind a label; its lines stand under each other. */
    public TerminalText paragraph(String label, String words) {
        return paragraph(label, "", words);
    }

    /** Adds a paragraph behind a label that is shown in a style. */
    public TerminalText paragraph(String label, String style, String words) {
        String indent = " ".repeat(label.length());
        StringBuilder line = new StringBuilder(label);
        boolean first = true;
        boolean empty = true;
        for (String each : words.strip().split("\\s+", -1)) {
            String word = printable(each);
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                labelled(first ? label : "", style, line.toString());
                line = new StringBuilder(indent);
                first = false;
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return labelled(first ? label : "", style, line.toString());
    }

    private TerminalText labelled(String label, String style, String line) {
        return label.isEmpty() || style.isEmpty()
                ? line(line)
                : line(
                        "",
                        label.strip(),
                        style,
                        line.substring(label.stripTrailing().length()));
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
