package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.QuestionList;
import io.github.sscop.assessment.statement.AnswerReason;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionDocument;
import io.github.sscop.evidence.composition.PartDocument;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.CounterpartDocument;
import io.github.sscop.problem.ProblemList;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of each kind of document, made from what reads it, its constraints and its comments. */
@SuppressWarnings("ImmutableEnumChecker") // A kind of document is immutable, though nothing marks it so.
enum ContractSchema {
    SUBMISSION(Submission.class, SubmissionDocument.class, "TYPE"),
    PART(SubmissionPart.class, PartDocument.class, "TYPE"),
    COUNTERPART(Counterpart.class, CounterpartDocument.class, "TYPE"),
    POLICY(null, "io.github.sscop.policy.PolicyDocument", "TYPE"),
    ASSESSMENT(Assessment.class, Documents.class, "assessments"),
    DIFFERENCE(AssessmentComparison.class, Documents.class, "differences"),
    LAPSES(LapseFeed.class, Documents.class, "lapses"),
    STATEMENT(SupplierStatement.class, Documents.class, "statements"),
    FORM_PROFILE(null, "io.github.sscop.assessment.profile.FormProfileDocument", "TYPE"),
    PROBLEMS(ProblemList.class, Documents.class, "PROBLEMS"),
    QUESTIONNAIRE(QuestionList.class, Documents.class, "questionnaires"),
    REQUEST(EvidenceRequest.class, Documents.class, "requests"),
    CONFIGURATION(Configuration.class, Configuration.class, "TYPE");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** White space as Java defines it; the regular expressions of a schema define it in another way. */
    private static final String WHITE_SPACE =
            "\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";

    /** The forms of texts, which their types check; {@link ContractSchemasTest} compares both. */
    static final Map<Class<?>, String> FORMS = Map.of(
            Digest.class,
            "^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$",
            EvidenceId.class,
            "^[^" + WHITE_SPACE + "]{1,256}$",
            EvidenceKind.class,
            "^[A-Z][A-Z0-9_]{0,255}$",
            ItemId.class,
            "^([^" + WHITE_SPACE + "]*[A-Za-z] )*[^" + WHITE_SPACE + "]+$",
            NumberingId.class,
            "^[^" + WHITE_SPACE + "]{1,256}$",
            EditionId.class,
            "^[^" + WHITE_SPACE + "/]+/[^" + WHITE_SPACE + "/]+$",
            PartialDate.class,
            "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
            LocalDate.class,
            "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            Period.class,
            "^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?$");

    /** What the types of Java are, whose comments are not ours. */
    private static final Map<Class<?>, String> OF_JAVA =
            Map.of(LocalDate.class, "A day.", Period.class, "A period of the calendar, such as P1Y.");

    private final Class<?> root;
    private final DocumentType<?> type;

    ContractSchema(Class<?> root, Class<?> holder, String field) {
        this(root, holder.getName(), field);
    }

