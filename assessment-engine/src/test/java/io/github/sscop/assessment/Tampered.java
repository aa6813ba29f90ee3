package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.evidence.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Assessments that no assessor made. */
final class Tampered {

    private Tampered() {}

    static Assessment producedBy(String version, Assessment like) {
        return made(
                like.code(),
                like.asOf(),
                new Producer(like.producedBy().name(), version),
                like.subject(),
                like.claims(),
                like.calendar(),
                like);
    }

    static Assessment asOf(LocalDate asOf, Assessment like) {
        return made(like.code(), asOf, like.producedBy(), like.subject(), like.claims(), like.calendar(), like);
    }

    static Assessment about(Code code, Assessment like) {
        return made(code, like.asOf(), like.producedBy(), like.subject(), like.claims(), like.calendar(), like);
    }

    static Assessment about(Subject subject, Assessment like) {
        return made(like.code(), like.asOf(), like.producedBy(), subject, like.claims(), like.calendar(), like);
    }

    static Assessment withCalendar(List<CalendarEntry> calendar, Assessment like) {
        return made(like.code(), like.asOf(), like.producedBy(), like.subject(), like.claims(), calendar, like);
    }

    /** With another row in the place of that of the same item. */
    static Assessment with(ItemAssessment row, Assessment like) {
        List<ItemAssessment> claims = like.claims().stream()
                .map(claim -> claim.id().equals(row.id()) ? row : claim)
                .toList();
        return made(like.code(), like.asOf(), like.producedBy(), like.subject(), claims, like.calendar(), like);
    }

    private static Assessment made(
            Code code,
            LocalDate asOf,
            Producer producer,
            Subject subject,
            List<ItemAssessment> claims,
            List<CalendarEntry> calendar,
            Assessment like) {
        return new Assessment(
                code,
                like.policy(),
                like.ownRules(),
                like.submission(),
                asOf,
                producer,
                subject,
                like.seniorResponsibleOwner(),
                like.verdict(),
                like.reasons(),
                like.counts(),
                like.themes(),
                like.principles(),
                claims,
                like.provisions(),
                like.acceptedRisks(),
                calendar,
                like.rules(),
                like.findings());
    }

    /** The row with that verdict, whatever its reasons say. */
    static ItemAssessment verdict(Verdict verdict, ItemAssessment like) {
        return new ItemAssessment(
                like.id(),
                like.principle(),
                like.obligation(),
                verdict,
                like.reasons(),
                like.counted(),
                like.refutedBy(),
                like.notCounted(),
                like.seenOnlyByVendor(),
                like.restsOnOneOriginator(),
                like.declared(),
                like.agreement(),
                like.nextAction(),
                like.risk(),
                like.toMeet(),
                like.fallsWithout());
    }

    /** The row with other reasons. */
    static ItemAssessment reasons(List<Reason> reasons, ItemAssessment like) {
        return new ItemAssessment(
                like.id(),
                like.principle(),
                like.obligation(),
                like.verdict(),
                reasons,
                like.counted(),
                like.refutedBy(),
                like.notCounted(),
                like.seenOnlyByVendor(),
                like.restsOnOneOriginator(),
                like.declared(),
                like.agreement(),
                Optional.empty(),
                like.risk(),
                like.toMeet(),
                like.fallsWithout());
    }
}
