package io.github.sscop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.github.sscop.cycle.FirstOfACycle;
import io.github.sscop.cycle.other.SecondOfACycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTest} finds the fault that it is there to find, and says what it is and why. */
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
                        "code.DependencyOnEvidence",
                        "Method <io.github.sscop.code.DependencyOnEvidence.stance()> gets field"
                                + " <io.github.sscop.evidence.Stance.SUPPORTS> in (DependencyOnEvidence.java:9)"),
                Arguments.of(
                        ArchitectureTest.LAYERS,
                        "cycle.FirstOfACycle",
                        "Class <io.github.sscop.cycle.FirstOfACycle> is not contained in architecture"),
                Arguments.of(
                        ArchitectureTest.JACKSON_IN_THREE_PACKAGES,
                        "evidence.DependencyOnJackson",
                        "Method <io.github.sscop.evidence.DependencyOnJackson.token()> gets field"
                                + " <tools.jackson.core.JsonToken.START_OBJECT> in (DependencyOnJackson.java:9)"),
                Arguments.of(
                        ArchitectureTest.VALIDATION_IN_EVIDENCE,
                        "assessment.ConstraintOnAResult",
                        "Field <io.github.sscop.assessment.ConstraintOnAResult.id> is annotated with"
                                + " <jakarta.validation.constraints.NotNull> in (ConstraintOnAResult.java:0)"),
                Arguments.of(
                        ArchitectureTest.PURE_CALLS,
                        "rule.ClockAccess",
                        "Method <io.github.sscop.rule.ClockAccess.today()> calls method"
                                + " <java.time.LocalDate.now()> in (ClockAccess.java:10)"),
                Arguments.of(
                        ArchitectureTest.PURE_CALLS,
                        "rule.DefaultLocale",
                        "Method <io.github.sscop.rule.DefaultLocale.lower(java.lang.String)> calls method"
                                + " <java.lang.String.toLowerCase()> in (DefaultLocale.java:8)"),
                Arguments.of(
                        ArchitectureTest.PURE_CALLS,
                        "rule.ConsoleOutput",
                        "Method <io.github.sscop.rule.ConsoleOutput.print()> gets field"
                                + " <java.lang.System.out> in (ConsoleOutput.java:8)"),
                Arguments.of(
                        ArchitectureTest.PURE_TYPES,
                        "rule.FileAccess",
                        "Method <io.github.sscop.rule.FileAccess.text(java.nio.file.Path)> calls method"
                                + " <java.nio.file.Files.readString(java.nio.file.Path)> in (FileAccess.java:11)"),
                Arguments.of(
                        ArchitectureTest.THREADS_IN_ONE_CLASS,
                        "rule.ThreadInARule",
                        "Method <io.github.sscop.rule.ThreadInARule.start(java.lang.Runnable)> calls constructor"
                                + " <java.lang.Thread.<init>(java.lang.Runnable)> in (ThreadInARule.java:9)"),
                Arguments.of(
                        ArchitectureTest.NO_RELATION_IS_SATISFACTION,
                        "rule.CrosswalkInARule",
                        "Method <io.github.sscop.rule.CrosswalkInARule.satisfied()> calls method"
                                + " <io.github.sscop.code.relation.Crosswalk.builtIn()> in (CrosswalkInARule.java:9)"),
                Arguments.of(
                        ArchitectureTest.NULL_MARKED,
                        "cycle.FirstOfACycle",
                        "Package io.github.sscop.cycle of io.github.sscop.cycle.FirstOfACycle has no package-info with"
                                + " @NullMarked"),
                Arguments.of(
                        ArchitectureTest.VALUES,
                        "assessment.VerdictHelper",
                        "io.github.sscop.assessment.VerdictHelper is open; expected a record, an enum, a sealed interface,"
                                + " an annotation, an exception or a final class"),
                Arguments.of(
                        ArchitectureTest.NO_ROLES,
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
    void findsTheCycle() {
        JavaClasses cycle = new ClassFileImporter().importClasses(FirstOfACycle.class, SecondOfACycle.class);

        EvaluationResult result = ArchitectureTest.NO_CYCLES.evaluate(cycle);

        assertThat(result.getFailureReport().getDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .startsWith("Cycle detected: Slice cycle -> \n                Slice cycle.other -> \n"));
    }

    @Test
    void findsTheResultThatKnowsTheEngine() {
        assertThat(faults(ArchitectureTest.RESULTS_WITHOUT_ENGINE, "assessment.DependencyOnTheEngine"))
                .contains("Field <io.github.sscop.assessment.DependencyOnTheEngine.assessor> has type"
                        + " <io.github.sscop.engine.Assessor> in (DependencyOnTheEngine.java:0)");
    }

    @Test
    void findsTheSecondMeaning() {
        assertThat(faults(ArchitectureTest.ONE_MEANING, "assessment.Verdict", "rule.SecondMeaning$Verdict"))
                .containsExactly(
                        "io.github.sscop.assessment.Verdict has the simple name of"
                                + " io.github.sscop.rule.SecondMeaning$Verdict",
                        "io.github.sscop.rule.SecondMeaning$Verdict has the simple name of"
                                + " io.github.sscop.assessment.Verdict");
    }

    @Test
    void findsThePlural() {
        assertThat(faults(ArchitectureTest.NO_PLURALS, "assessment.Verdict", "assessment.Verdicts"))
                .containsExactly("io.github.sscop.assessment.Verdicts has the plural of the name of"
                        + " io.github.sscop.assessment.Verdict");
    }

    @Test
    void findsTheLargePackage() {
        assertThat(faults(NameRules.packagesOfAtMost(2), "rule.ClockAccess", "rule.ConsoleOutput", "rule.FileAccess"))
                .containsExactly("io.github.sscop.rule has 3 source files, more than 2");
        assertThat(faults(NameRules.packagesOfAtMost(2), "rule.ClockAccess", "rule.ConsoleOutput"))
                .isEmpty();
    }

    @Test
    void findsTheFormatThatNeedsAnother() {
        assertThat(faults(ArchitectureTest.FORMATS_APART, "yaml.DependencyOnReports", "report.Report"))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("Slice yaml depends on Slice report:"));
    }

    @Test
    void findsTheModuleThatNoRuleSees(@TempDir Path reactor) throws IOException {
        Files.writeString(
                reactor.resolve("pom.xml"),
                "<project><artifactId>root</artifactId><modules><module>new</module></modules></project>");
        Path sources =
                Files.createDirectories(reactor.resolve(Path.of("new", "src", "main", "java", "org", "example")));
        Files.writeString(sources.resolve("Thing.java"), "package org.example;");
        Files.writeString(
                reactor.resolve(Path.of("new", "pom.xml")), "<project><artifactId>new-module</artifactId></project>");

        assertThat(ReactorModule.unseen(reactor, Set.of("io.github.sscop.rule")))
                .containsExactly(
                        "No rule sees org.example of new-module: the module is not on the class path of these tests."
                                + " Add it with scope test to the pom of examples/command-line.");
        assertThat(ReactorModule.unseen(reactor, Set.of("org.example"))).isEmpty();
    }

    @Test
    void readsWhichModulesArePublished() {
        assertThat(ReactorModule.of(Path.of("..", "..")))
                .filteredOn(ReactorModule::published)
                .extracting(ReactorModule::artifact)
                .contains("sscop-code-model", "sscop-assessment-engine", "sscop-json", "sscop-jackson", "sscop-report")
                .doesNotContain("sscop-command-line", "sscop-embedding-example", "sscop-portfolio");
    }

    private static List<String> faults(ArchRule rule, String... names) {
        return rule.evaluate(imported(names)).getFailureReport().getDetails();
    }

    @Test
    void findsNoFaultWhereThereIsNone() {
        JavaClasses verdict = imported("assessment.Verdict", "assessment.package-info");

        for (ArchRule rule : List.of(
                ArchitectureTest.VALUES,
                ArchitectureTest.NO_ROLES,
                ArchitectureTest.ONE_MEANING,
                ArchitectureTest.NO_PLURALS,
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
