package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of docs/lapses.md and of the nightly run, which must do what the pages describe. */
class ForeseeLapsesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private static Assessment brightdesk() throws IOException {
        return Assessor.of(CodeRegistry.builtIn().latest("uk-sscop").orElseThrow(), Policy.buyer())
                .assess(
                        Documents.standard()
                                .readSubmission(Files.newInputStream(
                                        RepositoryText.ROOT.resolve("examples/submissions/brightdesk-saas.json"))),
                        MARCH);
    }

    @Test
    void asksTheSupplierAndWritesTheCalendar() throws IOException {
        List<String> sent = new ArrayList<>();

        String calendar = new ForeseeLapses((supplier, sentence) -> sent.add(supplier.orElseThrow() + ": " + sentence))
                .calendar(List.of(brightdesk()), MARCH, MARCH.plusYears(1));

        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:");
        assertThat(sent).isNotEmpty().allSatisfy(each -> assertThat(each).startsWith("BrightDesk Software Ltd: Ask "));
        String page =
                Files.readString(RepositoryText.ROOT.resolve("docs/lapses.md")).replace('\n', ' ');
        assertThat(sent).anySatisfy(each -> assertThat(page).contains(each.substring(each.indexOf("Ask "))));
    }

    @Test
    void skipsWhatCannotHaveChanged() throws IOException {
        Assessment recorded = brightdesk();
        LocalDate last = recorded.unchangedUntil().orElseThrow();
        ForeseeLapses lapses = new ForeseeLapses((supplier, sentence) -> {});

        assertThat(lapses.isToBeAssessed(recorded, MARCH)).isFalse();
        assertThat(lapses.isToBeAssessed(recorded, last)).isFalse();
        assertThat(lapses.isToBeAssessed(recorded, last.plusDays(1))).isTrue();
    }
}
