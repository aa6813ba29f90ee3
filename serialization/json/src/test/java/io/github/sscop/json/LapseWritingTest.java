package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.engine.Assessor;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lapses of assessments look like to those who read them as JSON. */
class LapseWritingTest {

    private static LapseFeed lapses() {
        Assessor assessor = Assessor.of(Tiny.CODE, Policy.goodFaith());
        Assessment newer = assessor.assess(Tiny.submission(), Tiny.AS_OF);
        Assessment older = assessor.assess(Tiny.submission(), Tiny.AS_OF.minusMonths(1));
        return LapseFeed.of(List.of(newer, older), LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31));
    }

    /** The whole document of one small case; a change of it is a change of what others rely on. */
    @Test
    void writesTheGoldenFile() {
        LapseFeed lapses = lapses();

        String expected = Given.resource("tiny-lapses.json")
                .replace("{policy}", Policy.goodFaith().digest().value());

        assertThat(new String(Tiny.DOCUMENTS.write(lapses), UTF_8) + "\n").isEqualTo(expected);
    }

    @Test
    void writesItOnOneLineAndInCanonicalForm() {
        LapseFeed lapses = lapses();

        assertThat(new String(Tiny.DOCUMENTS.writeValue(lapses), UTF_8))
                .startsWith("{\"contract\":\"sscop.lapses/1\",")
                .doesNotContain("\n");
        assertThat(new String(Tiny.DOCUMENTS.canonical(lapses), UTF_8)).contains("\"contract\":\"sscop.lapses/1\"");
    }
}
