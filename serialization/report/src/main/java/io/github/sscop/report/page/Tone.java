package io.github.sscop.report.page;

import io.github.sscop.assessment.Verdict;
import java.util.Locale;

/** The tone in which a mark is coloured; its word says the same, so that nothing depends on colour alone. */
public enum Tone {
    /** As it should be. */
    GOOD(Verdict.MET),
    /** Not as it should be. */
    BAD(Verdict.NOT_MET),
    /** Not settled. */
    OPEN(Verdict.UNDETERMINED),
    /** Neither. */
    NONE(Verdict.NOT_APPLICABLE);

    private final Verdict verdict;

    Tone(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Returns the verdict that is shown in this tone. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the start of a cell of a table of letters; what is as it should be, the most frequent, has no class. */
    String letterCell() {
        return switch (this) {
            case GOOD -> "<td>";
            case BAD -> "<td class=b>";
            case OPEN -> "<td class=o>";
            case NONE -> "<td class=n>";
        };
    }

    /** Returns its class in the style sheet. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
