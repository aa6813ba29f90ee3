package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Obligation;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples' submissions are valid, and come to what their author worked out from the rules alone. */
class ExampleSubmissionsTest {

    private static final Path EXAMPLES = Path.of("..", "submissions");
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    /** The lines of example-submissions.txt by their heading: a file and a code. */
    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        List<String> block = new ArrayList<>();
        for (String line : resource("example-submissions.txt").lines().toList()) {
            if (line.startsWith("== ")) {
                block = new ArrayList<>();
                blocks.put(line.substring(3), block);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                block.add(line);
            }
        }
        return blocks;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ExampleSubmissionsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        }
    }

    static Collection<String> headings() throws IOException {
        return expected().keySet();
    }

    private static Submission read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Documents.standard().readSubmission(in);
        }
    }

    @ParameterizedTest
    @MethodSource("headings")
    void comesToWhatItsAuthorWorkedOut(String heading) throws IOException {
        String[] fileAndCode = heading.split(" ", -1);
        Submission submission = read(EXAMPLES.resolve(fileAndCode[0]));
        EditionId code = submission.codes().stream()
                .filter(id -> id.id().equals(fileAndCode[1]))
                .findFirst()
                .orElseThrow();
        Assessment assessment = Assessor.of(CodeRegistry.builtIn().get(code), Policy.goodFaith())
                .assess(submission, AS_OF);

        assertThat(lines(assessment))
                .containsExactlyInAnyOrderElementsOf(expected().get(heading));
    }

    @Test
    void knowsWhatEachExampleComesToByEachOfItsCodes() throws IOException {
        List<String> headings = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                read(file).codes().forEach(code -> headings.add(file.getFileName() + " " + code.id()));
            }
        }

        assertThat(headings()).containsExactlyInAnyOrderElementsOf(headings);
    }

    /** The assessment in the words of example-submissions.txt. */
    private static List<String> lines(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        lines.add("submission " + assessment.submission().id());
        lines.add("verdict " + assessment.verdict());
        boolean claims = !assessment.claims().isEmpty();
        if (claims) {
            lines.add("themes " + verdicts(assessment.themes(), row -> row.id() + "=" + row.verdict()));
        }
        lines.add("principles " + verdicts(assessment.principles(), row -> row.id() + "=" + row.verdict()));
        if (claims) {
            lines.add("claims " + counts(assessment.claims()));
        } else {
            for (Obligation obligation : List.of(Obligation.SHALL, Obligation.SHOULD)) {
                lines.add(obligation + " "
                        + counts(assessment.provisions().stream()
                                .filter(row -> row.obligation().orElseThrow() == obligation)
                                .toList()));
            }
        }
        for (ItemAssessment row : assessment.items()) {
            Reason reason = row.reasons().get(0);
            if (reason.code() != ReasonCode.SUFFICIENT || row.id().value().equals("C-SRO")) {
                Stream<EvidenceId> evidence =
                        reason.code() == ReasonCode.SUBSTITUTED ? row.counted().stream() : reason.evidence().stream();
                lines.add(words(
                        Stream.concat(Stream.<Object>of("row", row.id(), row.verdict(), reason.code()), evidence)));
            }
            row.declared()
                    .ifPresent(declared -> lines.add(words(Stream.of(
                            "declared",
                            row.id(),
                            declared,
                            row.verdict(),
                            row.agreement().orElseThrow()))));
            for (DisregardedEvidence record : row.notCounted()) {
                String stance = record.stance().map(Enum::name).orElse("-");
                lines.add(words(Stream.concat(
                        Stream.of("not-counted", row.id(), record.evidence(), stance, record.state()),
                        record.otherStates().stream())));
            }
        }
        assessment
                .principles()
                .forEach(row -> row.declared()
                        .ifPresent(declared -> lines.add(
                                words(Stream.of("declared", row.id(), declared, row.verdict(), row.agreement())))));
        return lines;
    }

    private static <R> String verdicts(List<R> rows, Function<R, String> words) {
        return rows.stream().map(words).collect(Collectors.joining(" "));
    }

    private static String counts(List<ItemAssessment> rows) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> verdict + "="
                        + rows.stream().filter(row -> row.verdict() == verdict).count())
                .collect(Collectors.joining(" "));
    }

    private static String words(Stream<?> words) {
        return words.map(Object::toString).collect(Collectors.joining(" "));
    }
}
