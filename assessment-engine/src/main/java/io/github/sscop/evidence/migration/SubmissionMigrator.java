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
import io.github.sscop.evidence.WithheldRecord;
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

/** The migration of one valid submission to a later edition, part by part, with an issue for each part that cannot be kept as it is. */
final class SubmissionMigrator {

    private final Submission received;
    private final Submission submission;
    private final SuccessorIndex successors;
    private final ReferencedCodes before;
    private final ReferencedCodes after;
    private final List<MigrationIssue> issues = new ArrayList<>();

    /**
     * Creates the migration of a submission.
     *
     * @param received the submission as it was received, into which the issues point
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

    MigratedSubmission migrated() {
        MigratedSubstitutes substitutes = new MigratedSubstitutes(submission, successors, after.all(), issues::add);
        LinkMigrator links = new LinkMigrator(submission, successors, substitutes, issues::add);
        SubmissionBuilder migrated = submission.toBuilder()
                .code(successors.later().id())
                .onlyNotAsked(notAsked())
                .organisation(organisation())
                .onlyDeclarations(each(
                        "/declarations",
                        submission.declarations(),
                        MigrationIssueCode.DECLARATION_NOT_CARRIED,
                        successors::unchanged,
                        (d, to) -> new Declaration(to, d.status(), d.argument(), later(d))))
                .onlyEvidence(evidence(links))
                .onlyWithheld(submission.withheld().stream()
                        .map(WithheldRecord::withoutLinks) // Nothing depends on them.
                        .toList())
                .onlySubstitutions(substitutes.substitutions())
                .onlyExclusions(each(
                        "/exclusions",
                        submission.exclusions(),
                        MigrationIssueCode.EXCLUSION_NOT_CARRIED,
                        successors::signedFor,
                        (e, to) -> new Exclusion(to, e.reason(), e.approvedBy(), later(e))))
                .onlyAcceptedRisks(each(
                        "/acceptedRisks",
                        submission.acceptedRisks(),
                        MigrationIssueCode.ACCEPTED_RISK_NOT_CARRIED,
                        successors::signedFor,
                        (r, to) -> new AcceptedRisk(to, r.risk(), r.owner(), r.until(), r.action(), later(r))));
        after.numbered()
                .flatMap(Code::ownNumbering)
                .map(Numbering::id)
                .ifPresentOrElse(migrated::numbering, migrated::withoutNumbering);
        return new MigratedSubmission(
                migrated.build(),
                issues.stream()
                        .sorted(Comparator.comparing(MigrationIssue::pointer, new PointerOrder()))
                        .toList());
    }

    private boolean isAboutEarlier(ItemStatement statement) {
        return submission.isAbout(submission.code(), statement);
    }

    private Optional<EditionId> later(ItemStatement statement) {
        return isAboutEarlier(statement) ? Optional.empty() : statement.code();
    }

    private <T extends ItemStatement> List<T> each(
            String pointer,
            List<T> statements,
            MigrationIssueCode ifNot,
            Function<ItemId, Optional<ItemId>> successor,
            BiFunction<T, ItemId, T> at) {
        List<T> migrated = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            T each = statements.get(i);
            ItemId item = each.item();
            Optional<ItemId> to = isAboutEarlier(each) ? successor.apply(item) : Optional.of(item);
            to.ifPresent(id -> migrated.add(at.apply(each, id)));
            if (to.isEmpty()) {
                note(pointer + "/" + i, ifNot, item, Map.of("became", successors.inWords(item)));
            }
        }
        return migrated;
    }

    private void note(String pointer, MigrationIssueCode code, ItemId from, Map<String, String> arguments) {
        issues.add(new MigrationIssue(pointer, code, from, List.of(), arguments));
    }

    private List<Evidence> evidence(LinkMigrator links) {
        List<Evidence> records = new ArrayList<>();
        for (int i = 0; i < submission.evidence().size(); i++) {
            Evidence record = submission.evidence().get(i);
            records.add(record.toBuilder()
                    .onlyLinks(links.migrated("/evidence/" + i, record))
                    .build());
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
