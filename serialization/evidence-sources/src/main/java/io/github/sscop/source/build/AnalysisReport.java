package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The record of the runs of one tool over one repository, with the facts that the rules for claim 1.3.3 read. */
final class AnalysisReport {

    private static final Set<Integer> DEFAULT_CREDENTIALS = Set.of(1392, 1393, 1394);
    private static final Set<Integer> WRITTEN_CREDENTIALS = Set.of(259, 321, 798);
    private static final Set<Integer> INJECTIONS = Set.of(20, 74, 77, 78, 79, 89, 90, 91, 94, 564, 643, 917, 943);

    private static final DraftLink USES_DEFAULTS =
            DraftLink.refutes("1.4.3", "An open finding of static analysis is that default credentials are in use.");
    private static final DraftLink LACKS_VALIDATION = DraftLink.refutes(
            "1.4.4",
            "An open finding of static analysis is that data that enters the software is used without validation.");
    private static final DraftLink HOLDS_CREDENTIALS = DraftLink.refutes(
            "1.4.5", "An open finding of static analysis is that a credential or a key is written into the code.");

    private final List<AnalysisRun> runs;
    private final Subject subject;
    private final long fixed;
    private final List<SarifFinding> findings;

    AnalysisReport(List<AnalysisRun> runs) {
        this.runs = runs;
        this.subject = subject(runs);
        List<SarifFinding> all =
                runs.stream().flatMap(run -> run.findings().stream()).toList();
        this.fixed = all.stream().filter(each -> each.is(SarifFinding.FIXED)).count();
        this.findings = isWhole(all)
                ? all
                : all.stream().map(SarifFinding::withoutRepair).toList();
    }

    /** Returns whether it shows anything: no findings are only something where the runs are shown to have succeeded. */
    boolean showsSomething() {
        return !findings.isEmpty() || runs.stream().allMatch(AnalysisRun::succeeded);
    }

    /** Without its commit a run may be of any edition; and of findings that are not all in the record, others may be open. */
    private boolean isWhole(List<SarifFinding> all) {
        return subject.commit().isPresent() && all.size() <= KeptFindings.MOST;
    }

    /** Returns what a reader should know of the record. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (fixed > 0 && subject.commit().isEmpty()) {
            remarks.add("it does not say of which commit its runs are, so that nothing counts as fixed");
        }
        if (findings.size() > KeptFindings.MOST) {
            remarks.add("it has " + findings.size() + " findings, of which the record holds " + KeptFindings.MOST
                    + ", the open ones first, so that nothing counts as fixed");
        }
        return remarks;
    }

    RecordDraft record() {
        RecordDraft draft = RecordDraft.of("STATIC_ANALYSIS_REPORT", title(), subject)
                .in(runs.get(0).tool()
                        + runs.stream()
                                .map(run -> "\n" + run.category())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining()))
                .on(date())
                .fact(
                        "findings",
                        new FactValue.Sequence(KeptFindings.of(findings).stream()
                                .map(SarifFinding::fact)
                                .toList()))
                .link(DraftLink.byRule("1.3.3"));
        draft = isOpen(DEFAULT_CREDENTIALS) ? draft.link(USES_DEFAULTS) : draft;
        draft = isOpen(INJECTIONS) ? draft.link(LACKS_VALIDATION) : draft;
        return isOpen(WRITTEN_CREDENTIALS) ? draft.link(HOLDS_CREDENTIALS) : draft;
    }

    private String title() {
        long unknown = findings.stream().filter(each -> each.status().isEmpty()).count();
        return "Static analysis by " + runs.get(0).tool() + ": " + findings.size()
                + (findings.size() == 1 ? " finding, " : " findings, ") + count(SarifFinding.OPEN) + " open, "
                + count(SarifFinding.FIXED) + " fixed, " + count(SarifFinding.ACCEPTED) + " accepted"
                + (unknown == 0 ? "" : ", " + unknown + " of which that is not certain");
    }

    private long count(String status) {
        return findings.stream().filter(each -> each.is(status)).count();
    }

    private Optional<PartialDate> date() {
        return EarliestDay.of(runs.stream().map(AnalysisRun::date).toList());
    }

    /** The runs are of one repository; where they are of several commits, none of them is that of the report. */
    private static Subject subject(List<AnalysisRun> runs) {
        List<Optional<CommitId>> commits =
                runs.stream().map(run -> run.subject().commit()).distinct().toList();
        return new SubjectBuilder()
                .repository(runs.get(0).subject().repository())
                .commit(commits.size() == 1 ? commits.get(0).map(Objects::toString) : Optional.empty())
                .build();
    }

    private boolean isOpen(Set<Integer> weaknesses) {
        return findings.stream()
                .filter(each -> each.is(SarifFinding.OPEN))
                .anyMatch(each -> each.weaknesses().stream().anyMatch(weaknesses::contains));
    }
}
