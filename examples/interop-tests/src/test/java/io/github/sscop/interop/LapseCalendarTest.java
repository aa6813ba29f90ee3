package io.github.sscop.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.lapse.Lapse;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.lapse.LapseGap;
import io.github.sscop.assessment.lapse.LapseRecord;
import io.github.sscop.assessment.lapse.LapseSource;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.report.lapse.LapseExport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars of lapses, read and validated by ical4j. */
class LapseCalendarTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 31);
    private static final LocalDate TO = LocalDate.of(2060, 12, 31);
    private static final Code SSCOP = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
    private static final DocumentRef ANY =
            new DocumentRef("any", Digest.sha256("any".getBytes(StandardCharsets.UTF_8)));

    private static Lapse lapse(String text, int number) {
        return new Lapse(
                FROM.plusDays(number),
                Optional.of("Acme " + text),
                Optional.of("Ledger " + text),
                Optional.of("4.2"),
                SSCOP,
                ANY,
                ANY,
                FROM,
                ItemId.of("1.1.1"),
                "The statement " + text,
                Verdict.MET,
                Verdict.UNDETERMINED,
                ScheduleCause.EXPIRED,
                List.of(
                        new LapseRecord(EvidenceId.of("E-" + number), "Report " + text),
                        new LapseRecord(EvidenceId.of("F-" + number), text)),
                Optional.of(EvidenceKind.of("SBOM")),
                Optional.empty());
    }

    private static LapseFeed feed(List<Lapse> lapses, LapseGap... gaps) {
        LapseSource source = new LapseSource(
                Optional.of("Acme"), Optional.empty(), Optional.empty(), SSCOP, ANY, ANY, FROM, List.of(gaps));
        return new LapseFeed(FROM, TO, List.of(source), lapses);
    }

    private static Calendar read(LapseFeed feed) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(new LapseExport(feed).iCalendar()));
        ValidationResult validation = calendar.validate();
        assertThat(validation.getEntries()).isEmpty();
        List<CalendarComponent> events = calendar.getComponents();
        for (CalendarComponent event : events) {
            assertThat(event.getName()).isEqualTo(Component.VEVENT);
            assertThat(event.validate().getEntries()).isEmpty();
        }
        return calendar;
    }

    private static List<String> values(Calendar calendar, String property) {
        List<CalendarComponent> events = calendar.getComponents();
        return events.stream()
                .map(event ->
                        event.<Property>getProperty(property).orElseThrow().getValue())
                .toList();
    }

    static Stream<String> texts() {
        return Stream.of(
                "plain",
                "a; b, c \\ d \\n \"e\" : f",
                "first\nsecond\r\nthird",
                "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1",
                "\r\n BEGIN:VALARM",
                "\uD835\uDD04".repeat(100),
                "x" + "\uD83D\uDD12".repeat(100),
                "xx" + "\u00e9\uD83D\uDD12\u20ac".repeat(60),
                "\u202eRTL \u200bzero");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsTextsAsTheyAre(String text) throws IOException, ParserException {
        Lapse lapse = lapse(text, 3);

        Calendar calendar = read(feed(List.of(lapse)));

        assertThat(calendar.getComponents()).hasSize(2);
        assertThat(values(calendar, Property.SUMMARY).get(1))
                .isEqualTo(lapse.summary().replace("\r\n", "\n"));
        assertThat(values(calendar, Property.DESCRIPTION).get(1))
                .startsWith(lapse.ask().replace("\r\n", "\n"))
                .contains("\nF-3: " + text.replace("\r\n", "\n"));
        assertThat(values(calendar, Property.DTSTART).get(1)).isEqualTo("20260403");
        assertThat(values(calendar, Property.CATEGORIES).get(1)).isEqualTo("SSCOP,LAPSE");
    }

    @Test
    void isValidWithoutLapsesAndSaysWhatIsNotKnown() throws IOException, ParserException {
        LapseGap gap = new LapseGap(
                LapseGap.LapseGapCode.AS_OF_LATER,
                FROM,
                FROM.plusDays(1),
                Map.of("asOf", "2026-04-01", "submission", "s;1"));

        assertThat(values(read(feed(List.of())), Property.SUMMARY)).containsExactly("Lapses of evidence: 0");
        assertThat(values(read(feed(List.of(), gap)), Property.DESCRIPTION).get(1))
                .isEqualTo(gap.text());
    }

    @Test
    void readsTenThousandEventsWithIdentifiersOfTheirOwn() throws IOException, ParserException {
        List<Lapse> lapses = IntStream.range(0, 10_000)
                .mapToObj(i -> lapse("\uD83D\uDD12 n\u00b0", i))
                .toList();

        Calendar calendar = read(feed(lapses));

        assertThat(values(calendar, Property.UID)).hasSize(10_001).doesNotHaveDuplicates();
        assertThat(values(calendar, Property.DTSTAMP)).containsOnly("20260331T000000Z");
    }
}
