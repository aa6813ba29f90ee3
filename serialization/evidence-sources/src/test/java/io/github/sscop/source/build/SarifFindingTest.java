package io.github.sscop.source.build;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.build.SarifFiles.ABSENT;
import static io.github.sscop.source.build.SarifFiles.BOUND;
import static io.github.sscop.source.build.SarifFiles.file;
import static io.github.sscop.source.build.SarifFiles.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifFindingTest {

    private static String of(String results) {
        return told(collected(file(run(results))));
    }

    private static Map<String, FactValue> only(String result) {
        FactValue findings = record(collected(file(run(result)))).facts().get("findings");
        List<FactValue> values = ((FactValue.Sequence) findings).values();
        assertThat(values).hasSize(1);
        return ((FactValue.Structure) values.get(0)).values();
    }

    @Test
    void readsWhatWasFixed() {
        assertThat(only(ABSENT))
                .containsOnly(
                        Map.entry("status", new FactValue.Text("FIXED")),
                        Map.entry("severity", new FactValue.Text("HIGH")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                                  | OPEN",
                "'baselineState': 'new'                                            | OPEN",
                "'baselineState': 'unchanged'                                      | OPEN",
                "'baselineState': 'updated'                                        | OPEN",
                "'baselineState': 'absent'                                         | FIXED",
                "'baselineState': 'Absent'                                         |",
                "'baselineState': 'fixed'                                          |",
                "'baselineState': 7                                                |",
                "'baselineState': null                                             | OPEN",
                "'suppressions': null                                              | OPEN",
                "'suppressions': []                                                | OPEN",
                "'suppressions': 'all'                                             |",
                "'suppressions': [{'kind': 'inSource'}]                            |",
                "'suppressions': [{'status': 'underReview'}]                       |",
                "'suppressions': [{'status': 'perhaps'}]                           |",
                "'suppressions': [{'status': 'rejected'}]                          | OPEN",
                "'suppressions': [{'status': 'accepted'}]                          | ACCEPTED",
                "'suppressions': [{'status': 'accepted'}, {'status': 'rejected'}]  |",
                "'suppressions': [{'status': 'accepted'}, {'kind': 'external'}]    |",
                "'suppressions': [{'status': 'accepted'}], 'baselineState': 'absent' |",
                "'kind': 'fail'                                                    | OPEN",
                "'kind': 'review'                                                  |",
                "'kind': 'open'                                                    |",
                "'kind': 'other'                                                   |",
                "'kind': 'pass', 'level': 'error'                                  |"
            },
            quoteCharacter = '`')
    void readsWhatBecameOfAFinding(String fields, String status) {
        Map<String, FactValue> facts = only("{'ruleId': 'LG100'" + (fields == null ? "" : ", " + fields) + "}");

        assertThat(facts.get("status")).isEqualTo(status == null ? null : new FactValue.Text(status));
    }

    @Test
    void doesNotCountWhatIsNoDefect() {
        assertThat(of("{'kind': 'pass', 'level': 'none'}, {'kind': 'notApplicable'}, {'kind': 'informational'}"))
                .contains("0 findings, 0 open");
    }

    @Test
    void doesNotTakeWhatAToolMayNotHaveLookedForAsFixed() {
        String file = file(run(ABSENT));

        assertThat(of("{'ruleId': 'LG999', 'baselineState': 'absent'}")).contains("1 of which that is not certain");
        assertThat(told(collected(file.replace(
                        "\"id\": \"LG100\",", "\"id\": \"LG100\", \"defaultConfiguration\": {\"enabled\": false},"))))
                .contains("1 of which that is not certain");
        assertThat(told(collected(file.replace(
                        "\"executionSuccessful\": true",
                        "\"executionSuccessful\": true, \"ruleConfigurationOverrides\": [{\"descriptor\": {\"id\": \"LG100\"},"
                                + " \"configuration\": {\"enabled\": false}}]"))))
                .contains("1 of which that is not certain");
        assertThat(told(collected(file.replace("\"executionSuccessful\": true,", ""))))
                .contains("1 of which that is not certain");
        assertThat(told(collected(file.replace("executionSuccessful\": true", "executionSuccessful\": \"true\""))))
                .contains("1 of which that is not certain");
    }

    @ParameterizedTest
    @CsvSource({
        "'9.0', CRITICAL",
        "'8.9', HIGH",
        "'7', HIGH",
        "'6.9', MEDIUM",
        "4.0, MEDIUM",
        "'3.9', LOW",
        "'0.1', LOW",
        "'0.0',",
        "'10.1',",
        "'-1',",
        "'high',",
        "'',",
        "null,",
        "'1e1',"
    })
    void readsTheSeverityOfAScore(String score, String severity) {
        String result = "{'ruleId': 'LG300', 'level': 'error', 'properties': {'security-severity': "
                + (score.isEmpty() ? "''" : score.matches("null|4.0") ? score : "'" + score + "'") + "}}";

        assertThat(only(result).get("severity")).isEqualTo(severity == null ? null : new FactValue.Text(severity));
    }

    @Test
    void takesTheHigherOfTwoScoresAndNoneOfALevel() {
        assertThat(only("{'ruleId': 'LG200', 'properties': {'security-severity': '9.1'}}"))
                .containsEntry("severity", new FactValue.Text("CRITICAL"));
        assertThat(only("{'ruleId': 'LG200', 'properties': {'security-severity': '1.0'}}"))
                .containsEntry("severity", new FactValue.Text("MEDIUM"));
        assertThat(only("{'ruleId': 'LG300', 'level': 'note'}")).doesNotContainKey("severity");
    }

    @Test
    void needsAJustificationOfEachSuppression() {
        String accepted =
                "{'ruleId': 'LG200', 'suppressions': [{'status': 'accepted', 'justification': 'Known to jo@acme.example:\\u0007"
                        + " a test'}, {'status': 'accepted'%s}]}";

        assertThat(only(accepted.formatted(""))).doesNotContainKey("reason");
        assertThat(only(accepted.formatted(", 'justification': 'Ditto'")))
                .containsEntry("reason", new FactValue.Text("Known to (address) a test"));
    }

    @Test
    void refutesThatDefectsAreDealtWithWhereOneStaysOpenForLong() {
        String old =
                "{'ruleId': 'LG300', 'properties': {'security-severity': '8.0'}, 'provenance': {'firstDetectionTimeUtc':"
                        + " '2026-01-05T10:00:00Z'}}";

        assertThat(of(old)).endsWith(BOUND + " | refutes [1.3.3]");
        assertThat(of(old.replace("firstDetectionTimeUtc", "lastDetectionTimeUtc")))
                .endsWith(BOUND);
    }

    @Test
    void refutesByOpenWeaknesses() {
        assertThat(of("{'ruleId': 'LG100'}")).endsWith(" | refutes [1.4.4]");
        assertThat(of("{'ruleId': 'LG200'}")).endsWith(" | refutes [1.4.5]");
        assertThat(of("{'ruleId': 'LG300', 'taxa': [{'id': '1392', 'toolComponent': {'name': 'CWE'}}]}"))
                .endsWith(" | refutes [1.4.3]");
        assertThat(of("{'ruleId': 'LG200', 'suppressions': [{'status': 'underReview'}]}"))
                .endsWith(BOUND);
        assertThat(record(collected(file(run("{'ruleId': 'LG100'}")))).links().toString())
                .contains("1.4.4", "REFUTES", "INDIRECT");
    }
}
