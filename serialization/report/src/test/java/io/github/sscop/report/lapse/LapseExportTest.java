package io.github.sscop.report.lapse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.lapse.Lapse;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lapses in spreadsheets, calendars and pages. */
class LapseExportTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Code SSCOP = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();

    private static Assessment assessment(String organisation, String title, String until, LocalDate asOf) {
        Evidence record = Evidence.builder(
                        "E-1",
                        "TEST_REPORT",
                        title,
                        Method.DOCUMENT_INSPECTION,
                        new Originator("A lab", Independence.INDEPENDENT))
                .location("https://acme.example/report")
                .occurredOn("2026-01-10")
                .validUntil(until)
                .link(new Link(
                        ItemId.of("1.1.1"),
                        Optional.of(Stance.SUPPORTS),
                        Optional.of(Strength.DIRECT),
                        Optional.of("It says so."),
                        Optional.empty()))
                .build();
        Submission submission = Submission.builder(
                        "s", SSCOP, Organisation.of(organisation, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .numbering(NumberingId.of("apc-1.0"))
                .evidence(record)
                .accept(new AcceptedRisk(
                        ItemId.of("2.1.6"),
                        title,
                        "The CTO",
                        PartialDate.of("2026-11-30"),
                        Optional.empty(),
                        Optional.empty()))
                .build();
        return Assessor.of(SSCOP, Policy.goodFaith()).assess(submission, asOf);
    }

    private static LapseExport export(Assessment... assessments) {
        return new LapseExport(LapseFeed.of(List.of(assessments), MARCH, LAST));
    }

    private static List<CSVRecord> rows(LapseExport export) throws IOException {
        return CSVParser.parse(export.csv(), CSVFormat.RFC4180).getRecords();
    }

    @Test
    void writesARowForEachLapseAndEachGap() throws IOException {
        List<CSVRecord> rows =
                rows(export(assessment("Acme Ltd", "A report", "2026-10-01", LocalDate.of(2026, 6, 30))));

        assertThat(rows).extracting(row -> row.get(0)).containsExactly("Row", "LAPSE", "LAPSE", "NOT_KNOWN");
        assertThat(rows).allSatisfy(row -> assertThat(row.size()).isEqualTo(20));
        assertThat(rows.get(1).toList().subList(1, 19))
                .containsExactly(
                        "2026-10-02",
                        "",
                        "Acme Ltd",
                        "",
                        "",
                        "uk-sscop/2025-05",
                        "good-faith",
                        "s",
                        "2026-06-30",
                        "1.1.1",
                        SSCOP.item(ItemId.of("1.1.1")).orElseThrow().statement(),
                        "MET",
                        "UNDETERMINED",
                        "EXPIRED",
                        "E-1 (A report)",
                        "TEST_REPORT",
                        "",
                        "");
        assertThat(rows.get(2).toList().subList(13, 19))
                .containsExactly("UNDETERMINED", "ACCEPTED_RISK_ENDS", "", "", "A report", "The CTO");
        assertThat(rows.get(3).get(1)).isEqualTo("2026-03-31");
        assertThat(rows.get(3).get(2)).isEqualTo("2026-06-30");
        assertThat(rows.get(3).get(19)).startsWith("Not known from 2026-03-31 to 2026-06-30, because");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\"; \"quoted\""})
    void keepsTextsOfSuppliersFromBeingFormulas(String text) throws IOException {
        for (CSVRecord row : rows(export(assessment(text, text, "2026-10-01", MARCH)))) {
            assertThat(row).noneSatisfy(cell -> assertThat(cell).matches("(?s)[=+\\-@\\t\\r].*"));
        }
    }

    /** The lines of a calendar, unfolded as RFC 5545 says. */
    private static List<String> unfolded(String calendar) {
        assertThat(calendar).endsWith("\r\n");
        for (String line : calendar.split("\r\n", -1)) {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n").doesNotMatch(".*[\\p{Cs}&&[^\\uD800-\\uDFFF]].*");
            assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
        }
        return Arrays.asList(calendar.replace("\r\n ", "").split("\r\n"));
    }

    private static List<String> values(String calendar, String name) {
        return unfolded(calendar).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .toList();
    }

    @Test
    void writesEventsOfAWholeDay() {
        String calendar =
                export(assessment("Acme Ltd", "A report", "2026-10-01", MARCH)).iCalendar();

        assertThat(unfolded(calendar))
                .startsWith(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//SSCoP for Java//Lapses//EN",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains(
                        "DTSTAMP:20260331T000000Z",
                        "DTSTART;VALUE=DATE:20261002",
                        "SUMMARY:1.1.1 lapses for Acme Ltd: MET to UNDETERMINED",
                        "CATEGORIES:SSCOP,LAPSE",
                        "DTSTART;VALUE=DATE:20261201",
                        "CATEGORIES:SSCOP,ACCEPTED-RISK",
                        "TRANSP:TRANSPARENT")
                .doesNotContain("BEGIN:VALARM");
    }

    @Test
    void isNeverAnEmptyCalendar() {
        LapseExport none = new LapseExport(LapseFeed.of(
                List.of(assessment("Acme Ltd", "A report", "2026-10-01", LocalDate.of(2026, 6, 30))),
                MARCH,
                LocalDate.of(2026, 7, 1)));

        assertThat(values(none.iCalendar(), "SUMMARY:"))
                .containsExactly("Lapses of evidence: 0\\, not all known", "Lapses not known: Acme Ltd");
        assertThat(values(none.iCalendar(), "DESCRIPTION:").get(0))
                .startsWith(
                        "From 2026-03-31 to 2026-07-01\\, 0 lapses in 1 assessment\\, if nothing is added.\\nAcme Ltd:"
                                + " Not known from 2026-03-31 to 2026-06-30\\,");
    }

    @Test
    void keepsIdentifiersWhenDaysMoveAndRaisesTheSequence() {
        String first =
                export(assessment("Acme Ltd", "A report", "2026-10-01", MARCH)).iCalendar();
        String next = export(assessment("Acme Ltd", "A report", "2026-11-01", MARCH.plusDays(1)))
                .iCalendar();

        assertThat(values(next, "UID:")).containsAll(values(first, "UID:"));
        assertThat(new HashSet<>(values(first, "UID:"))).hasSameSizeAs(values(first, "UID:"));
        assertThat(Integer.parseInt(values(next, "SEQUENCE:").get(0)))
                .isEqualTo(Integer.parseInt(values(first, "SEQUENCE:").get(0)) + 1);
        assertThat(values(next, "DTSTART;VALUE=DATE:")).contains("20261102");
    }

    @Test
    void givesAlikeLapsesIdentifiersOfTheirOwn() {
        LapseFeed one = LapseFeed.of(List.of(assessment("Acme Ltd", "A report", "2026-10-01", MARCH)), MARCH, LAST);
        Lapse lapse = one.lapses().get(0);

        String calendar = new LapseExport(new LapseFeed(MARCH, LAST, one.sources(), List.of(lapse, lapse))).iCalendar();

        assertThat(values(calendar, "UID:")).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nEND:VEVENT\r\nBEGIN:VEVENT",
                "a\nATTACH:https://evil.example\n b",
                "a;b,c\\d\\n",
                "a\u2028BEGIN:VALARM\u0085\u000b\u0000\u0007",
                "𝔄𝔅ℭ𝔇𝔈𝔉𝔊ℌℑ𝔍𝔎𝔏𝔐𝔑𝔒𝔓𝔔ℜ𝔖𝔗𝔘𝔙𝔚𝔛𝔜ℨ𝔄𝔅ℭ𝔇𝔈𝔉𝔊ℌℑ𝔍𝔎𝔏𝔐𝔑𝔒𝔓𝔔ℜ𝔖"
            })
    void takesNoTextForALine(String text) {
        String hostile = export(assessment("Acme " + text, "T " + text, "2026-10-01", MARCH))
                .iCalendar();
        String calm = export(assessment("Acme", "T", "2026-10-01", MARCH)).iCalendar();

        assertThat(unfolded(hostile).stream().map(line -> line.split("[:;]", 2)[0]))
                .containsExactlyElementsOf(unfolded(calm).stream()
                        .map(line -> line.split("[:;]", 2)[0])
                        .toList());
    }

    /** Whatever stands at the fold, and however many octets it has. */
    @Property
    void foldsWithinCharactersNever(
            @ForAll String text,
            @ForAll @IntRange(max = 80) int before,
            @ForAll @IntRange(max = 0x10FFFF) int character) {
        StringBuilder calendar = new StringBuilder();
        String whole = "x".repeat(before) + Character.toString(character).repeat(40) + text;

        ContentLine.text("SUMMARY", whole).write(calendar);

        List<String> lines = unfolded(calendar.toString());
        assertThat(lines).hasSize(1);
        String value = lines.get(0).substring("SUMMARY:".length());
        assertThat(value.replace("\\n", "\n")
                        .replace("\\;", ";")
                        .replace("\\,", ",")
                        .replace("\\\\", "\\"))
                .hasSizeLessThanOrEqualTo(whole.length());
    }

    @Test
    void writesAPageInEveryFormat() {
        LapseFeed feed = LapseFeed.of(
                List.of(
                        assessment("Acme Ltd", "A <b>report</b>", "2026-10-01", LocalDate.of(2026, 6, 30)),
                        assessment("Bolt Ltd", "B", "2026-09-01", MARCH)),
                MARCH,
                LAST);
        Report report = Report.of(feed);

        for (String page : List.of(report.text(), report.markdown(), report.html())) {
            assertThat(page)
                    .contains("Lapses may be missing")
                    .contains("Not known from 2026-03-31 to 2026-06-30")
                    .contains("2026-09-02", "2026-10-02", "2026-12-01");
        }
        assertThat(report.html()).doesNotContain("<b>report").contains("A &lt;b&gt;report&lt;/b&gt;");
    }

    @Test
    void writesManyLapses() {
        LapseFeed one = LapseFeed.of(List.of(assessment("Acme Ltd", "A report", "2026-10-01", MARCH)), MARCH, LAST);
        List<Lapse> many = new ArrayList<>();
        Stream.generate(() -> one.lapses().get(0)).limit(10_000).forEach(many::add);
        LapseExport export = new LapseExport(new LapseFeed(MARCH, LAST, one.sources(), many));

        assertThat(values(export.iCalendar(), "UID:")).hasSize(10_001).doesNotHaveDuplicates();
        assertThat(export.csv().lines()).hasSize(10_001);
    }
}
