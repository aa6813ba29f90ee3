package io.github.sscop.evidence;

import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Migration;
import io.github.sscop.code.Numbering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A valid submission on its way to a later edition: part by part, with a note of what does not come along. */
final class Carrying {

    private final Submission received;
    private final Submission submission;
    private final Successors successors;
    private final FollowedCodes before;
    private final FollowedCodes after;
    private final List<NotCarried> notCarried = new ArrayList<>();

    /**
     * Starts.
     *
     * @param received the submission, into which what is noted points
     * @param submission the same with the catalogs' own item ids
     */
    Carrying(Submission received, Submission submission, Migration migration, Codes codes) {
        this.received = received;
        this.submission = submission;
        Code later = codes.get(migration.to());
        MigrationChecks.check(migration, codes.get(migration.from()), later);
        this.successors = new Successors(migration, later);
        SubmissionBuilder named = Submission.builder(submission.id(), later, submission.organisation());
        submission.furtherCodes().forEach(named::furtherCode);
        this.before = new FollowedCodes(submission, codes, new ProblemsFound());
        this.after = new FollowedCodes(named.build(), codes, new ProblemsFound());
    }

    CarriedSubmission carried() {
        CarriedSubstitutes substitutes = new CarriedSubstitutes(submission, successors, after.all(), notCarried::add);
        LinkCarrying links = new LinkCarrying(submission, successors, substitutes, notCarried::add);
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
                        NotCarriedCode.DECLARATION_NOT_CARRIED,
                        successors::unchanged,
                        (d, to) -> new Declaration(to, d.status(), d.argument(), later(d))),
                evidence(links),
                substitutes.substitutions(),
                each(
                        "/exclusions",
                        submission.exclusions(),
                        NotCarriedCode.EXCLUSION_NOT_CARRIED,
                        successors::signedFor,
                        (e, to) -> new Exclusion(to, e.reason(), e.approvedBy(), later(e))),
                each(
                        "/acceptedRisks",
                        submission.acceptedRisks(),
                        NotCarriedCode.ACCEPTED_RISK_NOT_CARRIED,
                        successors::signedFor,
                        (r, to) -> new AcceptedRisk(to, r.risk(), r.owner(), r.until(), r.action(), later(r))));
        return new CarriedSubmission(
                carried,
                notCarried.stream()
                        .sorted(Comparator.comparing(NotCarried::pointer, new PointerOrder()))
                        .toList());
    }

    private boolean isAboutEarlier(AboutItem said) {
        return submission.isAbout(submission.code(), said);
    }

    private Optional<EditionId> later(AboutItem said) {
        return isAboutEarlier(said) ? Optional.empty() : said.code();
    }

    private <T extends AboutItem> List<T> each(
            String pointer,
            List<T> said,
            NotCarriedCode ifNot,
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

    private void note(String pointer, NotCarriedCode code, ItemId from, Map<String, String> arguments) {
        notCarried.add(new NotCarried(pointer, code, from, List.of(), arguments));
    }

    private List<Evidence> evidence(LinkCarrying links) {
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
                    NotCarriedCode.THEME_NOT_CARRIED,
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
                        NotCarriedCode.NOT_ASKED_NOT_CARRIED,
                        submission.notAsked().get(i),
                        Map.of("edition", readAs.toString()));
            }
        }
        return later ? successors.notAsked(earlier ? submission.notAsked() : List.of()) : List.of();
    }
}
