package io.github.sscop.portal.desk;

import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What lapses by the newest assessments that a viewer sees. */
@Service
public class LapseDesk {

    /** How many assessments are looked through at most. */
    public static final int MOST = 500;

    /**
     * The lapses of a time.
     *
     * @param from the first day
     * @param to the last day
     * @param feed the lapses; absent where no assessment changes by then
     * @param isCut whether more assessments change by then than were looked through
     */
    public record LapseAnswer(LocalDate from, LocalDate to, Optional<LapseFeed> feed, boolean isCut) {}

    private final AssessmentTable assessments;

    LapseDesk(AssessmentTable assessments) {
        this.assessments = assessments;
    }

    /**
     * Returns the lapses of a time.
     *
     * @throws IllegalArgumentException if the first day is after the last
     */
    public LapseAnswer lapses(Viewer viewer, LocalDate from, LocalDate to) {
        List<byte[]> documents = assessments.changingUntil(viewer, to, MOST + 1);
        Optional<LapseFeed> feed = documents.isEmpty()
                ? Optional.empty()
                : Optional.of(LapseFeed.of(
                        documents.stream().limit(MOST).map(AssessmentDesk::read).toList(), from, to));
        return new LapseAnswer(from, to, feed, documents.size() > MOST);
    }
}
