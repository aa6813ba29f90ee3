package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Texts go from bytes and to bytes by short cuts, which have to lead where Jackson's own way leads. */
class TextsTest {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 60;

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> characters = Arbitraries.of(
                "a",
                "b",
                "c",
                " ",
                "?",
                "/",
                "~",
                "\u007f",
                "\u00e9",
                "\u2026",
                "\u263a",
                "\ud83d\ude00",
                "\"",
                "\\",
                "\n",
                "\u0001");
        Arbitrary<String> plain = Arbitraries.of("a", "b");
        return Arbitraries.oneOf(
                plain.list().ofMaxSize(80).map(parts -> String.join("", parts)),
                characters.list().ofMaxSize(40).map(parts -> String.join("", parts)));
    }

    private static byte[] list(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            texts.forEach(json::writeString);
            json.writeNumber(123_456_789); // The last text is not too near the end to be taken.
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static byte[] written(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            WriteContext out = new WriteContext(json, false, false);
            json.writeStartArray();
            texts.forEach(out::text);
            json.writeNumber(123_456_789);
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static boolean standsAsItIs(String text) {
        return text.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\') && text.getBytes(UTF_8).length <= LONGEST;
    }

    @Property
    void takesFromBytesWhatAParserReads(@ForAll List<@From("texts") String> said) {
        byte[] bytes = list(said);
        Texts texts = new Texts(bytes, LONGEST);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                Texts.Text text = texts.at(parser.currentTokenLocation().getByteOffset());
                String read = parser.getString();
                assertThat(text != null).isEqualTo(standsAsItIs(read));
                if (text != null) {
                    assertThat(text.value()).isEqualTo(read);
                }
            }
        }
    }

    @Property
    void writesWhatAGeneratorWrites(@ForAll List<@From("texts") String> said) {
        assertThat(written(said)).isEqualTo(list(said));
    }

    @Test
    void writesHalfOfASurrogatePairAsAGeneratorDoes() {
        String half = "a sentence with \ud83f in it";

        assertThat(list(List.of(half))).isEqualTo(written(List.of(half)));
    }

    @Test
    void givesTheSameObjectWhereTheSameWordStands() {
        byte[] bytes = "[\"DIRECT\", \"INDIRECT\", \"DIRECT\"]    ".getBytes(UTF_8);
        Texts texts = new Texts(bytes, LONGEST);

        Texts.Text first = texts.at(1);

        assertThat(first).isNotNull().isSameAs(texts.at(23)).isNotSameAs(texts.at(11));
    }

    @Test
    void takesNothingWhereNoTextBegins() {
        byte[] bytes = "[1, \"text\" ]          ".getBytes(UTF_8);
        Texts texts = new Texts(bytes, LONGEST);

        assertThat(texts.at(1)).isNull();
        assertThat(texts.at(-1)).isNull();
        assertThat(texts.at(bytes.length)).isNull();
        assertThat(texts.at(4)).isNotNull();
        assertThat(new Texts(bytes, Texts.NONE).at(4)).isNull();
    }
}
