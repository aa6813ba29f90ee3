package io.github.sscop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.github.sscop.circle.NeedsTheOther;
import io.github.sscop.circle.other.NeedsTheFirst;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTest} finds the fault that it is there to find, and says what and why. */
class ArchitectureRulesTest {

    private static JavaClasses imported(String... names) {
        return new ClassFileImporter()
                .importClasses(
                        Stream.of(names).map(ArchitectureRulesTest::named).toArray(Class<?>[]::new));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName("io.github.sscop." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(
                        ArchitectureTest.LAYERS,
                        "code.LooksUpwards",
                        "Method <io.github.sscop.code.LooksUpwards.stance()> gets field"
                                + " <io.github.sscop.evidence.Stance.SUPPORTS> in (LooksUpwards.java:9)"),
                Arguments.of(
                        ArchitectureTest.LAYERS,
                        "circle.NeedsTheOther",
                        "Class <io.github.sscop.circle.NeedsTheOther> is not contained in architecture"),
                Arguments.of(
                        ArchitectureTest.JACKSON_IN_ONE_PACKAGE,
                        "evidence.ParsesJson",
                        "Method <io.github.sscop.evidence.ParsesJson.token()> gets field"
                                + " <tools.jackson.core.JsonToken.START_OBJECT> in (ParsesJson.java:9)"),
                Arguments.of(
                        ArchitectureTest.VALIDATION_IN_ONE_PACKAGE,
                        "assessment.ValidatesItself",
                        "Field <io.github.sscop.assessment.ValidatesItself.id> is annotated with"
                                + " <jakarta.validation.constraints.NotNull> in (ValidatesItself.java:0)"),
                Arguments.of(
                        ArchitectureTest.PURE_CALLS,
                        "rule.LooksAtTheClock",
                        "Method <io.github.sscop.rule.LooksAtTheClock.today()> calls method"
                                + " <java.time.LocalDate.now()> in (LooksAtTheClock.java:10)"),
                Arguments.of(
                        ArchitectureTest.PURE_CALLS,
                        "rule.SpeaksTheMachinesLanguage",
                        "Method <io.github.sscop.rule.SpeaksTheMachinesLanguage.lower(java.lang.String)> calls method"
                                + " <java.lang.String.toLowerCase()> in (SpeaksTheMachinesLanguage.java:8)"),
                Arguments.of(
                        ArchitectureTest.PURE_CALLS,
                        "rule.TalksToTheConsole",
                        "Method <io.github.sscop.rule.TalksToTheConsole.print()> gets field"
                                + " <java.lang.System.out> in (TalksToTheConsole.java:8)"),
                Arguments.of(
                        ArchitectureTest.PURE_TYPES,
                        "rule.ReadsFiles",
                        "Method <io.github.sscop.rule.ReadsFiles.text(java.nio.file.Path)> calls method"
                                + " <java.nio.file.Files.readString(java.nio.file.Path)> in (ReadsFiles.java:11)"),
                Arguments.of(
                        ArchitectureTest.THREADS_IN_ONE_CLASS,
                        "rule.StartsAThread",
                        "Method <io.github.sscop.rule.StartsAThread.start(java.lang.Runnable)> calls constructor"
                                + " <java.lang.Thread.<init>(java.lang.Runnable)> in (StartsAThread.java:9)"),
                Arguments.of(
                        ArchitectureTest.NO_RELATION_IS_SATISFACTION,
                        "rule.TakesRelationForSatisfaction",
                        "Method <io.github.sscop.rule.TakesRelationForSatisfaction.satisfied()> calls method"
                                + " <io.github.sscop.code.relation.Crosswalk.builtIn()> in (TakesRelationForSatisfaction.java:9)"),
                Arguments.of(
                        ArchitectureTest.NULL_MARKED,
                        "circle.NeedsTheOther",
                        "Package io.github.sscop.circle of io.github.sscop.circle.NeedsTheOther has no package-info with"
                                + " @NullMarked"),
                Arguments.of(
                        ArchitectureTest.VALUES,
                        "assessment.VerdictHelper",
                        "io.github.sscop.assessment.VerdictHelper is open; expected a record, an enum, a sealed interface,"
                                + " an annotation, an exception or a final class"),
                Arguments.of(
                        ArchitectureTest.NAMES,
                        "assessment.VerdictHelper",
                        "Class <io.github.sscop.assessment.VerdictHelper> has name matching"
                                + " '.*[.$](Abstract[A-Z]\\w*|I[A-Z][a-z]\\w*|\\w*(Impl|Utils?|Helper|Manager|DTO|Dto))' in"
                                + " (VerdictHelper.java:0)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void findsTheFault(ArchRule rule, String faulty, String message) {
        EvaluationResult result = rule.evaluate(imported(faulty));

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).contains(message);
        assertThat(result.getFailureReport().toString()).contains(", because ");
    }

    @Test
    void findsTheCircle() {
        JavaClasses circle = new ClassFileImporter().importClasses(NeedsTheOther.class, NeedsTheFirst.class);

        EvaluationResult result = ArchitectureTest.NO_CYCLES.evaluate(circle);

        assertThat(result.getFailureReport().getDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .startsWith("Cycle detected: Slice circle -> \n                Slice circle.other -> \n"));
    }

    @Test
    void findsNoFaultWhereThereIsNone() {
        JavaClasses verdict = imported("assessment.Verdict", "assessment.package-info");

        for (ArchRule rule : List.of(
                ArchitectureTest.VALUES,
                ArchitectureTest.NAMES,
                ArchitectureTest.NULL_MARKED,
                ArchitectureTest.PURE_CALLS,
                ArchitectureTest.PURE_TYPES,
                ArchitectureTest.THREADS_IN_ONE_CLASS)) {
            assertThat(rule.evaluate(verdict).hasViolation())
                    .as(rule.getDescription())
                    .isFalse();
        }
    }
}
