package io.github.sscop.assessment.verification;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduledChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form of an assessment that was recorded before assessments had some of their fields. What it lacks altogether is left out
 * of its replay as well, and named.
 */
final class EarlierForm {

    private final List<String> lacking = new ArrayList<>();
    private final Assessment replayed;

    EarlierForm(Assessment recorded, Assessment replayed) {
        AssessedSubject subject = replayed.subject();
        List<ScheduledChange> calendar = replayed.calendar();
        if (!hasIdentity(recorded.subject()) && hasIdentity(subject)) {
            lacking.add("subject.organisationIdentifiers");
            lacking.add("subject.formerNames");
            lacking.add("subject.productIdentifiers");
            subject = withoutIdentity(subject);
        }
        if (recorded.calendar().stream().noneMatch(EarlierForm::hasRecords)
                && calendar.stream().anyMatch(EarlierForm::hasRecords)) {
            lacking.add("calendar[].kind");
            lacking.add("calendar[].otherTitles");
            calendar = calendar.stream().map(EarlierForm::withoutRecords).toList();
        }
        this.replayed = lacking.isEmpty() ? replayed : copy(replayed, subject, calendar);
    }

    /** Returns the fields that the recorded assessment lacks altogether, although the replay has them. */
    List<String> lacking() {
        return lacking;
    }

    /** Returns the replay without these fields. */
    Assessment replayed() {
        return replayed;
    }

    private static boolean hasIdentity(AssessedSubject subject) {
        return !subject.organisationIdentifiers().isEmpty()
                || !subject.formerNames().isEmpty()
                || !subject.productIdentifiers().isEmpty();
    }

    private static AssessedSubject withoutIdentity(AssessedSubject subject) {
        return new AssessedSubject(
                subject.organisation(),
                List.of(),
                List.of(),
                subject.product(),
                List.of(),
                subject.version(),
                subject.digest(),
                subject.purl(),
                subject.repository(),
                subject.commit());
    }

    private static boolean hasRecords(ScheduledChange change) {
        return change.kind().isPresent() || !change.otherTitles().isEmpty();
    }

    private static ScheduledChange withoutRecords(ScheduledChange change) {
        return new ScheduledChange(
                change.on(),
                change.item(),
                change.from(),
                change.to(),
                change.evidence(),
                change.cause(),
                change.title(),
                Optional.empty(),
                List.of());
    }

    private static Assessment copy(Assessment whole, AssessedSubject subject, List<ScheduledChange> calendar) {
        return new Assessment(
                whole.code(),
                whole.policy(),
                whole.ownRules(),
                whole.submission(),
                whole.counterpart(),
                whole.asOf(),
                whole.producedBy(),
                subject,
                whole.seniorResponsibleOwner(),
                whole.verdict(),
                whole.reasons(),
                whole.advisory(),
                whole.counts(),
                whole.themes(),
                whole.principles(),
                whole.claims(),
                whole.provisions(),
                whole.acceptedRisks(),
                whole.counterpartRisks(),
                calendar,
                whole.unlinked(),
                whole.rules(),
                whole.remarks(),
                whole.withheld());
    }
}
