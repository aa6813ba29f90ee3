package io.github.sscop.report.page;

import java.util.Locale;

/** What something comes to, as it is coloured; never by colour alone. */
public enum Tone {
    /** As it should be. */
    GOOD,
    /** Not as it should be. */
    BAD,
    /** Not settled. */
    OPEN,
    /** Neither. */
    NONE;

    /** Its name among the classes of the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
