package io.github.sscop.form.file;

import io.github.sscop.problem.ReadLimits;

/** How much text of a file may still be kept in memory. */
final class TextBudget {

    private final int most;
    private int taken;

    TextBudget(ReadLimits limits) {
        this.most = limits.documentBytes() / 2;
    }

    /** Counts a text that is kept. */
    void take(int characters) {
        taken += characters;
        if (taken > most || taken < 0) {
            throw FileRefusal.beyondLimit(
                    "the cells of the file hold more than " + most + " characters; expected a form with less text");
        }
    }

    /** Requires that a part has no more of something than it may have. */
    void within(String part, String things, int count, int allowed) {
        if (count > allowed) {
            throw FileRefusal.beyondLimit(
                    part + " of the file has more than " + allowed + " " + things + "; expected a form with fewer");
        }
    }
}
