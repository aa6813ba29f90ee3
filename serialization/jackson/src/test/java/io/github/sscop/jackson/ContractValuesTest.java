package io.github.sscop.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.profile.AnswerCondition;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.QuestionList;
import io.github.sscop.assessment.request.RequestTerms;
import io.github.sscop.assessment.statement.SupplierAnswer;
import io.github.sscop.assessment.statement.SupplierCommitment;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.Operand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every public type of the library's exported packages is written as inside its document, or refused. */
class ContractValuesTest {

    private static final String DIGEST = "sha256:" + "0f".repeat(32);

    /** Set to write everything in another way than the documents have it. */
    private static final JsonMapper APPLICATIONS = JsonMapper.builder()
            .addModule(new SscopModule())
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_USING_INDEX)
            .build();

    private static final Code SSCOP = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    /** Enough of each type, since an assessment holds thousands of some. */
    private static final int OF_EACH_TYPE = 50;

    /** The types without a form in JSON; a new type is listed here, or is part of an example. */
    private static final Set<String> REFUSED = Set.of(
            "AssessmentReplay",
            "AsOf",
            "AssessedLines",
            "Assessor",
            "BasisNotice",
            "CodeRegistry",
            "CompositionResult",
            "Configuration",
            "CounterpartDocument",
            "Crosswalk",
            "Crosswalk$CrosswalkRow",
            "Crosswalk$End",
            "Crosswalk$Framework",
            "Documents",
            "EvidenceBuilder",
            "FactRuleBuilder",
            "InvalidDocumentException",
            "Item",
            "KindDefinition",
            "KindReference",
            "KindReference$KnownKind",
            "KindVocabulary",
            "JointSubmission",
            "LineCounts",
            "LineWriter",
            "MigratedSubmission",
            "Migration",
            "Migration$Addition",
            "Migration$MigrationRow",
            "MigrationIssue",
            "Mismatch",
            "MultiCodeAssessment",
            "MultiCodeAssessor",
            "NotBlankIfGivenValidator",
            "OutputReading",
            "PartDocument",
            "PartPlace",
            "PartProblem",
            "PartSource",
            "PassedField",
            "Pathway",
            "Pathway$Advice",
            "Pathway$CodeSelection",
            "Pathway$PathwayRule",
            "Pathway$Selector",
            "Publication",
            "ReadLimits",
            "ReadOptions",
            "RecordSuggestion",
            "RecordedAssessmentVerifier",
            "RequestTerms",
            "RuleOutcome",
            "SchemaResource",
            "Scope",
            "SubjectGroup",
            "SubmissionBuilder",
            "SubmissionComposer",
            "SubmissionDocument",
            "SubmissionLine$RefusedLine",
            "SubmissionLine$ValidLine",
            "SubmissionLineReader",
            "SubmissionValidator",
            "SupplierStatement$ProductAssessment",
            "ValidatedSubmission",
            "ValidationResult",
            "VerificationResult",
            "Wording");

    /** The public types that have no values to write: what does the work, and builders. */
    private static final Set<String> SERVICES = Set.of(
            "AsOf",
            "AssessedLines",
            "Assessor",
            "CodeRegistry",
            "CounterpartDocument",
            "Documents",
            "EvidenceBuilder",
            "FactRuleBuilder",
            "InvalidDocumentException",
            "JointSubmission",
            "LineWriter",
            "MultiCodeAssessor",
            "NotBlankIfGivenValidator",
            "PartDocument",
            "RecordedAssessmentVerifier",
            "SchemaResource",
            "SubmissionBuilder",
            "SubmissionComposer",
            "SubmissionDocument",
            "SubmissionLineReader",
            "SubmissionValidator");

    /** The message for a value, or for the first one inside it. */
    private static final String WITHOUT_MODULE =
            "^io\\.github\\.sscop\\.[.a-zA-Z$]+ is not written as a bean, because the contract"
                    + " defines its form in JSON; write it with io\\.github\\.sscop\\.json\\.Documents, or register"
                    + " io\\.github\\.sscop\\.jackson\\.SscopModule with Jackson 3";

    /** How many values of each type were found inside documents and compared. */
    private static final Map<Class<?>, Integer> COMPARED = new HashMap<>();

    /** A value of each type that was found inside documents. */
    private static final Map<Class<?>, Object> FOUND = new HashMap<>();

    @BeforeAll
    static void comparesEveryPartOfTheExamples() throws IOException {
        Assessment other = assessed(files("submissions").get(0));
        for (Path file : files("submissions")) {
            Submission submission = Documents.standard().readSubmission(withPartsOfEveryType(file));
            Submission whole = submission.toBuilder().onlyWithheld(List.of()).build();
            Assessment before = Assessor.of(SSCOP, Policy.buyer()).assess(whole, LocalDate.of(2026, 3, 31));
            Assessment after = Assessor.of(SSCOP, Policy.independent()).assess(submission, LocalDate.of(2027, 6, 30));
            compareParts(submission, tree(Documents.standard().write(submission)));
            SubmissionPart part = SubmissionPart.of(submission);
            compareParts(part, tree(Documents.standard().write(part)));
            compareParts(before, tree(Documents.standard().write(before)));
            compareParts(after, tree(Documents.standard().write(after)));
            for (AssessmentComparison difference :
                    List.of(AssessmentComparison.between(before, after), AssessmentComparison.between(other, after))) {
                compareParts(difference, tree(Documents.standard().write(difference)));
            }
            LapseFeed lapses =
                    LapseFeed.of(List.of(before, after), LocalDate.of(2026, 3, 1), LocalDate.of(2030, 12, 31));
            compareParts(lapses, tree(Documents.standard().write(lapses)));
        }
        compareQuestions(other);
        compareCounterpart();
        for (Path file : files("policies")) {
            Policy policy = Documents.standard().readPolicy(Files.newInputStream(file));
            compareParts(policy, tree(policy.toJson()));
        }
        SupplierInput said = new SupplierInput(
                List.of(new SupplierAnswer("dtac-2.0", "C3.2", "No")),
                List.of(new SupplierCommitment("dtac-2.0", "C3.4", "Ada Moss, Director")));
        for (SupplierInput each : List.of(said, SupplierInput.none())) {
            SupplierStatement statement =
                    statement(Path.of("..", "..", "examples", "submissions", "brightdesk-saas.json"), each);
            compareParts(statement, tree(Documents.standard().write(statement)));
        }
        FormProfile form = Documents.standard()
                .readFormProfile(Files.newInputStream(Path.of(
                        "..",
                        "json",
                        "src",
                        "test",
                        "resources",
                        "contract",
                        "v1",
                        "valid",
                        "form-profile-every-field.json")));
        compareParts(form, tree(form.toJson()));
        JsonNode buyer = tree(Policy.buyer().toJson());
        compareParts(Policy.buyer(), buyer);
        compare(Policy.buyer().requirements().sample(), buyer.at("/demands/sample"));
        ProblemList problems = problems("{\"contract\": \"sscop.submission/1\", \"id\": 1}");
        compareParts(problems, tree(Documents.standard().write(problems)));
        for (Code code : CodeRegistry.builtIn().all()) {
            compareParts(code, tree(code.toJson()));
        }
    }

    private static void compareCounterpart() throws IOException {
        Submission acme = Documents.standard()
                .readSubmission(
                        Files.newInputStream(Path.of("..", "..", "examples", "submissions", "acme-ledger.json")));
        Counterpart counterpart = Documents.standard()
                .readCounterpart(Files.newInputStream(Path.of(
                        "..",
                        "json",
                        "src",
                        "test",
                        "resources",
                        "contract",
                        "v1",
                        "valid",
                        "counterpart-every-field.json")));
        compareParts(counterpart, tree(Documents.standard().write(counterpart)));
        Reconciliation reconciliation = Assessor.of(SSCOP, Policy.buyer())
                .reconcile(
                        acme,
                        Counterpart.trusting(acme, List.of("Harrowgate Test House Ltd")),
                        LocalDate.of(2026, 3, 31));
        compareParts(reconciliation, tree(Documents.standard().write(reconciliation)));
    }

    private static void compareQuestions(Assessment assessment) throws IOException {
        Submission submission = Documents.standard()
                .readSubmission(Files.newInputStream(files("submissions").get(0)));
        QuestionList questions = QuestionList.of(
                        SSCOP, Policy.buyer(), submission.organisation().stakeholderGroup(), List.of())
                .about(Optional.of(submission.organisation()), submission.product())
                .knowing(Optional.of(submission), Optional.of(assessment));
        compareParts(questions, tree(Documents.standard().write(questions)));
        EvidenceRequest request = EvidenceRequest.of(
                assessment,
                submission,
                Policy.buyer(),
                RequestTerms.NONE.withDeadline(assessment.asOf().plusYears(1)));
        compareParts(request, tree(Documents.standard().write(request)));
    }

    private static SupplierStatement statement(Path file, SupplierInput said) throws IOException {
        return SupplierStatement.of(
                FormProfile.builtIn(),
                List.of(new SupplierStatement.ProductAssessment(assessed(file), AssessmentOrigin.submission())),
                said);
    }

    private static Assessment assessed(Path file) throws IOException {
        return Assessor.of(SSCOP, Policy.buyer())
                .assess(Documents.standard().readSubmission(Files.newInputStream(file)), LocalDate.of(2026, 3, 31));
    }

    private static InputStream withPartsOfEveryType(Path file) throws IOException {
        ObjectNode submission = (ObjectNode) APPLICATIONS.readTree(Files.readAllBytes(file));
        ObjectNode facts = ((ObjectNode) submission.get("evidence").get(0)).putObject("facts");
        facts.put("flag", true).put("number", 1).put("text", "a");
        facts.putArray("sequence").add(1).add("b");
        facts.putObject("structure").put("name", "c");
        ObjectNode product =
                submission.get("product") instanceof ObjectNode given ? given : submission.putObject("product");
        product.put("name", "Acme Ledger");
        product.putArray("artefacts").addObject().put("name", "ledger.jar").put("purl", "pkg:maven/org.acme/ledger");
        product.putArray("repositories")
                .addObject()
                .put("location", "https://x.test/ledger")
                .put("commit", "a1".repeat(20));
        submission
                .putArray("includes")
                .addObject()
                .put("location", "product.yaml")
                .put("digest", DIGEST);
        submission.putArray("withheld").addObject().put("id", "W-1").put("digest", DIGEST);
        return new ByteArrayInputStream(APPLICATIONS.writeValueAsBytes(submission));
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "examples", folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static ProblemList problems(String json) throws IOException {
        try {
            Documents.standard().readSubmission(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            throw new AssertionError("the submission is read; expected a refusal");
        } catch (InvalidDocumentException e) {
            return new ProblemList(e.document(), Optional.empty(), e.problems());
        }
    }

    private static JsonNode tree(byte[] json) {
        return APPLICATIONS.readTree(json);
    }

    /** Compares each field of an object with the part of the value that has its name. */
    private static void compareParts(Object value, JsonNode object) {
        FOUND.putIfAbsent(value.getClass(), value);
        object.properties()
                .forEach(field -> accessor(value, field.getKey())
                        .ifPresent(accessor -> compare(invoke(accessor, value), field.getValue())));
    }

    private static void compare(Object value, JsonNode written) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> compare(present, written));
        } else if (value instanceof Collection<?> values) {
            int i = 0;
            for (Object each : values) {
                compare(each, written.get(i++));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> compare(each, written.get(key.toString())));
        } else if (REFUSED.contains(name(value.getClass()))) {
            compareParts(value, written);
        } else if (value.getClass().getName().startsWith("io.github.sscop.")
                && COMPARED.merge(value.getClass(), 1, Integer::sum) <= OF_EACH_TYPE) {
            assertThat(tree(APPLICATIONS.writeValueAsBytes(value)))
                    .as("%s", value)
                    .isEqualTo(written);
            FOUND.putIfAbsent(value.getClass(), value);
            if (value.getClass().isRecord()) {
                compareComponents(value, written);
            }
        }
    }

    private static void compareComponents(Object value, JsonNode written) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        String name = value.getClass().getSimpleName();
        JsonNode tagged = written.get(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        if (value instanceof Condition || value instanceof Operand || value instanceof AnswerCondition) {
            if (components.length == 1) {
                compare(invoke(components[0].getAccessor(), value), tagged);
            } else {
                compareParts(value, tagged);
            }
        } else if (value instanceof FactValue) {
            compare(invoke(components[0].getAccessor(), value), written);
        } else if (written.isObject()) {
            compareParts(value, written);
        }
    }

    private static Optional<Method> accessor(Object value, String name) {
        return Arrays.stream(value.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst();
    }

    private static Object invoke(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " cannot be called", e);
        }
    }

    @Test
    void writesOrRefusesEveryPublicType() throws IOException {
        Set<String> refused = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            if (Enum.class.isAssignableFrom(type)) {
                writesConstantsByName(type);
            } else if (!COMPARED.containsKey(type) && !isDocument(type)) {
                assertThatThrownBy(() -> APPLICATIONS.writeValueAsBytes(withoutConstructor(type)))
                        .as("%s, which is in no example", type)
                        .isInstanceOf(DatabindException.class)
                        .hasMessageStartingWith(
                                type.getName() + " has no form in JSON, because no document of the contract"
                                        + " holds it; expected a submission, an assessment, a difference, a policy, a list of"
                                        + " problems, or a part of one: write those parts of it that are needed");
                refused.add(name(type));
            }
        }
        assertThat(refused).containsExactlyInAnyOrderElementsOf(REFUSED);
    }

    @Test
    void refusesEveryValueWithoutTheModule() throws IOException, ReflectiveOperationException {
        Set<String> others = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            if (ContractValue.class.isAssignableFrom(type)) {
                Object value = FOUND.containsKey(type) ? FOUND.get(type) : withoutConstructor(type);
                assertThatThrownBy(() -> JsonMapper.shared().writeValueAsBytes(value))
                        .as("%s", type)
                        .isInstanceOf(DatabindException.class)
                        .satisfies(refusal -> assertThat(refusal.getMessage())
                                .containsPattern(FOUND.containsKey(type) ? WITHOUT_MODULE : ""));
            } else if (!Enum.class.isAssignableFrom(type)) {
                others.add(name(type));
            }
        }
        assertThat(others).containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    private static boolean isDocument(Class<?> type) {
        return Set.of(
                        Submission.class,
                        Reconciliation.class,
                        SubmissionPart.class,
                        Counterpart.class,
                        Assessment.class,
                        AssessmentComparison.class,
                        LapseFeed.class,
                        SupplierStatement.class,
                        FormProfile.class,
                        Policy.class,
                        ProblemList.class,
                        QuestionList.class,
                        EvidenceRequest.class)
                .contains(type);
    }

    private static void writesConstantsByName(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            assertThat(APPLICATIONS.writeValueAsString(constant)).isEqualTo('"' + name + '"');
            assertThat(APPLICATIONS.writeValueAsString(Map.of(constant, 1))).isEqualTo("{\"" + name + "\":1}");
        }
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    /** All of which there can be values, of the modules with the code, the assessment and the documents. */
    private static List<Class<?>> publicTypes() throws IOException {
        List<Class<?>> types = Stream.of(Code.class, Assessment.class, Documents.class)
                .flatMap(ContractValuesTest::exportedTypes)
                .filter(type -> !type.isInterface())
                .toList();
        assertThat(types).hasSizeGreaterThan(120).contains(Code.Status.class, Assessor.class, Documents.class);
        return types;
    }

    private static Stream<Class<?>> exportedTypes(Class<?> ofModule) {
        try (InputStream descriptor = Files.newInputStream(root(ofModule).resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .flatMap(exports -> types(ofModule, exports.source()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a module's classes are: a folder, or the root of a jar. */
    private static Path root(Class<?> ofModule) {
        try {
            URI self = ofModule.getResource(ofModule.getSimpleName() + ".class").toURI();
            if (self.getScheme().equals("jar")) {
                return jar(self).getPath("/");
            }
            Path root = Path.of(self);
            for (int i = 0; i < ofModule.getName().split("\\.").length; i++) {
                root = root.getParent();
            }
            return root;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileSystem jar(URI self) {
        URI jar = URI.create(self.toString().substring(0, self.toString().indexOf('!')));
        try {
            return FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> types(Class<?> ofModule, String packageName) {
        try (Stream<Path> files = Files.list(root(ofModule).resolve(packageName.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .<Class<?>>map(file -> type(packageName + "." + file.substring(0, file.length() - 6)))
                    .filter(ContractValuesTest::isPublic)
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return !type.isAnonymousClass()
                && Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    /** A value of a type of which only the type matters. */
    private static Object withoutConstructor(Class<?> type) throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field only = unsafe.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        return unsafe.getMethod("allocateInstance", Class.class).invoke(only.get(null), type);
    }
}
