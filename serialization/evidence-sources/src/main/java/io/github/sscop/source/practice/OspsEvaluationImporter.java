package io.github.sscop.source.practice;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.Problem;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The importer of evaluations against the Open Source Project Security Baseline: logs of Gemara 1, and the results that were
 * written before it.
 *
 * <p>Most controls of a real evaluation were not run, or wait for a review: these are unknown.
 */
public final class OspsEvaluationImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "osps-evaluation",
            "evaluation against the OSPS Baseline in YAML or JSON",
            "that a control of the baseline is all that a claim asks for, or how one stands that was not run",
            "");

    private static final String SUPPORTS =
            "By the evaluation, every control that the baseline's publisher relates to this claim passed.";
    private static final String REFUTES =
            "By the evaluation, a control that the baseline's publisher relates to this claim failed.";

    private static final String EVALUATION_LOG = "EvaluationLog";
    private static final Set<String> OTHER_LOGS = Set.of("AuditLog", "EnforcementLog");
    private static final Pattern VERSION = Pattern.compile("v?1\\.[0-9]{1,6}(?:[.+-].{0,80})?");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        String type = logType(data);
        boolean isEvaluation =
                type.equals(EVALUATION_LOG) && (data.at("evaluations").isPresent() || hasVersion(data));
        boolean isOther = OTHER_LOGS.contains(type) && hasVersion(data);
        return isEvaluation || isOther || !older(data).isEmpty();
    }

    private static String logType(DataNode data) {
        return data.at("metadata", "type").text().orElse("");
    }

    private static boolean hasVersion(DataNode data) {
        return data.at("metadata", "gemara-version").isPresent();
    }

    /** Returns the evaluations as they were written before Gemara 1: alone, or in suites. */
    private static List<ControlEvaluation> older(DataNode data) {
        List<ControlEvaluation> found = new ArrayList<>(evaluations("/evaluation-set", data.at("evaluation-set")));
        List<DataNode> suites = data.at("evaluation-suites").elements();
        for (int i = 0; i < suites.size(); i++) {
            String suite = "/evaluation-suites/" + i;
            DataNode controls = suites.get(i).at("control-evaluations");
            found.addAll(evaluations(suite + "/evaluation-set", suites.get(i).at("evaluation-set")));
            found.addAll(evaluations(suite + "/control-evaluations", controls));
            found.addAll(evaluations(suite + "/control-evaluations/evaluations", controls.at("evaluations")));
        }
        boolean ofControls = found.stream().anyMatch(each -> each.control().isPresent());
        return ofControls ? found : List.of();
    }

    private static List<ControlEvaluation> evaluations(String pointer, DataNode list) {
        List<ControlEvaluation> found = new ArrayList<>();
        List<DataNode> elements = list.elements();
        for (int i = 0; i < elements.size(); i++) {
            found.add(new ControlEvaluation(pointer + "/" + i, elements.get(i)));
        }
        return found;
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String type = logType(data);
        if (OTHER_LOGS.contains(type)) {
            return SourceReading.nothing("a log of the type " + type + " holds what people decided on an evaluation;"
                    + " collect the evaluation log itself");
        }
        List<ControlEvaluation> evaluations = type.equals(EVALUATION_LOG) ? current(data) : older(data);
        List<Problem> problems =
                evaluations.stream().flatMap(each -> each.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw ContentRefusal.of(problems);
        }
        if (data.at("metadata", "draft").isGiven()
                && data.at("metadata", "draft").flag().orElse(true)) {
            return SourceReading.nothing("the log is a draft; collect it when it is finished");
        }
        return reading(data, evaluations);
    }

    private static List<ControlEvaluation> current(DataNode data) {
        String version = data.at("metadata", "gemara-version").scalar().orElse("not given");
        if (!VERSION.matcher(version).matches()) {
            throw ContentRefusal.unknownVersion("evaluation log of Gemara", version, "version 1");
        }
        if (!data.at("evaluations").isList()) {
            throw ContentRefusal.missing("/evaluations", "the evaluations are no list; expected one");
        }
        return evaluations("/evaluations", data.at("evaluations"));
    }

    private static SourceReading reading(DataNode data, List<ControlEvaluation> evaluations) {
        Map<String, CheckOutcome> outcomes = new TreeMap<>();
        evaluations.forEach(each -> each.control()
                .ifPresent(control -> outcomes.merge(control, each.outcome(), OspsEvaluationImporter::worse)));
        List<DraftLink> links = ClaimLinks.of(
                BaselineClaims.CONTROLS,
                control -> outcomes.getOrDefault(control, CheckOutcome.UNKNOWN),
                SUPPORTS,
                REFUTES);
        String counts = count(outcomes, CheckOutcome.MET) + " passed, " + count(outcomes, CheckOutcome.UNMET)
                + " failed, " + count(outcomes, CheckOutcome.UNKNOWN) + " unknown";
        if (links.isEmpty()) {
            return SourceReading.nothing("of the controls of the OSPS Baseline, " + counts
                    + ": no claim can be said to hold or not to hold");
        }
        RecordDraft draft = RecordDraft.of(
                        "OSPS_EVALUATION", "Evaluation against the OSPS Baseline, by control: " + counts, subject(data))
                .on(date(data, evaluations));
        for (DraftLink link : links) {
            draft = draft.link(link);
        }
        List<String> failed = outcomes.entrySet().stream()
                .filter(each -> each.getValue() == CheckOutcome.UNMET)
                .map(Map.Entry::getKey)
                .toList();
        SourceReading reading = SourceReading.of(draft);
        return failed.isEmpty() ? reading : reading.remark("failed: " + String.join(", ", failed));
    }

    /** A control that two evaluations are about is met only by both. */
    private static CheckOutcome worse(CheckOutcome one, CheckOutcome other) {
        return Stream.of(CheckOutcome.UNMET, CheckOutcome.UNKNOWN, CheckOutcome.MET)
                .filter(each -> each == one || each == other)
                .findFirst()
                .orElse(CheckOutcome.UNKNOWN);
    }

    private static int count(Map<String, CheckOutcome> outcomes, CheckOutcome outcome) {
        return Collections.frequency(outcomes.values(), outcome);
    }

    /** The date of the log may be the day on which it was published: an assessment that began before is as old as it is. */
    private static Optional<PartialDate> date(DataNode data, List<ControlEvaluation> evaluations) {
        return Stream.concat(
                        DayText.of(data.at("metadata", "date")).stream(),
                        evaluations.stream().flatMap(each -> each.starts().stream()))
                .min(Comparator.comparing(PartialDate::firstDay));
    }

    /** The name of a target is often a label such as "GitHub Repository", which is no product's name. */
    private static Subject subject(DataNode data) {
        return new SubjectBuilder()
                .repository(data.at("target", "uri").text().filter(DocumentAddress::isWeb))
                .build();
    }
}
