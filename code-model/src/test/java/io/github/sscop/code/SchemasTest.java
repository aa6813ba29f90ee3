package io.github.sscop.code;

import static io.github.sscop.code.SmallDocuments.CODE;
import static io.github.sscop.code.SmallDocuments.CROSSWALK;
import static io.github.sscop.code.SmallDocuments.MIGRATION;
import static io.github.sscop.code.SmallDocuments.PATHWAY;
import static io.github.sscop.code.SmallDocuments.WORDING;
import static io.github.sscop.code.SmallDocuments.bytes;
import static io.github.sscop.code.SmallDocuments.changed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.sscop.code.document.ModuleResources;
import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas say what the readers ask for: each document, each part and each fault. */
class SchemasTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** A kind of document: its schema, its reader, a small valid one, and the record of each part. */
    enum Kind {
        CODE,
        WORDING,
        CROSSWALK,
        MIGRATION,
        PATHWAY;

        ModuleResources.ResourceReader<?> reader() {
            return switch (this) {
                case CODE -> Code::read;
                case WORDING -> Wording::read;
                case CROSSWALK -> Crosswalk::read;
                case MIGRATION -> Migration::read;
                case PATHWAY -> Pathway::read;
            };
        }

        String small() {
            return switch (this) {
                case CODE -> SmallDocuments.CODE;
                case WORDING -> SmallDocuments.WORDING;
                case CROSSWALK -> SmallDocuments.CROSSWALK;
                case MIGRATION -> SmallDocuments.MIGRATION;
                case PATHWAY -> SmallDocuments.PATHWAY;
            };
        }

        Class<?> root() {
            return switch (this) {
                case CODE -> CodeDocument.class;
                case WORDING -> Wording.class;
                case CROSSWALK -> Crosswalk.class;
                case MIGRATION -> Migration.class;
                case PATHWAY -> Pathway.class;
            };
        }

        String called() {
            return name().toLowerCase(Locale.ROOT);
        }

        JsonNode tree() throws IOException {
            return JsonMapper.shared().readTree(resource(called() + ".schema.json"));
        }

        Schema schema() throws IOException {
            return SCHEMAS.getSchema(tree());
        }

        List<Error> errors(String document) throws IOException {
            return schema().validate(document, InputFormat.JSON);
        }

        /** The record of a definition, which the schema calls by the record's name. */
        Class<?> part(String name) throws ClassNotFoundException {
            String here = Code.class.getPackageName() + ".";
            return Stream.of(root().getName() + "$", Applicability.class.getName() + "$", here)
                    .flatMap(place -> find(place + name).stream())
                    .findFirst()
                    .orElseThrow(() -> new ClassNotFoundException(name));
        }

        private static Optional<Class<?>> find(String name) {
            try {
                return Optional.of(Class.forName(name));
            } catch (ClassNotFoundException e) {
                return Optional.empty();
            }
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Code.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, uk-sscop-2025-05.json",
        "CODE, uk-software-vendors-2024-05-draft.json",
        "CODE, uk-ai-cyber-2025-01.json",
        "CODE, uk-cyber-governance-2025-04.json",
        "CODE, uk-consumer-iot-2018-10.json",
        "CODE, uk-app-stores-2023-10.json",
        "CROSSWALK, crosswalk.json",
        "MIGRATION, migration-uk-software-vendors-2024-05-draft-to-uk-sscop-2025-05.json",
        "PATHWAY, pathway.json"
    })
    void holdForEachBuiltInDocument(Kind kind, String name) throws IOException {
        assertThat(kind.errors(new String(resource(name), UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void holdForSmallDocumentsThatTheReadersTake(Kind kind) throws IOException {
        assertThat(kind.errors(kind.small())).isEmpty();
        assertThatCode(() -> kind.reader().read(bytes(kind.small()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void areSchemasOfDraft202012(Kind kind) throws IOException {
        Schema metaSchema = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        JsonNode schema = kind.tree();

        assertThat(metaSchema.validate(schema)).isEmpty();
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asString()).isEqualTo("urn:sscop:schema:" + kind.called() + ":1");
        assertThat(schema.at("/properties/contract/const").asString()).isEqualTo("sscop." + kind.called() + "/1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void describeEveryField(Kind kind) throws IOException {
        List<String> undescribed = new ArrayList<>();
        for (JsonNode object : objects(kind.tree())) {
            object.get("properties").properties().forEach(field -> {
                if (field.getValue().path("description").asString("").isBlank()) {
                    undescribed.add(field.getKey());
                }
            });
        }
        assertThat(undescribed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void askForTheFieldsOfTheRecords(Kind kind) throws Exception {
        JsonNode schema = kind.tree();
        List<String> parts = new ArrayList<>(schema.get("$defs").propertyNames());

        assertThat(parts).isNotEmpty();
        mirrors(schema, kind.root(), List.of("contract"));
        for (String part : parts) {
            mirrors(schema.get("$defs").get(part), kind.part(part), List.of());
        }
    }

    private static List<JsonNode> objects(JsonNode schema) {
        List<JsonNode> objects = new ArrayList<>(List.of(schema));
        schema.get("$defs").forEach(objects::add);
        return objects;
    }

    private static void mirrors(JsonNode object, Class<?> record, List<String> besides) {
        List<String> names = new ArrayList<>(besides);
        List<String> required = new ArrayList<>(besides);
        for (RecordComponent component : record.getRecordComponents()) {
            names.add(component.getName());
            JsonNode property = object.get("properties").path(component.getName());
            if (!mayBeLeftOut(component.getType()) || property.path("minItems").asInt(0) > 0) {
                required.add(component.getName());
            }
            enumOf(component)
                    .ifPresent(words -> assertThat(words(property))
                            .as(component + " in the schema")
                            .containsExactlyElementsOf(words));
        }
        assertThat(object.get("properties").propertyNames())
                .as(record.getName())
                .containsExactlyElementsOf(names);
        assertThat(strings(object.path("required"))).as(record.getName()).containsExactlyElementsOf(required);
        assertThat(object.get("additionalProperties").asBoolean())
                .as(record.getName())
                .isFalse();
        assertThat(object.get("type").asString()).as(record.getName()).isEqualTo("object");
    }

    private static boolean mayBeLeftOut(Class<?> type) {
        return type == Optional.class || type == List.class || type == Map.class || type == boolean.class;
    }

    /** The words of a component that is an enum, a list of one or perhaps one. */
    private static Optional<List<String>> enumOf(RecordComponent component) {
        Object type = component.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : component.getType();
        if (type == Level.class) {
            return Optional.of(List.of("CLAIM", "PROVISION", "PRINCIPLE"));
        }
        return type instanceof Class<?> plain && plain.isEnum()
                ? Optional.of(Arrays.stream(plain.getEnumConstants())
                        .map(Object::toString)
                        .toList())
                : Optional.empty();
    }

    private static List<String> words(JsonNode property) {
        return strings(property.has("items") ? property.get("items").path("enum") : property.path("enum"));
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Arguments broken(Kind kind, String part, String other, String pointer, ProblemCode code) {
        return Arguments.of(kind, part, other, pointer, code);
    }

    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                // contract
                broken(Kind.CODE, "sscop.code/1", "sscop.code/2", "/contract", ProblemCode.CONTRACT),
                broken(Kind.WORDING, "sscop.wording/1", "sscop.code/1", "/contract", ProblemCode.CONTRACT),
                broken(Kind.CROSSWALK, "\"contract\": \"sscop.crosswalk/1\",", "", "/contract", ProblemCode.MISSING),
                broken(Kind.MIGRATION, "\"sscop.migration/1\"", "1", "/contract", ProblemCode.WRONG_TYPE),
                broken(Kind.PATHWAY, "\"sscop.pathway/1\"", "null", "/contract", ProblemCode.NULL),
                // missing field
                broken(Kind.CODE, "\"published\": \"2026-02\",", "", "/published", ProblemCode.MISSING),
                broken(Kind.CODE, "\"edition\": \"1\"", "", "/code/edition", ProblemCode.MISSING),
                broken(Kind.WORDING, "\"language\": \"cy\",", "", "/language", ProblemCode.MISSING),
                broken(Kind.CROSSWALK, "\"confidence\": \"HIGH\"", "", "/rows/0/confidence", ProblemCode.MISSING),
                broken(Kind.MIGRATION, "\"basis\": \"Our reading.\",", "", "/basis", ProblemCode.MISSING),
                broken(Kind.PATHWAY, "\"who\": \"Sellers\",", "", "/rules/0/who", ProblemCode.MISSING),
                // unknown field
                broken(
                        Kind.CODE,
                        "\"title\": \"Small Code\"",
                        "\"titel\": 1, \"title\": \"S\"",
                        "/titel",
                        ProblemCode.UNKNOWN_FIELD),
                broken(
                        Kind.CODE,
                        "\"population\": true",
                        "\"Population\": true",
                        "/principles/0/claims/0/Population",
                        ProblemCode.UNKNOWN_FIELD),
                broken(
                        Kind.WORDING,
                        "\"language\"",
                        "\"lang\": \"cy\", \"language\"",
                        "/lang",
                        ProblemCode.UNKNOWN_FIELD),
                broken(
                        Kind.CROSSWALK,
                        "\"ids\": [\"L.1\"]",
                        "\"id\": \"L.1\"",
                        "/rows/0/to/id",
                        ProblemCode.UNKNOWN_FIELD),
                broken(Kind.MIGRATION, "\"items\"", "\"item\"", "/additions/0/item", ProblemCode.UNKNOWN_FIELD),
                broken(
                        Kind.PATHWAY,
                        "\"title\": \"A table\"",
                        "\"title\": \"A\", \"x\": 0",
                        "/sources/0/x",
                        ProblemCode.UNKNOWN_FIELD),
                // wrong type
                broken(
                        Kind.CODE,
                        "\"population\": true",
                        "\"population\": \"true\"",
                        "/principles/0/claims/0/population",
                        ProblemCode.WRONG_TYPE),
                broken(
                        Kind.CODE,
                        "{\"id\": \"small\", \"edition\": \"1\"}",
                        "\"small/1\"",
                        "/code",
                        ProblemCode.WRONG_TYPE),
                broken(
                        Kind.WORDING,
                        "{\"1.1.1\": \"Cymerir gofal.\"}",
                        "[\"Cymerir gofal.\"]",
                        "/texts",
                        ProblemCode.WRONG_TYPE),
                broken(Kind.WORDING, "\"Cymerir gofal.\"", "7", "/texts/1.1.1", ProblemCode.WRONG_TYPE),
                broken(Kind.CROSSWALK, "[\"L.1\"]", "\"L.1\"", "/rows/0/to/ids", ProblemCode.WRONG_TYPE),
                broken(
                        Kind.MIGRATION,
                        "\"changes\": [\"KEPT\"]",
                        "\"changes\": \"KEPT\"",
                        "/rows/0/changes",
                        ProblemCode.WRONG_TYPE),
                broken(
                        Kind.PATHWAY,
                        "\"locator\": \"row 1\"",
                        "\"locator\": 1",
                        "/rules/0/locator",
                        ProblemCode.WRONG_TYPE),
                // bad form
                broken(Kind.CODE, "\"2026-02\"", "\"2026-13\"", "/published", ProblemCode.MALFORMED),
                broken(Kind.CODE, "\"2026-02\"", "\"02/2026\"", "/published", ProblemCode.MALFORMED),
                broken(Kind.CODE, "\"2026-02\"", "\"2026\"", "/published", ProblemCode.MALFORMED),
                broken(
                        Kind.CODE,
                        "\"title\": \"A source\"",
                        "\"title\": \"A\", \"published\": \"2026-01-32\"",
                        "/sources/0/published",
                        ProblemCode.MALFORMED),
                broken(
                        Kind.CODE,
                        "\"title\": \"A source\"",
                        "\"title\": \"A\", \"digest\": \"sha256:0\"",
                        "/sources/0/digest",
                        ProblemCode.MALFORMED),
                broken(
                        Kind.CODE,
                        "\"id\": \"1.1.2\"",
                        "\"id\": \"1.1 2\"",
                        "/principles/0/claims/1/id",
                        ProblemCode.MALFORMED),
                broken(Kind.WORDING, "\"1.1.1\"", "\"\"", "/texts/", ProblemCode.MALFORMED),
                broken(Kind.MIGRATION, "\"from\": \"2\"", "\"from\": \"\"", "/rows/1/from", ProblemCode.MALFORMED),
                // unknown word
                broken(Kind.CODE, "\"FINAL\"", "\"final\"", "/status", ProblemCode.UNKNOWN_VALUE),
                broken(Kind.CODE, "\"READING\"", "\"REMARK\"", "/notes/0/kind", ProblemCode.UNKNOWN_VALUE),
                broken(Kind.CODE, "\"CLAIM\"", "\"THEME\"", "/assessedAt", ProblemCode.INVALID),
                broken(Kind.CROSSWALK, "\"PUBLISHED\"", "\"ASSERTED\"", "/rows/0/basis", ProblemCode.UNKNOWN_VALUE),
                broken(Kind.MIGRATION, "[\"KEPT\"]", "[\"RENAMED\"]", "/rows/0/changes/0", ProblemCode.UNKNOWN_VALUE),
                broken(
                        Kind.PATHWAY,
                        "\"technology\": \"AI\"",
                        "\"technology\": \"QUANTUM\"",
                        "/selectors/0/technology",
                        ProblemCode.UNKNOWN_VALUE),
                // null
                broken(
                        Kind.CODE,
                        "\"statusNote\": \"Made for tests.\"",
                        "\"statusNote\": null",
                        "/statusNote",
                        ProblemCode.NULL),
                broken(
                        Kind.CODE,
                        "[\"G-1\", \"C-1\"]",
                        "[null]",
                        "/principles/0/claims/0/guidance/0",
                        ProblemCode.NULL),
                broken(
                        Kind.CODE,
                        "\"obligation\": \"SHALL\",\n      \"locator\"",
                        "\"obligation\": null, \"locator\"",
                        "/principles/0/obligation",
                        ProblemCode.NULL),
                broken(Kind.WORDING, "\"Cymerir gofal.\"", "null", "/texts/1.1.1", ProblemCode.NULL),
                broken(
                        Kind.CROSSWALK,
                        "\"publisher\": \"Somebody\"",
                        "\"publisher\": null",
                        "/sources/0/publisher",
                        ProblemCode.NULL),
                broken(Kind.MIGRATION, "\"extent\": \"SAME\"", "\"extent\": null", "/rows/0/extent", ProblemCode.NULL),
                broken(Kind.PATHWAY, "[\"SELLS_PRODUCTS_WITH_SOFTWARE\"]", "null", "/rules/0/when", ProblemCode.NULL),
                // rules within one part
                broken(Kind.CODE, "\"Small Code\"", "\" \"", "", ProblemCode.INVALID),
                broken(Kind.CODE, "{\"id\": \"small\",", "{\"id\": \"sm/all\",", "/code", ProblemCode.INVALID),
                broken(Kind.CODE, "[{\"id\": \"S\", \"title\": \"A source\"}]", "[]", "", ProblemCode.INVALID),
                broken(
                        Kind.CODE,
                        "\"title\": \"A source\"",
                        "\"title\": \"A\", \"url\": \"\"",
                        "/sources/0",
                        ProblemCode.INVALID),
                broken(Kind.CODE, "\"definition\": \"Attention.\", ", "", "/glossary/0", ProblemCode.INVALID),
                broken(
                        Kind.CODE,
                        "\"basis\": \"GLOSSARY\"",
                        "\"basis\": \"NOT_GIVEN\"",
                        "/glossary/0",
                        ProblemCode.INVALID),
                broken(
                        Kind.CODE,
                        "\"title\": \"The catalog's\"",
                        "\"title\": \"Own\", \"patterns\": [\"Claim\"]",
                        "/numberings/0/patterns/0",
                        ProblemCode.MALFORMED),
                broken(
                        Kind.CODE,
                        "\"title\": \"The catalog's\"",
                        "\"title\": \"Own\", \"patterns\": [\"1.#\"]",
                        "/numberings/0/patterns/0",
                        ProblemCode.MALFORMED),
                broken(Kind.WORDING, "\"Cymerir gofal.\"", "\"\"", "", ProblemCode.INVALID),
                broken(Kind.CROSSWALK, "[\"1.1.1\"]", "[]", "/rows/0", ProblemCode.INVALID),
                broken(Kind.MIGRATION, "[\"KEPT\"]", "[\"DROPPED\"]", "/rows/0", ProblemCode.INVALID),
                broken(Kind.MIGRATION, "[\"KEPT\"]", "[]", "/rows/0", ProblemCode.INVALID),
                broken(Kind.MIGRATION, "[\"1.1\"]", "[]", "/rows/0", ProblemCode.INVALID),
                broken(
                        Kind.PATHWAY,
                        "\"follow\": {\"code\": {\"id\": \"small\", \"edition\": \"1\"}}",
                        "\"follow\": {}",
                        "/rules/0/follow",
                        ProblemCode.INVALID),
                broken(
                        Kind.PATHWAY,
                        "\"follow\": {\"code\"",
                        "\"follow\": {\"anyOf\": [{\"code\": {\"id\": \"a\", \"edition\": \"1\"}}], \"code\"",
                        "/rules/0/follow",
                        ProblemCode.INVALID));
    }

    @ParameterizedTest(name = "{0}: {1} as {2}")
    @MethodSource("brokenDocuments")
    void refuseWhatTheReadersRefuse(Kind kind, String part, String other, String pointer, ProblemCode code)
            throws IOException {
        String document = changed(kind.small(), part, other).replaceAll(",(\\s*})", "$1");

        assertThat(kind.errors(document)).isNotEmpty();
        assertThatThrownBy(() -> kind.reader().read(bytes(document)))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::pointer, Problem::code)
                                .contains(tuple(pointer, code)));
    }

    static Stream<Arguments> unusualDocuments() {
        return Stream.of(
                Arguments.of(Kind.CODE, changed(CODE, "\"2026-02\"", "\"2024-02-29\"")),
                Arguments.of(Kind.CODE, changed(CODE, "\"population\": true", "\"population\": false")),
                Arguments.of(
                        Kind.CODE,
                        changed(
                                CODE,
                                "\"definition\": \"Attention.\", \"basis\": \"GLOSSARY\"",
                                "\"basis\": \"NOT_GIVEN\"")),
                Arguments.of(
                        Kind.CODE,
                        changed(
                                CODE,
                                "\"title\": \"A form's\"",
                                "\"title\": \"A form's\", \"patterns\": [\"Claim #.#-##\", \"#\"]")),
                Arguments.of(Kind.WORDING, changed(WORDING, "{\"1.1.1\": \"Cymerir gofal.\"}", "{}")),
                Arguments.of(Kind.CROSSWALK, changed(CROSSWALK, ", \"ids\": [\"L.1\"]", "")),
                Arguments.of(
                        Kind.MIGRATION,
                        changed(MIGRATION, "\"changes\": [\"DROPPED\"]", "\"to\": [], \"changes\": [\"DROPPED\"]")),
                Arguments.of(
                        Kind.PATHWAY,
                        changed(PATHWAY, "\"follow\": {", "\"follow\": {\"anyOf\": [], \"allOf\": [], ")));
    }

    @ParameterizedTest
    @MethodSource("unusualDocuments")
    void allowWhatTheReadersTake(Kind kind, String document) throws IOException {
        assertThat(kind.errors(document)).isEmpty();
        assertThatCode(() -> kind.reader().read(bytes(document))).doesNotThrowAnyException();
    }
}
