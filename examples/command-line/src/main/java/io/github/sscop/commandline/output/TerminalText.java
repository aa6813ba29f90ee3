package io.github.sscop.commandline.output;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** The text of a command for a terminal, in lines that fit it. */
public final class TerminalText {

    private static final int WIDTH = 100;

    /** Controls, breaks, halves of surrogate pairs, and formats such as those that change the direction; not the joiners that spell words. */
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]";

    /** What begins a command to GitHub in the log of a workflow: the older one anywhere, the newer one where a line begins. */
    private static final String OLD_COMMAND = "##(?=\\[)";

    private static final String COMMAND = "::";

    private static final Pattern ESCAPED = Pattern.compile(INVISIBLE + "|" + OLD_COMMAND);

    private final StringBuilder text = new StringBuilder();
    private final Ansi ansi;

    /** Creates a text without colours. */
    public TerminalText() {
        this(Ansi.OFF);
    }

    /** Creates a text, with colours if they are on. */
    public TerminalText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Adds a line. */
    public TerminalText line(String line) {
        String printed = printable(line).stripTrailing();
        int begin = printed.length() - printed.stripLeading().length();
        boolean isCommand = printed.startsWith(COMMAND, begin) && atStart();
        text.append(printed, 0, begin)
                .append(isCommand ? escaped(COMMAND) : "")
                .append(printed, isCommand ? begin + COMMAND.length() : begin, printed.length())
                .append('\n');
        return this;
    }

    /**
     * Returns the text on one line, with invisible characters escaped as in JSON: the text of a document must not move the
     * cursor, look like lines of the program, or be shown in another order than it has.
     */
    public static String printable(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
    }

    private static String escaped(String characters) {
        return characters
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private boolean atStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    /** Adds a line with a word in a style, which is added after the text is made safe. */
    public TerminalText line(String before, String word, String style, String after) {
        text.append(printable(before)).append(ColourOutput.coloured(ansi, style, printable(word)));
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

    /** Adds a paragraph after a label; its lines are aligned with each other. */
    public TerminalText paragraph(String label, String words) {
        return paragraph(label, "", words);
    }

    /** Adds a paragraph after a label in a style. */
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
                        label.substring(0, label.length() - label.stripLeading().length()),
                        label.strip(),
                        style,
                        line.substring(label.stripTrailing().length()));
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
