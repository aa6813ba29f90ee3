package io.github.sscop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.github.sscop.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * What holds between the parts of the library, whatever they come to do: docs/architecture.md, as far as a machine can tell.
 *
 * <p>That each rule can fail is shown in {@link ArchitectureRulesTest}.
 */
@AnalyzeClasses(packages = "io.github.sscop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the bottom up; each may use those before it. A package that is not here yet has to be put somewhere first. */
    private static final List<String> PACKAGES = List.of(
            "io.github.sscop.problem",
            "io.github.sscop.code.document",
            "io.github.sscop.code",
            "io.github.sscop.evidence",
            "io.github.sscop.wording",
            "io.github.sscop.rule",
            "io.github.sscop.assessment.input",
            "io.github.sscop.assessment",
            "io.github.sscop.json",
            "io.github.sscop.yaml",
            "io.github.sscop.signed",
            "io.github.sscop.report.page",
            "io.github.sscop.report",
            "io.github.sscop.commandline");

    private static final String[] PROGRAMS = {"io.github.sscop.commandline"};

    private static final Map<String, Set<String>> IMPURE = Map.ofEntries(
            Map.entry(
                    "java.lang.System",
                    Set.of(
                            "out",
                            "err",
                            "in",
                            "currentTimeMillis",
                            "nanoTime",
                            "getenv",
                            "getProperty",
                            "getProperties",
                            "setProperty",
                            "lineSeparator",
                            "exit",
                            "getLogger")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.LocalTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.YearMonth", Set.of("now")),
            Map.entry("java.time.Year", Set.of("now")),
            Map.entry("java.time.MonthDay", Set.of("now")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault", "setDefault")),
            Map.entry("java.util.Locale", Set.of("getDefault", "setDefault")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.lang.Math", Set.of("random")));

    /** Methods that take the default locale or charset if they are not given one. */
    private static final Set<String> DEFAULTING = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.util.ResourceBundle.getBundle(java.lang.String)");

    @ArchTest
    static void seesTheWholeLibrary(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(120);
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @ArchTest
    static final ArchRule LAYERS = layers().because(
                    "dependencies point one way: problem, code, evidence, wording, rule,"
                            + " assessment, json, yaml, signed, report, examples");

    private static LayeredArchitecture layers() {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitectureIgnoring(DescribedPredicate.alwaysFalse());
        for (String name : PACKAGES) {
            layers = layers.layer(name).definedBy(name);
        }
        for (int i = 0; i < PACKAGES.size(); i++) {
            String[] below = PACKAGES.subList(0, i).toArray(String[]::new);
            layers = below.length == 0
                    ? layers.whereLayer(PACKAGES.get(i)).mayNotAccessAnyLayer()
                    : layers.whereLayer(PACKAGES.get(i)).mayOnlyAccessLayers(below);
        }
        return layers;
    }

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("io.github.sscop.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");

    @ArchTest
    static final ArchRule JACKSON_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.sscop.code.document")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("each document has one reader and one writer, and Jackson shows in no API");

    @ArchTest
    static final ArchRule VALIDATION_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.sscop.evidence")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.validation..", "org.hibernate..")
            .because("constraints on the submission's components are the one declaration of what is valid");

    @ArchTest
    static final ArchRule PURE_CALLS = noClasses()
            .that()
            .resideOutsideOfPackages(PROGRAMS)
            .should()
            .accessTargetWhere(impure())
            .because("the same inputs give the same bytes, whatever the time, the place or the locale");

    private static DescribedPredicate<JavaAccess<?>> impure() {
        return describe(
                "it is the clock, the console, the environment, chance, or a default of the machine", access -> {
                    String owner = access.getTargetOwner().getName();
                    String parameters = access.getTarget() instanceof CodeUnitCallTarget call
                            ? call.getRawParameterTypes().stream()
                                    .map(JavaClass::getName)
                                    .collect(Collectors.joining(", "))
                            : "";
                    return IMPURE.getOrDefault(owner, Set.of()).contains(access.getName())
                            || DEFAULTING.contains(owner + "." + access.getName() + "(" + parameters + ")");
                });
    }

    /** It stands in for chance with bytes that are known, since Java tells a public key only where it makes one. */
    private static final String NO_CHANCE = "io\\.github\\.sscop\\.signed\\.PublicHalf\\$NoChance";

    @ArchTest
    static final ArchRule PURE_TYPES = noClasses()
            .that()
            .resideOutsideOfPackages(PROGRAMS)
            .and()
            .haveNameNotMatching(NO_CHANCE)
            .should()
            .dependOnClassesThat(are(describe("of files, the network, chance or logs", (JavaClass type) -> {
                String name = type.getName();
                return type.getPackageName().startsWith("java.nio.file")
                        || type.getPackageName().startsWith("java.net")
                        || type.getPackageName().startsWith("java.util.logging")
                        || Set.of(
                                        "java.io.File",
                                        "java.io.FileInputStream",
                                        "java.io.FileOutputStream",
                                        "java.io.FileReader",
                                        "java.io.FileWriter",
                                        "java.io.RandomAccessFile",
                                        "java.io.Console",
                                        "java.time.Clock",
                                        "java.util.Random",
                                        "java.util.SplittableRandom",
                                        "java.security.SecureRandom")
                                .contains(name);
            })))
            .because("bytes come in and values go out; where from and where to is the caller's business");

    @ArchTest
    static final ArchRule THREADS_IN_ONE_CLASS = noClasses()
            .that()
            .resideOutsideOfPackages(PROGRAMS)
            .and()
            .doNotHaveFullyQualifiedName("io.github.sscop.json.LinePipeline")
            .should()
            .dependOnClassesThat(are(describe(
                    "threads",
                    (JavaClass type) -> type.getPackageName().startsWith("java.util.concurrent")
                            || type.getName().equals("java.lang.Thread"))))
            .because("values need no threads; only lines without number are worth several, and they meet in one place");

    @ArchTest
    static final ArchRule NO_RELATION_IS_SATISFACTION = noClasses()
            .that()
            .resideInAnyPackage("io.github.sscop.evidence..", "io.github.sscop.rule..", "io.github.sscop.assessment..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.github\\.sscop\\.code\\.Crosswalk.*")
            .because("that another framework relates to an item never satisfies it");

    @ArchTest
    static final ArchRule NULL_MARKED = classes()
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    JavaPackage its = type.getPackage();
                    events.add(new SimpleConditionEvent(
                            type,
                            its.isAnnotatedWith(NullMarked.class),
                            "Package " + its.getName() + " of " + type.getName()
                                    + " has no package-info with @NullMarked"));
                }
            })
            .because("absence is an empty list or an Optional, never null, and the compiler checks it");

    @ArchTest
    static final ArchRule VALUES = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotBelongToAnyOf(Rule.class) // The one interface that is there to be implemented.
            .should(new ArchCondition<>("be values, exceptions, annotations, or final") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.isRecord()
                            || type.isEnum()
                            || type.isAnnotation()
                            || type.isAssignableTo(Throwable.class)
                            || type.getModifiers().contains(JavaModifier.FINAL)
                            || type.reflect().isSealed();
                    events.add(new SimpleConditionEvent(
                            type,
                            closed,
                            type.getName()
                                    + " is open; expected a record, an enum, a sealed interface, an annotation, an"
                                    + " exception or a final class"));
                }
            })
            .because("domain types are values, and what can be extended cannot be changed");

    @ArchTest
    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|I[A-Z][a-z]\\w*|\\w*(Impl|Utils?|Helper|Manager|DTO|Dto))")
            .because("a name says what a thing is, not what role it plays in a pattern");
}
