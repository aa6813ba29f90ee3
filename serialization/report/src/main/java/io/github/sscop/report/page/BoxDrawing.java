package io.github.sscop.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing of boxes and their connectors.
 *
 * @param title its title
 * @param description its content in words, for readers who cannot see it
 * @param headings the headings of its columns
 * @param boxes the boxes
 * @param connectors the lines between boxes
 * @param width its width
 * @param height its height
 */
public record BoxDrawing(
        String title,
        String description,
        List<ColumnHeading> headings,
        List<Box> boxes,
        List<Connector> connectors,
        int width,
        int height) {

    /** The height of a line of a box. */
    public static final int LINE_HEIGHT = 15;

    /** The free space above and below the lines of a box. */
    public static final int PADDING = 8;

    private static final double CHARACTER_WIDTH = 6.3;
    private static final int MAX_LINES = 7;

    /**
     * A heading of a column.
     *
     * @param x its distance from the left
     * @param text its text
     */
    public record ColumnHeading(int x, String text) {}

    /**
     * A box.
     *
     * @param x its distance from the left
     * @param y its distance from the top
     * @param width its width
     * @param height its height
     * @param tone its tone
     * @param isDashed whether it has a dashed outline, since it does not count
     * @param heading its first line
     * @param lines the others
     */
    public record Box(
            int x, int y, int width, int height, Tone tone, boolean isDashed, String heading, List<String> lines) {

        /** Creates a box. */
        public Box {
            lines = List.copyOf(lines);
        }

        /** Returns the distance from the top at which connectors meet the box: that of its heading. */
        public int joint() {
            return y + PADDING + 8;
        }

        /** Returns the distance from the left of the right side. */
        public int right() {
            return x + width;
        }
    }

    /**
     * A line between two boxes.
     *
     * @param path the line, as a path of SVG
     * @param tone its tone
     * @param isDashed whether it is dashed, since what it leads to does not count
     */
    public record Connector(String path, Tone tone, boolean isDashed) {

        /** Returns the connector from the right side of a box to the left side of another. */
        public static Connector between(Box from, Box to) {
            int half = (from.right() + to.x()) / 2;
            return new Connector(
                    "M" + from.right() + " " + from.joint() + "H" + half + "V" + to.joint() + "H" + to.x(),
                    to.tone(),
                    to.isDashed());
        }
    }

    /** Creates a drawing. */
    public BoxDrawing {
        headings = List.copyOf(headings);
        boxes = List.copyOf(boxes);
        connectors = List.copyOf(connectors);
    }

    /** Creates a box of a width, as high as its text needs. */
    public static Box box(int x, int y, int width, Tone tone, boolean isDashed, String heading, String words) {
        List<String> lines = wrapped(SafeText.of(words), (int) ((width - 20) / CHARACTER_WIDTH));
        return new Box(x, y, width, heightOf(lines.size()), tone, isDashed, heading, lines);
    }

    /** Returns the height of a box with a number of lines below its heading. */
    private static int heightOf(int lines) {
        return 2 * PADDING + (lines + 1) * LINE_HEIGHT;
    }

    private static List<String> wrapped(String words, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            String rest = word;
            while (line.length() + 1 + rest.length() > letters) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    int cut = Character.isHighSurrogate(rest.charAt(letters - 2)) ? letters - 2 : letters - 1;
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        first.add(lines.get(MAX_LINES - 1) + " \u2026");
        return first;
    }

    /** Writes the drawing as SVG, which needs no other file. */
    @SuppressWarnings("NullAway") // Templates are compiled without interceptors, so that none is needed.
    public String svg() {
        StringOutput svg = new StringOutput();
        JtediagramGenerated.render(new OwaspHtmlTemplateOutput(svg), null, this);
        return svg.toString();
    }
}
