package io.github.sscop.evidence.migration;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.consistency.PointerOrder;
import io.github.sscop.evidence.consistency.ProblemCollector;
import io.github.sscop.evidence.consistency.ReferencedCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A valid submission on its way to a later edition: part by part, with a note of what does not come along. */
final class SubmissionMigrator {

    private final Submission received;
    private final Submission submission;
    private final SuccessorIndex successors;
    private final ReferencedCodes before;
    private final ReferencedCodes after;
    private final List<MigrationIssue> notCarried = new ArrayList<>();

    /**
     * Starts.
     *
     * @param received the submission, into which what is noted points
     * @param submission the same with the catalogs' own item ids
     */
    SubmissionMigrator(Submission received, Submission submission, Migration migration, CodeRegistry codes) {
        this.received = received;
        this.submission = submission;
        Code later = codes.get(migration.to());
        MigrationValidator.check(migration, codes.get(migration.from()), later);
        this.successors = new SuccessorIndex(migration, later);
        SubmissionBuilder named = Submission.builder(submission.id(), later, submission.organisation());
        submission.furtherCodes().forEach(named::furtherCode);
        this.before = new ReferencedCodes(submission, codes, new ProblemCollector());
        this.after = new ReferencedCodes(named.build(), codes, new ProblemCollector());
    }

    MigratedSubmission carried() {
        MigratedSubstitutes substitutes = new MigratedSubstitutes(submission, successors, after.all(), notCarried::add);
        LinkMigrator links = new LinkMigrator(submission, successors, substitutes, notCarried::add);
        Submission carried = new Submission(
                submission.id(),
                successors.later().id(),
                submission.furtherCodes(),
                after.numbered().flatMap(Code::ownNumbering).map(Numbering::id),
                notAsked(),
                organisation(),
                submission.product(),
                submission.preparedOn(),
                submission.preparedBy(),
                submission.location(),
                each(
                        "/declarations",
                        submission.declarations(),
                        MigrationIssueCode.DECLARATION_NOT_CARRIED,
                        successors::unchanged,
                        (d, to) -> new Declaration(to, d.status(), d.argument(), later(d))),
                evidence(links),
                substitutes.substitutions(),
                each(
                        "/exclusions",
                        submission.exclusions(),
                        MigrationIssueCode.EXCLUSION_NOT_CARRIED,
                        successors::signedFor,
                        (e, to) -> new Exclusion(to, e.reason(), e.approvedBy(), later(e))),
                each(
                        "/acceptedRisks",
                        submission.acceptedRisks(),
                        MigrationIssueCode.ACCEPTED_RISK_NOT_CARRIED,
                        successors::signedFor,
                        (r, to) -> new AcceptedRisk(to, r.risk(), r.owner(), r.until(), r.action(), later(r))));
        return new MigratedSubmission(
                carried,
                notCarried.stream()
                        .sorted(Comparator.comparing(MigrationIssue::pointer, new PointerOrder()))
                        .toList());
    }

    private boolean isAboutEarlier(ItemStatement said) {
        return submission.isAbout(submission.code(), said);
    }

    private Optional<EditionId> later(ItemStatement said) {
        return isAboutEarlier(said) ? Optional.empty() : said.code();
    }

    private <T extends ItemStatement> List<T> each(
            String pointer,
            List<T> said,
            MigrationIssueCode ifNot,
            Function<ItemId, Optional<ItemId>> successor,
            BiFunction<T, ItemId, T> at) {
        List<T> carried = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            T each = said.get(i);
            ItemId item = each.item();
            Optional<ItemId> to = isAboutEarlier(each) ? successor.apply(item) : Optional.of(item);
            to.ifPresent(id -> carried.add(at.apply(each, id)));
            if (to.isEmpty()) {
                note(pointer + "/" + i, ifNot, item, Map.of("became", successors.inWords(item)));
            }
        }
        return carried;
    }

    private void note(String pointer, MigrationIssueCode code, ItemId from, Map<String, String> arguments) {
        notCarried.add(new MigrationIssue(pointer, code, from, List.of(), arguments));
    }

    private List<Evidence> evidence(LinkMigrator links) {
        List<Evidence> records = new ArrayList<>();
        for (int i = 0; i < submission.evidence().size(); i++) {
            Evidence record = submission.evidence().get(i);
            records.add(new Evidence(
                    record.id(),
                    record.kind(),
                    record.title(),
                    record.method(),
                    record.location(),
                    record.digest(),
                    record.subject(),
                    record.occurredOn(),
                    record.recordedOn(),
                    record.validUntil(),
                    record.originator(),
                    record.review(),
                    record.supersedes(),
                    record.sample(),
                    record.facts(),
                    links.carried("/evidence/" + i, record)));
        }
        return records;
    }

    /** Themes stay if they are still read as those of the same code. */
    private Organisation organisation() {
        List<ItemId> themes = submission.organisation().additionalThemes();
        Optional<Code> readAs = after.scoped();
        if (readAs.equals(before.scoped()) || readAs.isEmpty()) {
            return submission.organisation();
        }
        for (int i = 0; i < themes.size(); i++) {
            note(
                    "/organisation/additionalThemes/" + i,
                    MigrationIssueCode.THEME_NOT_CARRIED,
                    themes.get(i),
                    Map.of("edition", readAs.get().toString()));
        }
        return submission.organisation().with(List.of());
    }

    /** What the form did not ask about is said of the code that has numberings, else of the first. */
    private List<ItemId> notAsked() {
        Code saidOf = before.numbered().or(before::first).orElseThrow();
        Code readAs = after.numbered().or(after::first).orElseThrow();
        if (saidOf.equals(readAs)) {
            return submission.notAsked();
        }
        boolean earlier = saidOf.id().equals(submission.code());
        boolean later = readAs.equals(successors.later());
        if (!(earlier && later)) {
            for (int i = 0; i < submission.notAsked().size(); i++) {
                note(
                        received.notAsked().isEmpty() ? "/numbering" : "/notAsked/" + i,
                        MigrationIssueCode.NOT_ASKED_NOT_CARRIED,
                        submission.notAsked().get(i),
                        Map.of("edition", readAs.toString()));
            }
        }
        return later ? successors.notAsked(earlier ? submission.notAsked() : List.of()) : List.of();
    }
}
