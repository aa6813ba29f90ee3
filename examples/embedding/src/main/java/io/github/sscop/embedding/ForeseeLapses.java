package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.report.lapse.LapseExport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What an application does before evidence lapses. */
public final class ForeseeLapses {

    private final BiConsumer<Optional<String>, String> letters;

    /** Creates it with what sends a sentence to a supplier. */
    public ForeseeLapses(BiConsumer<Optional<String>, String> letters) {
        this.letters = letters;
    }

    private void send(Optional<String> supplier, String sentence) {
        letters.accept(supplier, sentence);
    }

    /** Returns a calendar of what lapses, and asks each supplier for what will be needed. */
    public String calendar(List<Assessment> assessments, LocalDate from, LocalDate to) {
        LapseFeed lapses = LapseFeed.of(assessments, from, to);
        lapses.lapses().forEach(lapse -> send(lapse.organisation(), lapse.ask()));
        return new LapseExport(lapses).iCalendar(); // Or csv(), or Report.of(lapses), or documents.write(lapses).
    }

    /** Returns whether a nightly run has to assess the inputs of a recorded assessment again. */
    public boolean isToBeAssessed(Assessment recorded, LocalDate today) {
        Optional<LocalDate> unchangedUntil = recorded.unchangedUntil();
        return unchangedUntil.isPresent() && unchangedUntil.get().isBefore(today);
    }
}
