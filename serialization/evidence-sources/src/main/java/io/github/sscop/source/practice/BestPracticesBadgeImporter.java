package io.github.sscop.source.practice;

import io.github.sscop.evidence.subject.Subject;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The importer of a project's answers for the OpenSSF Best Practices badge.
 *
 * <p>Every answer is the project's own word, and so is the level that follows from them, which is not read.
 */
public final class BestPracticesBadgeImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "bestpractices-badge",
            "answers of a project for the OpenSSF Best Practices badge in JSON",
            "that any answer is true: the project itself gave them",
            "");

    private static final String SUPPORTS =
            "The project itself answered that it meets what the badge asks for in this matter.";
    private static final String REFUTES =
            "The project itself answered that it does not meet what the badge asks for in this matter.";

    /** The criteria that bear on a claim. */
    private static final Map<String, List<String>> CRITERIA = new TreeMap<>(Map.ofEntries(
            Map.entry("1.1.4", List.of("repo_track")),
            Map.entry("1.3.1", List.of("test_policy")),
            Map.entry("1.3.2", List.of("test", "test_continuous_integration")),
            Map.entry("1.4.1", List.of("assurance_case")),
            Map.entry("1.4.4", List.of("input_validation")),
            Map.entry("2.1.5", List.of("require_2FA")),
            Map.entry("3.1.1", List.of("signed_releases")),
            Map.entry("3.1.2", List.of("delivery_mitm")),
            Map.entry("3.2.1", List.of("vulnerability_report_process")),
            Map.entry("3.2.2", List.of("vulnerability_report_private")),
            Map.entry("3.5.1", List.of("vulnerabilities_fixed_60_days"))));

    /** Criteria that every entry has, since the first year of the badge. */
    private static final List<String> USUAL = List.of(
            "description_good",
            "interact",
            "contribution",
            "repo_public",
            "repo_track",
            "version_unique",
            "report_process",
            "vulnerability_report_process",
            "vulnerability_report_private",
            "build",
            "test",
            "static_analysis");

    private static final int ENOUGH = 3;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return USUAL.stream().filter(each -> status(data, each).isPresent()).count() >= ENOUGH;
    }

    private static DataNode status(DataNode data, String criterion) {
        return data.at(criterion + "_status");
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        if (data.at("id").whole().isEmpty()) {
            return SourceReading.nothing("the file has no number of a project: it proposes answers for the badge, which"
                    + " need not be the project's; collect the project's entry");
        }
        List<DraftLink> links = ClaimLinks.of(CRITERIA, each -> outcome(status(data, each)), SUPPORTS, REFUTES);
        if (links.isEmpty()) {
            return SourceReading.nothing("no criterion that bears on a claim is answered with Met or Unmet");
        }
        RecordDraft draft = RecordDraft.of(
                        "NARRATIVE",
                        "Answers of the project for the OpenSSF Best Practices badge: " + count(CheckOutcome.MET, data)
                                + " met and " + count(CheckOutcome.UNMET, data) + " unmet that bear on claims",
                        subject(data))
                .on(DayText.of(data.at("updated_at")));
        for (DraftLink link : links) {
            draft = draft.link(link);
        }
        List<String> unmet = criteria()
                .filter(each -> outcome(status(data, each)) == CheckOutcome.UNMET)
                .toList();
        SourceReading reading = SourceReading.of(draft);
        return unmet.isEmpty() ? reading : reading.remark("unmet: " + String.join(", ", unmet));
    }

    private static Stream<String> criteria() {
        return CRITERIA.values().stream().flatMap(List::stream);
    }

    private static long count(CheckOutcome outcome, DataNode data) {
        return criteria().filter(each -> outcome(status(data, each)) == outcome).count();
    }

    private static CheckOutcome outcome(DataNode status) {
        if (status.isText("Met")) {
            return CheckOutcome.MET;
        }
        return status.isText("Unmet") ? CheckOutcome.UNMET : CheckOutcome.UNKNOWN;
    }

    /** Where there is a repository, the name of the entry need not be the one by which the product is sold. */
    private static Subject subject(DataNode data) {
        Optional<String> repository = data.at("repo_url").text();
        return repository.isPresent()
                ? new SubjectBuilder()
                        .repository(repository.filter(DocumentAddress::isWeb))
                        .build()
                : new SubjectBuilder().product(data.at("name").text()).build();
    }
}
