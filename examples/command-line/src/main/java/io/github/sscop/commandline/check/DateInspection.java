package io.github.sscop.commandline.check;

import io.github.sscop.code.PartialDate;
import io.github.sscop.commandline.check.FileLookup.RegularFile;
import io.github.sscop.commandline.check.GitCheckout.LastCommit;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindVocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The check of a record's dates against the last commit of its file: what has not changed since cannot show what came later.
 *
 * <p>A document in force may have been looked at later than it was written, so its {@code recordedOn} is not wrong by that.
 */
final class DateInspection {

    private static final String OCCURRED = "occurredOn";
    private static final String RECORDED = "recordedOn";

    private final Supplier<GitCheckout> checkout;
    private final FindingCollector findings;
    private boolean isNoted;

    DateInspection(Supplier<GitCheckout> checkout, FindingCollector findings) {
        this.checkout = checkout;
        this.findings = findings;
    }

    /** Inspects the dates of a record whose file was found. */
    void inspect(CheckSubject subject, RegularFile file) throws IOException {
        Map<String, PartialDate> dates = dates(subject);
        if (dates.isEmpty()) {
            return;
        }
        GitCheckout git = checkout.get();
        if (git.missing().isPresent()) {
            note("Dates were not compared with commits, because "
                    + git.missing().get() + ".");
            return;
        }
        if (git.isShallow()) {
            note(
                    "The checkout of git has only the latest commits, so that files may look younger than they are; fetch all"
                            + " of them to compare dates with the real ones.");
        }
        LastCommit last = git.lastCommit(file);
        if (last.day().isPresent()) {
            dates.forEach((field, date) -> {
                if (last.isBefore(date.firstDay())) {
                    later(subject, field, date, last.day().get());
                }
            });
        } else {
            findings.add(
                    subject,
                    "location",
                    last.code(),
                    "its dates were not compared with commits, because " + last.missing() + ".");
        }
    }

    private void note(String text) {
        if (!isNoted) {
            findings.add(CheckCode.DATES_NOT_COMPARED, text);
            isNoted = true;
        }
    }

    private static Map<String, PartialDate> dates(CheckSubject subject) {
        Map<String, PartialDate> dates = new LinkedHashMap<>();
        for (String field : new String[] {OCCURRED, RECORDED}) {
            subject.node().text(field).flatMap(DateInspection::date).ifPresent(date -> dates.put(field, date));
        }
        return dates;
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void later(CheckSubject subject, String field, PartialDate date, LocalDate committed) {
        boolean mayBeSeenLater = field.equals(RECORDED) && isStanding(subject);
        findings.add(
                subject,
                field,
                mayBeSeenLater ? CheckCode.SEEN_AFTER_COMMIT : CheckCode.DATE_AFTER_COMMIT,
                field + " is " + date + ", and its file was last committed on " + committed
                        + (mayBeSeenLater
                                ? "; the file does not show that it was in force later, so keep what does."
                                : "; expected a date on or before that day. Correct the date, or commit the file of that"
                                        + " date."));
    }

    private static boolean isStanding(CheckSubject subject) {
        return subject.node()
                .text("kind")
                .filter(kind -> kind.matches("[A-Z][A-Z0-9_]{0,255}"))
                .flatMap(kind -> KindVocabulary.standard().kind(EvidenceKind.of(kind)))
                .map(KindDefinition::nature)
                .filter(nature -> nature == KindNature.STANDING)
                .isPresent();
    }
}
