package io.github.sscop.source.host;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.regex.Pattern;

/** The importer of the alerts of code scanning on GitHub, each with what became of it. */
public final class CodeScanningImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "code-scanning-alerts",
            "alerts of code scanning on GitHub",
            "that the analysis looks at all of the code, or that what it no longer finds was repaired",
            "export all alerts with their pages and the time, and write a comment on each that was dismissed");

    private static final Pattern QUESTION = Pattern.compile("(?:repos/[^/]+|orgs)/[^/]+/code-scanning/alerts");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return HostExport.answers(content, QUESTION)
                || AnswerList.of(HostAnswer.alone(content.data())).elements().stream()
                        .anyMatch(CodeScanningImporter::isAlert);
    }

    private static boolean isAlert(DataNode element) {
        return element.at("state").isPresent()
                && element.at("rule").isObject()
                && element.at("tool").isObject()
                && element.at("most_recent_instance").isObject();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        HostReading reading = new HostReading();
        for (HostAnswer answer : HostExport.read(content, QUESTION)) {
            if (!answer.value().isList()) {
                reading.remark(AlertGroup.NO_LIST);
            } else {
                AlertGroup.of(answer).forEach(group -> add(group, reading));
            }
        }
        return reading.reading();
    }

    private static void add(AlertGroup group, HostReading reading) {
        List<CodeScanningAlert> alerts =
                group.alerts().stream().map(CodeScanningAlert::new).toList();
        check(alerts);
        if (alerts.isEmpty()) {
            reading.remark(
                    "there are no alerts, which does not show that an analysis ran, or that a defect was dealt with");
            return;
        }
        if (!group.complete()) {
            reading.remark(AlertGroup.PART);
            if (alerts.stream().noneMatch(CodeScanningAlert::isOpen)) {
                return; // The open ones may be on another page.
            }
        }
        reading.add(group.draft("STATIC_ANALYSIS_REPORT", "Alerts of code scanning")
                .fact(
                        "findings",
                        new FactValue.Sequence(
                                alerts.stream().map(CodeScanningAlert::finding).toList()))
                .link(DraftLink.byRule("1.3.3")));
    }

    private static void check(List<CodeScanningAlert> alerts) {
        List<Problem> problems = alerts.stream()
                .filter(CodeScanningAlert::isContradictory)
                .map(each -> new Problem(
                        "",
                        ProblemCode.CONTRADICTION,
                        "the alert with the number "
                                + each.alert().at("number").scalar().orElse("?")
                                + " is open, and has been dismissed or fixed as well"))
                .toList();
        if (!problems.isEmpty()) {
            throw ContentRefusal.of(problems);
        }
    }
}
