package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.problem.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every file of lines, on every number of threads. */
class AssessedLinesLawsTest {

    private static final int LARGEST = 5_000;

    private static final Documents DOCUMENTS =
            Tiny.DOCUMENTS.withLimits(ReadLimits.standard().withDocumentBytes(LARGEST));

    enum Kind {
        GOOD,
        BAD,
        EMPTY
    }

    record Line(Kind kind, String text, String end) {}

    @Provide
    static Arbitrary<Line> line() {
        Arbitrary<String> good = Arbitraries.integers().between(0, 9).map(i -> Lines.good("s" + i));
        Arbitrary<String> bad = Arbitraries.of(
                "to do",
                "[]",
                "{",
                "null",
                "\"\u2028\"",
                Lines.nameless("b"),
                Lines.good("b") + ",",
                Lines.good("b").substring(0, 200),
                "x".repeat(LARGEST + 1),
                " ".repeat(100_000));
        Arbitrary<String> empty = Arbitraries.of("", " ", "\t\r ");
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Combinators.combine(good, end).as((text, e) -> new Line(Kind.GOOD, text, e))),
                net.jqwik.api.Tuple.of(3, Combinators.combine(bad, end).as((text, e) -> new Line(Kind.BAD, text, e))),
                net.jqwik.api.Tuple.of(
                        2, Combinators.combine(empty, end).as((text, e) -> new Line(Kind.EMPTY, text, e))));
    }

    @Property
    void keepsOrderAndLosesNothing(
            @ForAll @Size(max = 30) List<@net.jqwik.api.From("line") Line> lines,
            @ForAll @IntRange(min = 1, max = 6) int threads,
            @ForAll boolean lastHasNoEnd)
            throws Exception {
        String input = lines.stream().map(line -> line.text() + line.end()).collect(Collectors.joining());
        Line last = lines.isEmpty() ? new Line(Kind.EMPTY, "", "") : lines.get(lines.size() - 1);
        if (lastHasNoEnd && !last.text().isEmpty()) {
            input = input.substring(0, input.length() - last.end().length());
        }

        Lines.Ran ran = Lines.run(Lines.assessing().withDocuments(DOCUMENTS).withThreads(threads), input);

        List<String> out = ran.lines();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() == Kind.GOOD) {
                expected.add(new String(DOCUMENTS.writeLine(Lines.assessment(Tiny.submission(line.text()))), UTF_8));
            } else if (line.kind() == Kind.BAD) {
                String record = out.get(expected.size());
                assertThat(Lines.problems(record).line()).contains(i + 1L);
                expected.add(record);
            }
        }
        assertThat(out).containsExactlyElementsOf(expected);
        LineCounts counts = ran.counts();
        assertThat(counts.bytes()).isEqualTo(input.getBytes(UTF_8).length);
        assertThat(counts.lines()).isEqualTo(lines.size());
        assertThat(counts.empty()).isEqualTo(count(lines, Kind.EMPTY));
        assertThat(counts.refused()).isEqualTo(count(lines, Kind.BAD));
        assertThat(counts.assessed()).isEqualTo(count(lines, Kind.GOOD));
        assertThat(counts.refused() + counts.assessments()).isEqualTo(out.size());
    }

    private static long count(List<Line> lines, Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }
}
