package io.github.sscop.report.page;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.request.KnownAnswer;
import io.github.sscop.assessment.request.KnownRecord;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wording of what is known already in answer to a question, for tables and pages. */
public final class KnownAnswerWording {

    private KnownAnswerWording() {}

    /** Returns the verdict, its reasons and the next action; empty if nothing was assessed. */
    public static String answer(KnownAnswer known) {
        return known.verdict()
                .map(verdict -> Stream.of(
                                Stream.of(ModelWording.capital(ModelWording.of(verdict)) + "."),
                                known.reasons().stream().map(Reason::text),
                                known.nextAction().stream().map("Next: "::concat))
                        .flatMap(texts -> texts)
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /** Returns whether a record counts, or why it does not; empty if it was not assessed. */
    public static Optional<String> record(KnownRecord record) {
        return record.text()
                .map(why -> record.evidence() + " does not count. " + why)
                .or(() -> record.state()
                        .filter(EvidenceStatus.COUNTED::equals)
                        .map(state -> record.evidence() + " counts."));
    }
}
