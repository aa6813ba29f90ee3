package io.github.sscop.code.document;

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
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The short cut by which strings are written gives the bytes that Jackson's generator gives. */
class WriteContextTest {

    private static final JsonFactory JSON = new JsonFactory();

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
            json.writeNumber(123_456_789);
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

    @Property
    void writesWhatAGeneratorWrites(@ForAll List<@From("texts") String> texts) {
        assertThat(written(texts)).isEqualTo(list(texts));
    }

    @Test
    void writesHalfOfASurrogatePairAsAGeneratorDoes() {
        String half = "a sentence with \ud83f in it";

        assertThat(list(List.of(half))).isEqualTo(written(List.of(half)));
    }
}
