package io.github.sscop.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Lines of text that fit a width; a style adds to the marks in them, and takes no room. */
final class TextLines {

    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();
    private final BiFunction<Tone, String, String> style;

    /**
     * A word as it is written, and the room that it takes.
     *
     * @param written the word, in its style
     * @param width the number of characters that are shown
     */
    private record Word(String written, int width) {

        static final Word EMPTY = new Word("", 0);

        Word and(String more, int room) {
            return new Word(written + more, width + room);
        }
    }

    TextLines(BiFunction<Tone, String, String> style) {
        this.style = style;
    }

    /** Adds a paragraph after a label; its lines are aligned with each other. */
    void paragraph(String label, Line line) {
        String indent = " ".repeat(label.length());
        StringBuilder written = new StringBuilder(label);
        int width = label.length();
        boolean isEmpty = true;
        for (Word word : words(line)) {
            if (!isEmpty && width + 1 + word.width() > WIDTH) {
                line(written.toString());
                written = new StringBuilder(indent);
                width = indent.length();
                isEmpty = true;
            }
            written.append(isEmpty ? "" : " ").append(word.written());
            width += word.width() + (isEmpty ? 0 : 1);
            isEmpty = false;
        }
        line(written.toString());
    }

    /** Adds a paragraph after a label. */
    void paragraph(String label, String words) {
        paragraph(label, Line.of(words));
    }

    /** Returns the words of a line; a mark is one word, whatever it holds. */
    private List<Word> words(Line line) {
        List<Word> words = new ArrayList<>();
        Word last = Word.EMPTY;
        for (Inline span : line.spans()) {
            if (span instanceof Inline.MarkLabel label) {
                last = last.and(styled(label.mark()), label.mark().word().length());
                continue;
            }
            String[] parts = span.text().split(" ", -1);
            last = last.and(parts[0], parts[0].length());
            for (int i = 1; i < parts.length; i++) {
                words.add(last);
                last = new Word(parts[i], parts[i].length());
            }
        }
        words.add(last);
        words.removeIf(Word.EMPTY::equals);
        return words;
    }

    /** Returns the word of a mark in its style. */
    private String styled(Mark mark) {
        return style.apply(mark.tone(), mark.word());
    }

    /** Adds a row of cells, each as wide as its column. */
    void row(List<Line> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Line cell = cells.get(i);
            cell.spans()
                    .forEach(span ->
                            row.append(span instanceof Inline.MarkLabel label ? styled(label.mark()) : span.text()));
            row.append(" ".repeat(widths.get(i) - cell.text().length() + 2));
        }
        line(row.toString());
    }

    /** Adds a line as it is. */
    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** Adds an empty line, unless there is one. */
    void gap() {
        int end = text.length();
        if (end >= 2 && (text.charAt(end - 1) != '\n' || text.charAt(end - 2) != '\n')) {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
