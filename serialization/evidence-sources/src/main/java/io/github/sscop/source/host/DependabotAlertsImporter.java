package io.github.sscop.source.host;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.Optional;
import java.util.regex.Pattern;

/** The importer of the alerts of Dependabot on GitHub about dependencies with known vulnerabilities. */
public final class DependabotAlertsImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "dependabot-alerts",
            "alerts of Dependabot on GitHub",
            "that anybody reads the alerts, that what is fixed in the repository was released, or what is in the product beside the"
                    + " dependencies that the host knows",
            "scan the released artefact with a scanner whose output says when it ran and how old its database is");

    private static final Pattern QUESTION = Pattern.compile("(?:repos/[^/]+|orgs)/[^/]+/dependabot/alerts");
    private static final int LONG = 90;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return HostExport.answers(content, QUESTION)
                || AnswerList.of(HostAnswer.alone(content.data())).elements().stream()
                        .anyMatch(element -> element.at("state").isPresent()
                                && element.at("security_advisory").isObject()
                                && element.at("dependency").isObject());
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
        if (!group.complete()) {
            reading.remark(AlertGroup.PART);
        }
        if (group.alerts().isEmpty()) {
            reading.remark("there are no alerts, which does not show that the host knows any dependency");
            if (!group.complete()) {
                return;
            }
        }
        RecordDraft draft = group.draft("SECURITY_ALERTS", "Alerts of Dependabot");
        if (!group.alerts().isEmpty()) {
            draft = draft.link(DraftLink.supports(
                    "3.3.1", "The code host compares the dependencies with published advisories and raises alerts."));
        }
        if (group.alerts().stream().anyMatch(alert -> isOverdue(alert, group.exportedOn()))) {
            draft = draft.link(DraftLink.refutes(
                    "3.5.1",
                    "For a critical vulnerability in a dependency at run time, a corrected version existed, and after more than 90"
                            + " days it was not used."));
        }
        reading.add(draft);
    }

    private static boolean isOverdue(DataNode alert, Optional<PartialDate> exportedOn) {
        return alert.at("state").isText("open")
                && alert.at("security_vulnerability", "severity").isText("critical")
                && alert.at("security_vulnerability", "first_patched_version", "identifier")
                        .text()
                        .isPresent()
                && alert.at("dependency", "scope").isText("runtime")
                && DayText.of(alert.at("created_at"))
                        .flatMap(found -> exportedOn.map(
                                day -> found.lastDay().plusDays(LONG).isBefore(day.firstDay())))
                        .orElse(false);
    }
}
