package io.github.sscop.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.Publication;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.assessment.verification.Mismatch;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Principle;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.lapse.LapseExport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nothing of a withheld record but its id, its digest and, on request, its links stands in any output. */
class WithheldWordsTest {

    private static final Submission EXAMPLE = Given.example("acme-ledger");
    private static final Documents DOCUMENTS = Documents.standard();
    private static final List<Policy> POLICIES = List.of(Policy.goodFaith(), Policy.buyer(), Policy.independent());

    /** A submission with its assessment. */
    private record Published(Submission submission, Assessment assessment) {}

    private static Published published(Submission whole, Policy policy, LocalDate asOf, boolean links) {
        Publication publication =
                Publication.of(whole, List.of(Given.assessed(whole, policy, asOf)), Audience.PUBLIC, links);
        return new Published(publication.submission(), publication.assessments().get(0));
    }

    @Property
    void standInNoOutput(@ForAll long seed) throws IOException {
        MarkedRecords marked = new MarkedRecords(seed, EXAMPLE);
        Submission whole = marked.submission();
        Policy policy = POLICIES.get(Math.floorMod(seed, POLICIES.size()));
        Assessment assessment = Given.assessed(whole, policy, Given.AS_OF);
        Published published = published(whole, policy, Given.AS_OF, seed % 2 == 0);
        Published later = published(whole, policy, Given.AS_OF.plusDays(200), seed % 2 == 0);

        Map<String, String> outputs = outputs(published.assessment(), published.submission());
        outputs.put(
                "report with the whole",
                Report.of(published.assessment(), whole).html());
        outputs.put(
                "report of the whole",
                Report.of(assessment, published.submission()).html());
        outputs.put("later", json(DOCUMENTS.write(later.assessment())));
        AssessmentComparison difference = AssessmentComparison.between(published.assessment(), later.assessment());
        outputs.put("difference", Report.of(difference).markdown() + json(DOCUMENTS.write(difference)));
        outputs.put(
                "comparison",
                Report.comparing(List.of(published.assessment(), later.assessment()))
                        .html());
        LapseFeed lapses = LapseFeed.of(
                List.of(published.assessment(), later.assessment()), Given.AS_OF, Given.AS_OF.plusYears(9));
        LapseExport export = new LapseExport(lapses);
        outputs.put(
                "lapses", Report.of(lapses).html() + export.csv() + export.iCalendar() + json(DOCUMENTS.write(lapses)));
        outputs.put("verification", verification(published, policy));
        Set<String> days = daysOfVerdicts(published.assessment());
        days.addAll(daysOfVerdicts(later.assessment()));
        days.addAll(daysOfVisible(published.submission(), policy));
        outputs.forEach((output, text) -> {
            SearchedText searched = SearchedText.of(text);
            marked.markers.forEach((marker, what) -> {
                if (!days.contains(marker) && searched.contains(marker)) {
                    fail(what + " " + marker + " in " + output + ": " + searched.around(marker));
                }
            });
        });
        assertThat(DOCUMENTS.readAssessment(new ByteArrayInputStream(DOCUMENTS.write(published.assessment()))))
                .isEqualTo(published.assessment());
    }

    private static String json(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static Map<String, String> outputs(Assessment assessment, Submission submission) {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("submission", json(DOCUMENTS.write(submission)));
        outputs.put("assessment", json(DOCUMENTS.write(assessment)));
        outputs.put("HTML", Report.of(assessment, submission).html());
        outputs.put("Markdown", Report.of(assessment, submission).markdown());
        outputs.put("text", Report.of(assessment, submission).text());
        outputs.put("report alone", Report.of(assessment).markdown());
        outputs.put("summary", Report.summary(assessment, submission).text());
        outputs.put(
                "statement",
                Report.of(SupplierStatement.of(AssessmentOrigin.submission(), assessment))
                        .html());
        for (Principle principle : assessment.code().principles()) {
            outputs.put("diagram of " + principle.id(), ArgumentDiagram.svg(assessment, submission, principle.id()));
        }
        return outputs;
    }

    /** The days that follow from what is published, such as the last on which a record is fresh. */
    private static Set<String> daysOfVisible(Submission published, Policy policy) {
        Set<String> days = new HashSet<>();
        for (LocalDate asOf : List.of(Given.AS_OF, Given.AS_OF.plusDays(200))) {
            Matcher day = Pattern.compile("\\d{4}-\\d\\d-\\d\\d")
                    .matcher(json(DOCUMENTS.write(Given.assessed(published, policy, asOf))));
            while (day.find()) {
                days.add(day.group());
            }
        }
        return days;
    }

    private static String verification(Published published, Policy policy) {
        VerificationResult result = Assessor.of(Given.SSCOP, policy)
                .withKnownCodes(CodeRegistry.builtIn())
                .verify(published.assessment(), published.submission());
        assertThat(result.isSame()).as(result.mismatches().toString()).isTrue();
        List<String> texts = new ArrayList<>();
        result.mismatches().stream().map(Mismatch::text).forEach(texts::add);
        texts.add(result.toString());
        return String.join("\n", texts);
    }

    /** The days on which verdicts change are what the assessment says of itself; a statement holds until the day before. */
    private static Set<String> daysOfVerdicts(Assessment assessment) {
        Set<String> days = new HashSet<>();
        assessment.calendar().forEach(change -> {
            days.add(change.on().toString());
            days.add(change.on().minusDays(1).toString());
        });
        return days;
    }

    /**
     * A text in which markers are looked for.
     *
     * @param text the text in lower case
     * @param withoutDigests the same without digests, in which a number might stand by chance
     */
    private record SearchedText(String text, String withoutDigests) {

        private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

        static SearchedText of(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return new SearchedText(lower, DIGEST.matcher(lower).replaceAll(""));
        }

        String around(String marker) {
            int at = withoutDigests.indexOf(marker.toLowerCase(Locale.ROOT));
            return withoutDigests.substring(Math.max(0, at - 200), Math.min(withoutDigests.length(), at + 200));
        }

        boolean contains(String marker) {
            return (marker.startsWith("sha256:") ? text : withoutDigests).contains(marker.toLowerCase(Locale.ROOT));
        }
    }

    /** What the property rests on: that each kind of content would be found, were it not withheld. */
    @Example
    void wouldBeFoundWereTheyNotWithheld() {
        Set<String> planted = new HashSet<>();
        Set<String> found = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            MarkedRecords marked = new MarkedRecords(random.nextLong(), EXAMPLE);
            Submission whole = marked.submission();
            SearchedText assessment =
                    SearchedText.of(json(DOCUMENTS.write(Given.assessed(whole, Policy.buyer(), Given.AS_OF))));
            SearchedText submission = SearchedText.of(json(DOCUMENTS.write(whole)));
            marked.markers.forEach((marker, what) -> {
                planted.add(what);
                assertThat(submission.contains(marker)).as(what + " " + marker).isTrue();
                if (assessment.contains(marker)) {
                    found.add(what);
                }
            });
        }

        assertThat(found)
                .contains(
                        "title",
                        "reviewer",
                        "review",
                        "location",
                        "occurredOn",
                        "validUntil",
                        "organisation",
                        "version",
                        "population",
                        "name of a fact",
                        "number",
                        "date of a fact",
                        "text of a fact");
        assertThat(planted).contains("argument", "digest", "kind");
    }
}
