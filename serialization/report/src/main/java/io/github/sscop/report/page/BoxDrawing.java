package io.github.sscop.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing of boxes and what joins them.
 *
 * @param title what it shows
 * @param description what it shows, for those who do not see it
 * @param heads the headings of its columns
 * @param boxes the boxes
 * @param edges what joins boxes
 * @param width how wide it is
 * @param height how high it is
 */
public record BoxDrawing(
        String title, String description, List<Head> heads, List<Box> boxes, List<Edge> edges, int width, int height) {

    /** How far one line of a box is below another. */
    public static final int LINE = 15;

    /** How much of a box is free above and below its lines. */
    public static final int EDGE = 8;

    private static final double LETTER = 6.3;
    private static final int MOST_LINES = 7;

    /**
     * A heading.
     *
     * @param x where, from the left
     * @param text the words
     */
    public record Head(int x, String text) {}

    /**
     * A box.
     *
     * @param x where, from the left
     * @param y where, from the top
     * @param width how wide it is
     * @param height how high it is
     * @param tone how it is coloured
     * @param isDashed whether it counts for nothing
     * @param heading its first line
     * @param lines the others
     */
    public record Box(
            int x, int y, int width, int height, Tone tone, boolean isDashed, String heading, List<String> lines) {

        /** Makes a box. */
        public Box {
            lines = List.copyOf(lines);
        }

        /** How far down lines reach the box: at its heading. */
        public int joint() {
            return y + EDGE + 8;
        }

        /** Where the box ends on the right. */
        public int right() {
            return x + width;
        }
    }

    /**
     * What joins two boxes.
     *
     * @param path the line, as SVG writes it
     * @param tone how it is coloured
     * @param isDashed whether it counts for nothing
     */
    public record Edge(String path, Tone tone, boolean isDashed) {

        /** From the right of one box to the left of another. */
        public static Edge between(Box from, Box to) {
            int half = (from.right() + to.x()) / 2;
            return new Edge(
                    "M" + from.right() + " " + from.joint() + "H" + half + "V" + to.joint() + "H" + to.x(),
                    to.tone(),
                    to.isDashed());
        }
    }

    /** Makes a drawing. */
    public BoxDrawing {
        heads = List.copyOf(heads);
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /** A box of a width that is as high as its words need. */
    public static Box box(int x, int y, int width, Tone tone, boolean isDashed, String heading, String words) {
        List<String> lines = wrapped(SafeText.of(words), (int) ((width - 20) / LETTER));
        return new Box(x, y, width, heightOf(lines.size()), tone, isDashed, heading, lines);
    }

    /** How high a box is that has so many lines below its heading. */
    private static int heightOf(int lines) {
        return 2 * EDGE + (lines + 1) * LINE;
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
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        first.add(lines.get(MOST_LINES - 1) + " \u2026");
        return first;
    }

    /** The drawing as SVG, which stands by itself. */
    @SuppressWarnings("NullAway") // Templates are compiled to ask no interceptor, and none is given.
    public String svg() {
        StringOutput svg = new StringOutput();
        JtepictureGenerated.render(new OwaspHtmlTemplateOutput(svg), null, this);
        return svg.toString();
    }
}
