package io.github.sscop.source.host;

import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.regex.Pattern;

/** The importer of the alerts of secret scanning on GitHub; of the secrets, nothing is read. */
public final class SecretScanningImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "secret-scanning-alerts",
            "alerts of secret scanning on GitHub",
            "that there are no secrets of other forms, or in other places, than those that the host looks for",
            "");

    private static final Pattern QUESTION = Pattern.compile("(?:repos/[^/]+|orgs)/[^/]+/secret-scanning/alerts");
    private static final String EXPOSED = "A secret that the code host found in the repository may still be in use.";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return HostExport.answers(content, QUESTION)
                || AnswerList.of(HostAnswer.alone(content.data())).elements().stream()
                        .anyMatch(element -> element.at("state").isPresent()
                                && element.at("secret_type").isPresent());
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
        boolean exposed = group.alerts().stream().anyMatch(SecretScanningImporter::isExposed);
        if (!exposed) {
            reading.remark("no secret is shown to be in use, which does not show that there is none");
        }
        if (!group.complete()) {
            reading.remark(AlertGroup.PART);
        }
        if (exposed
                || group.complete()) { // All of a list takes the place of an earlier one, whose secrets were in use.
            RecordDraft draft = group.draft("SECRET_SCAN", "Alerts of secret scanning");
            reading.add(
                    exposed
                            ? draft.link(DraftLink.refutes("1.4.5", EXPOSED)).link(DraftLink.refutes("2.1.4", EXPOSED))
                            : draft);
        }
    }

    /** A secret that is known not to work any more is no danger, and one that is known to work is, whatever the alert was closed as. */
    private static boolean isExposed(DataNode alert) {
        boolean open = alert.at("state").isText("open");
        boolean resolved = alert.at("state").isText("resolved");
        return (open && !alert.at("validity").isText("inactive"))
                || (resolved && alert.at("validity").isText("active"));
    }
}