    ContractSchema(Class<?> root, String holder, String field) {
        try {
            Class<?> place = Class.forName(holder);
            Field type = place.getDeclaredField(field);
            type.setAccessible(true);
            this.root = root == null ? place : root;
            this.type = (DocumentType<?>) type.get(Documents.standard());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    String document() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the schema stands, for programs and for people. */
    List<Path> files() {
        return List.of(
                Given.ROOT.resolve(
                        "serialization/json/src/main/resources/io/github/sscop/json/" + document() + ".schema.json"),
                Given.ROOT.resolve("docs/schemas/" + document() + ".schema.json"));
    }

    Schema schema() {
        return SCHEMAS.getSchema(json());
    }

    List<Error> errors(String document) {
        return schema().validate(document, InputFormat.JSON);
    }

    /** The schema as it should stand in its files. */
    String json() {
        byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(tree());
        return new String(json, UTF_8) + "\n";
    }

    private Map<String, Object> tree() {
        Map<String, Class<?>> types = new TreeMap<>();
        Map<String, Object> form = type.schema(types);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", form.get("$schema"));
        schema.put("$id", "urn:sscop:schema:" + document() + ":1");
        schema.put("title", "sscop." + document() + "/1");
        schema.putAll(form);
        describe(schema, root);
        Map<String, Object> definitions = object(form.get("$defs"));
        definitions.forEach((name, definition) -> {
            Map<String, Object> described = new LinkedHashMap<>(object(definition));
            describe(described, types.get(name));
            definitions.put(name, described);
        });
        if (this == SUBMISSION || this == PART) {
            KindAnnotations.add(definitions);
        }
        schema.put("$defs", schema.remove("$defs"));
        if (this == STATEMENT) {
            leaveOpen(schema);
        }
        return schema;
    }

    /** Lets a document that the library only writes have fields that a later version adds. */
    private static void leaveOpen(Object schema) {
        if (schema instanceof Map<?, ?> object) {
            object.remove("additionalProperties", false);
            object.values().forEach(ContractSchema::leaveOpen);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    private static void describe(Map<String, Object> schema, Class<?> type) {
        if (FORMS.containsKey(type) && "string".equals(schema.get("type"))) {
            schema.put("pattern", FORMS.get(type));
            if (type == ItemId.class) {
                schema.put("maxLength", 256); // A pattern with blanks cannot say so.
            }
        }
        JavadocOf javadoc = OF_JAVA.containsKey(type) ? null : new JavadocOf(type);
        String description = javadoc == null ? OF_JAVA.get(type) : javadoc.sentence();
        schema.put(
                "description",
                type.isEnum()
                        ? Stream.concat(Stream.of(description), javadoc.constants())
                                .collect(Collectors.joining("\n"))
                        : description);
        if (schema.get("properties") instanceof Map<?, ?> && type.isRecord()) {
            object(schema.get("properties")).replaceAll((name, property) -> {
                Map<String, Object> described = new LinkedHashMap<>(object(property));
                component(type, name).ifPresent(component -> constrain(described, component));
                described.put("description", describeProperty(javadoc, type, name));
                return described;
            });
        }
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static String describeProperty(JavadocOf javadoc, Class<?> type, String name) {
        return switch (name) {
            case "contract" -> "What kind of document this is, and which version of the contract it keeps.";
            case "text" ->
                component(type, name).isPresent()
                        ? javadoc.component(name).orElseThrow()
                        : "The same in a sentence, for people; passed over in reading.";
            case "notice" -> "What the assessment is not, for people; passed over in reading.";
            case "affirmative" ->
                component(type, name).isPresent()
                        ? javadoc.component(name).orElseThrow()
                        : "Whether every answer that is asked is the affirmative one, which follows from the rest.";
            case "condition", "holds" ->
                type == AnswerReason.class
                        ? name.equals("holds")
                                ? "Whether the condition holds, which follows from the code."
                                : "What the condition is about, which follows from the code."
                        : javadoc.component(name).orElseThrow();
            case "backwards" ->
                "Whether the later assessment is of an earlier date, which follows from the rest; passed over in reading.";
            case "superseded" ->
                "Whether its catalog or its policy was superseded when this was written; passed over in reading.";
            case "incomplete" ->
                "Whether lapses may be missing, which follows from the gaps of the sources; passed over in reading.";
            case "unknown" ->
                "Whether lapses on these days may be missing, which follows from the code; passed over in reading.";
            case "ask" -> "What to ask for, and whom, in a sentence that can stand alone; passed over in reading.";
            case "summary" -> "Which items went which way, which follows from the rest; passed over in reading.";
            default ->
                javadoc.component(name)
                        .orElseThrow(() -> new IllegalStateException(
                                "No comment says what " + name + " of " + type.getName() + " is"));
        };
    }

    private static void constrain(Map<String, Object> property, RecordComponent component) {
        List<Annotation> constraints = new ArrayList<>(List.of(component.getAnnotations()));
        AnnotatedType declared = component.getAnnotatedType();
        constraints.addAll(List.of(declared.getAnnotations()));
        if (declared instanceof AnnotatedParameterizedType generic) {
            constraints.addAll(List.of(generic.getAnnotatedActualTypeArguments()[0].getAnnotations()));
        }
        for (Annotation constraint : constraints) {
            if (constraint instanceof NotBlank) {
                property.put("pattern", "[^" + WHITE_SPACE + "]");
            } else if (constraint instanceof NotBlankIfGiven) {
                property.put("pattern", "[^\\t-\\r ]");
            } else if (constraint instanceof Size size) {
                property.put("maxLength", size.max());
            } else if (constraint instanceof PositiveOrZero) {
                property.put("minimum", 0);
            }
        }
    }
}
