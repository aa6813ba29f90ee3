package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.commandline.output.BuildAnnotation.Severity;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The collector of the annotations on an assessment, each at the part of the submission that it is about. */
public final class AnnotationCollector {

    /** The remarks on what changes nothing. */
    private static final Set<RemarkCode> NOTICES = Set.of(
            RemarkCode.DATED_BY_SUBMISSION,
            RemarkCode.FACT_NOT_READ,
            RemarkCode.CALENDAR_CUT,
            RemarkCode.AS_OF_BEFORE_PREPARED);

    private static final String EVIDENCE = "/evidence";

    private final Assessment assessment;
    private final Submission submission;
    private final VerdictExplanation explanation;
    private final Map<EvidenceId, String> records = new HashMap<>();

    private AnnotationCollector(Assessment assessment, Submission submission) {
        this.assessment = assessment;
        this.submission = submission;
        this.explanation = new VerdictExplanation(assessment, submission);
        for (int i = 0; i < submission.evidence().size(); i++) {
            records.put(submission.evidence().get(i).id(), EVIDENCE + "/" + i + "/id");
        }
    }

    /** Returns the annotation on the verdict on the code. */
    static BuildAnnotation whole(AssessedCode assessed) {
        return new AnnotationCollector(assessed.assessment(), assessed.submission()).whole();
    }

    /**
     * Returns the other annotations: the gaps, what lapses, what is declared without being shown, and remarks.
     *
     * @param lapses the lapses that make the build fail
     */
    static List<BuildAnnotation> of(Assessment assessment, Submission submission, List<ScheduledChange> lapses) {
        AnnotationCollector collector = new AnnotationCollector(assessment, submission);
        List<BuildAnnotation> annotations = new ArrayList<>();
        assessment.items().stream()
                .filter(VerdictExplanation::isGap)
                .map(collector::gap)
                .forEach(annotations::add);
        lapses.stream().map(collector::lapse).forEach(annotations::add);
        assessment.principles().stream()
                .filter(row -> row.agreement() == Agreement.OVERCLAIMED)
                .map(collector::overclaim)
                .forEach(annotations::add);
        assessment.remarks().stream().map(collector::remark).forEach(annotations::add);
        collector.unlinked().ifPresent(annotations::add);
        return annotations;
    }

    private BuildAnnotation whole() {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + assessment.asOf() + ", by policy "
                + assessment.policy().id() + ", " + assessment.submission().id() + " is assessed as "
                + assessment.verdict() + ".");
        assessment.reasons().stream().map(Reason::text).forEach(lines::add);
        lines.add(assessment.notice());
        return annotation(Severity.NOTICE, "/code", "the code as a whole is " + assessment.verdict(), lines);
    }

    private BuildAnnotation gap(ItemAssessment row) {
        Severity severity = row.verdict() == Verdict.NOT_MET ? Severity.ERROR : Severity.WARNING;
        Stream<EvidenceId> concerned = Stream.concat(
                row.refutedBy().stream(),
                Stream.concat(
                        row.reasons().get(0).evidence().stream(),
                        row.notCounted().stream().map(record -> record.evidence())));
        return annotation(
                explanation.item(row).rollsUp() ? severity : Severity.NOTICE,
                concerned.findFirst().map(this::place).orElseGet(() -> place(row.id())),
                explanation.heading(row),
                explanation.lines(row));
    }

    private BuildAnnotation lapse(ScheduledChange entry) {
        return annotation(
                Severity.WARNING,
                entry.evidence().stream().findFirst().map(this::place).orElse(EVIDENCE),
                entry.item() + " lapses on " + entry.on(),
                Stream.concat(
                                Stream.of(entry.text()),
                                entry.evidence().stream()
                                        .map(id ->
                                                "Renew " + explanation.named(id) + ", or add others, before that day."))
                        .toList());
    }

    private BuildAnnotation overclaim(PrincipleAssessment row) {
        return annotation(
                Severity.WARNING,
                place(row.id()),
                "principle " + row.id() + " is declared " + row.declared().orElseThrow() + ", and is " + row.verdict(),
                row.reasons().stream().map(Reason::text).toList());
    }

    private BuildAnnotation remark(Remark remark) {
        return annotation(
                NOTICES.contains(remark.code()) ? Severity.NOTICE : Severity.WARNING,
                remark.code() == RemarkCode.AS_OF_BEFORE_PREPARED
                        ? "/preparedOn"
                        : remark.evidence().stream()
                                .findFirst()
                                .map(this::place)
                                .or(() -> remark.item().map(this::place))
                                .orElse(EVIDENCE),
                "remark " + remark.code()
                        + remark.item().map(item -> " on " + item).orElse(""),
                List.of(remark.text()));
    }

    private Optional<BuildAnnotation> unlinked() {
        List<EvidenceId> ids = assessment.unlinked();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(annotation(
                        Severity.NOTICE,
                        place(ids.get(0)),
                        "records that are relevant to no item: " + ids.size(),
                        ids.stream()
                                .limit(WorkflowLog.MAX_NAMED)
                                .map(explanation::named)
                                .toList()));
    }

    private BuildAnnotation annotation(Severity severity, String pointer, String title, List<String> lines) {
        return new BuildAnnotation(severity, pointer, assessment.code().id() + ": " + title, lines);
    }

    private String place(EvidenceId record) {
        return records.getOrDefault(record, EVIDENCE);
    }

    /** Returns the part of the submission that says something about an item or a principle, or the evidence, which does not. */
    private String place(ItemId item) {
        return statement("exclusions", submission.exclusions(), item)
                .or(() -> statement("substitutions", submission.substitutions(), item))
                .or(() -> statement("declarations", submission.declarations(), item))
                .orElse(EVIDENCE);
    }

    private Optional<String> statement(String list, List<? extends ItemStatement> statements, ItemId item) {
        for (int i = 0; i < statements.size(); i++) {
            ItemStatement each = statements.get(i);
            if (each.item().equals(item) && submission.isAbout(assessment.code().id(), each)) {
                return Optional.of("/" + list + "/" + i + "/item");
            }
        }
        return Optional.empty();
    }
}
