package io.github.sscop.evidence.counterpart;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.identity.SubjectComparison;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between a counterpart and the submission that it is for. */
final class CounterpartCheck {

    private final Submission submission;
    private final CodeRegistry codes;
    private final SubjectComparison subjects;
    private final List<Problem> problems = new ArrayList<>();

    CounterpartCheck(Submission submission, CodeRegistry codes) {
        this.submission = submission;
        this.codes = codes;
        this.subjects = new SubjectComparison(submission);
    }

    void check(Counterpart counterpart) {
        problems.addAll(SubmissionValidator.componentProblems(counterpart));
        if (problems.isEmpty()) { // What follows needs every part.
            subject(counterpart);
            counterpart.preparedBy().map(Person::name).ifPresent(name -> notVendor("/preparedBy/name", name));
            evidence(counterpart);
            reviews(counterpart);
            trusted(counterpart);
            problems.addAll(withSubmission(counterpart));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException("counterpart", problems);
        }
    }

    private void report(String pointer, ProblemCode code, String message) {
        problems.add(new Problem(pointer, code, message));
    }

    private void subject(Counterpart counterpart) {
        if (counterpart.submission().organisation().isEmpty()) {
            report(
                    "/submission/organisation",
                    ProblemCode.MISSING,
                    "organisation is missing; expected the name of the supplier whose submission it is for");
        }
        List<SubjectMismatch> mismatches = subjects.mismatches(counterpart.submission());
        Stream<SubjectMismatch> ofEdition =
                mismatches.isEmpty() ? subjects.editionMismatch(counterpart.submission()).stream() : Stream.empty();
        for (SubjectMismatch mismatch :
                Stream.concat(mismatches.stream(), ofEdition).toList()) {
            report(
                    "/submission/" + mismatch.part(),
                    ProblemCode.CONTRADICTION,
                    "the counterpart is for " + mismatch.part() + " " + mismatch.bound() + "; expected "
                            + mismatch.expected() + ", which submission " + submission.id() + " is about");
        }
    }

    /** Who brings a counterpart, reviews or is trusted in it is not the one who profits. */
    private void notVendor(String pointer, String name) {
        if (PlaceholderText.isPlaceholder(name)) {
            report(pointer, ProblemCode.INVALID, "name is \"" + name + "\", a placeholder; expected a name");
        } else if (subjects.isVendor(name)) {
            report(
                    pointer,
                    ProblemCode.CONTRADICTION,
                    name + " is the vendor, a person who answers for it, or like one of them; expected another party,"
                            + " since the vendor cannot vouch for itself");
        }
    }

    private void evidence(Counterpart counterpart) {
        for (int i = 0; i < counterpart.evidence().size(); i++) {
            Evidence record = counterpart.evidence().get(i);
            int length = record.id().value().length();
            if (length > EvidenceId.LONGEST_OF_COUNTERPART) {
                report(
                        "/evidence/" + i + "/id",
                        ProblemCode.LIMIT,
                        "evidence id has " + length + " characters; expected at most "
                                + EvidenceId.LONGEST_OF_COUNTERPART
                                + ", since in an assessment it begins with counterpart/");
            }
            if (record.date().isEmpty()) {
                report(
                        "/evidence/" + i,
                        ProblemCode.MISSING,
                        record.id() + " has no date; expected occurredOn or recordedOn, since a record of a counterpart"
                                + " does not take the date of the submission");
            }
        }
    }

    private void reviews(Counterpart counterpart) {
        Set<EvidenceId> known = Stream.concat(
                        submission.evidence().stream().map(Evidence::id),
                        submission.withheld().stream().map(WithheldRecord::id))
                .collect(Collectors.toSet());
        Set<EvidenceId> reviewed = new HashSet<>();
        for (int i = 0; i < counterpart.reviews().size(); i++) {
            notVendor("/reviews/" + i + "/by", counterpart.reviews().get(i).by());
            EvidenceId id = counterpart.reviews().get(i).evidence();
            if (!known.contains(id)) {
                report(
                        "/reviews/" + i + "/evidence",
                        ProblemCode.UNKNOWN_EVIDENCE,
                        "evidence is " + id + "; expected a record of submission " + submission.id());
            } else if (!reviewed.add(id)) {
                report("/reviews/" + i + "/evidence", ProblemCode.DUPLICATE, id + " is reviewed twice; expected once");
            }
        }
    }

    private void trusted(Counterpart counterpart) {
        for (int i = 0; i < counterpart.trusted().size(); i++) {
            notVendor("/trusted/" + i + "/name", counterpart.trusted().get(i).name());
        }
    }

    /** Returns what the submission would be refused for if its own records and risks were these. */
    private List<Problem> withSubmission(Counterpart counterpart) {
        Submission like = submission.toBuilder()
                .onlyEvidence(counterpart.evidence())
                .onlyWithheld(List.of())
                .onlyAcceptedRisks(counterpart.acceptedRisks())
                .build();
        return SubmissionValidator.of(codes).validate(like).problems().stream()
                .map(CounterpartCheck::worded)
                .toList();
    }

    private static Problem worded(Problem problem) {
        return problem.code() == ProblemCode.UNKNOWN_EVIDENCE
                ? new Problem(
                        problem.pointer(),
                        problem.code(),
                        problem.text().replaceFirst("; .*$", "")
                                + "; expected a record of this counterpart (a record of the submission is rejected by a"
                                + " review)")
                : problem;
    }
}
