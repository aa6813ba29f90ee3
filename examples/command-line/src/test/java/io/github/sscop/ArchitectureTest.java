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
import io.github.sscop.problem.ContractValue;
import io.github.sscop.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of ARCHITECTURE.md that a machine can check, over every published module of the reactor and the command line.
 *
 * <p>{@link ArchitectureRulesTest} shows that each rule can fail.
 */
@AnalyzeClasses(packages = "io.github.sscop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the bottom up; each may use those before it. A new package has to be given its place here first. */
    private static final List<String> PACKAGES = Stream.of(
                    "problem",
                    "wording",
                    "code.document",
                    "code",
                    "code.relation",
                    "evidence.constraint",
                    "evidence.text",
                    "evidence.subject",
                    "evidence",
                    "evidence.identity",
                    "evidence.fact",
                    "evidence.consistency",
                    "evidence.validation",
                    "evidence.composition",
                    "evidence.migration",
                    "rule",
                    "vocabulary",
                    "vocabulary.reading",
                    "policy",
                    "assessment",
                    "assessment.comparison",
                    "assessment.verification",
                    "engine.time",
                    "engine.criteria",
                    "engine.relevance",
                    "engine.admissibility",
                    "engine.determination",
                    "engine.consistency",
                    "engine.advice",
                    "engine",
                    "json",
                    "yaml",
                    "jackson",
                    "signed",
                    "report.page",
                    "report.section",
                    "report",
                    "form.file",
                    "form",
                    "source.content",
                    "source.reading",
                    "source.scan",
                    "source.bill",
                    "source.build",
                    "source.signature",
                    "source.host",
                    "source.advisory",
                    "source.practice",
                    "source",
                    "commandline.output",
                    "commandline.input",
                    "commandline.check.text",
                    "commandline.check.web",
                    "commandline.check",
                    "commandline.collect",
                    "commandline.submission",
                    "commandline")
            .map("io.github.sscop."::concat)
            .toList();

    private static final String[] PROGRAMS = {"io.github.sscop.commandline.."};

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
    static void seesEveryPublishedModule(JavaClasses classes) {
        Set<String> seen = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(ReactorModule.unseen(Path.of("..", ".."), seen)).isEmpty();
        assertThat(seen).as("packages with a place in the order").containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @ArchTest
    static final ArchRule LAYERS = layers().because(
                    "dependencies point one way: problem, wording, code, evidence, rule, policy, assessment, engine, json,"
                            + " what writes and reads more than JSON, examples");

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
    static final ArchRule FORMATS_APART = slices().matching("io.github.sscop.(yaml|jackson|signed|report)..")
            .should()
            .notDependOnEachOther()
            .because("an embedder takes only the formats that it needs");

    @ArchTest
    static final ArchRule RESULTS_WITHOUT_ENGINE = noClasses()
            .that()
            .resideInAPackage("io.github.sscop.assessment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.sscop.engine..")
            .because("results are values that can be read, compared and verified without what made them");

    @ArchTest
    static final ArchRule JACKSON_IN_THREE_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.github.sscop.code.document", "io.github.sscop.jackson", "io.github.sscop.source.content")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because(
                    "each document has one reader and one writer, files of other formats have one, and Jackson is in no API but"
                            + " that of its own module");

    @ArchTest
    static final ArchRule VALIDATION_IN_EVIDENCE = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.sscop.evidence..")
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

    /** Replaces chance by known bytes, since Java derives a public key only where it generates a pair. */
    private static final String FIXED_BYTES = "io\\.github\\.sscop\\.signed\\.PublicKeyDeriver\\$FixedBytes";

    @ArchTest
    static final ArchRule PURE_TYPES = noClasses()
            .that()
            .resideOutsideOfPackages(PROGRAMS)
            .and()
            .haveNameNotMatching(FIXED_BYTES)
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
            .because("values need no threads; only streams of lines use several, and in one place");

    @ArchTest
    static final ArchRule NO_RELATION_IS_SATISFACTION = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.github.sscop.evidence..",
                    "io.github.sscop.rule..",
                    "io.github.sscop.policy..",
                    "io.github.sscop.assessment..",
                    "io.github.sscop.engine..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.github\\.sscop\\.code\\.relation\\.Crosswalk.*")
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
            .doNotBelongToAnyOf(Rule.class, ContractValue.class) // The interfaces that are there to be implemented.
            .and()
            .resideOutsideOfPackage("io.github.sscop.source.reading") // Likewise, by the importers of its module alone.
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
    static final ArchRule NO_ROLES = NameRules.NO_ROLES;

    @ArchTest
    static final ArchRule ONE_MEANING = NameRules.ONE_MEANING;

    @ArchTest
    static final ArchRule NO_PLURALS = NameRules.NO_PLURALS;

    @ArchTest
    static final ArchRule SMALL_PACKAGES = NameRules.packagesOfAtMost(30);
}
