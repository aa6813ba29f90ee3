package io.github.sscop.report.page;

/** The colours of drawings, which are the same on a screen and in print. */
public final class DrawingColours {

    private DrawingColours() {}

    /** Returns the colour of lines and of headings. */
    public static String ink(Tone tone) {
        return switch (tone) {
            case GOOD -> "#1f6b3c";
            case BAD -> "#9c2a1f";
            case OPEN -> "#7a5200";
            case NONE -> "#565d64";
        };
    }

    /** Returns the colour of areas. */
    public static String tint(Tone tone) {
        return switch (tone) {
            case GOOD -> "#eef7f1";
            case BAD -> "#fdf0ed";
            case OPEN -> "#fdf6e3";
            case NONE -> "#f6f6f4";
        };
    }
}
