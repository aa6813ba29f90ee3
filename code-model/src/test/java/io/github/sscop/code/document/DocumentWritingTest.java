package io.github.sscop.code.document;

import static io.github.sscop.code.document.Fixtures.CHOICES;
import static io.github.sscop.code.document.Fixtures.PARTS;
import static io.github.sscop.code.document.Fixtures.SHOUTS;
import static io.github.sscop.code.document.Fixtures.SORTED;
import static io.github.sscop.code.document.Fixtures.TEXT;
import static io.github.sscop.code.document.Fixtures.receiveWhole;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.ItemId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The three ways in which a document is written. */
class DocumentWritingTest {

    private static final Fixtures.Parts PART = new Fixtures.Parts(
            List.of("b", "a"),
            Optional.of("o"),
            Map.of(),
            Optional.of(
                    new Fixtures.Parts(List.of(), Optional.empty(), Map.of(ItemId.of("1.1"), "t"), Optional.empty())));

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    @Test
    void indentsForPeopleInTheOrderOfTheRecord() {
        assertThat(text(PARTS.pretty(PART))).isEqualTo("""
                        {
                          "contract": "sscop.parts/1",
                          "list": [
                            "b",
                            "a"
                          ],
                          "optional": "o",
                          "inner": {
                            "table": {
                              "1.1": "t"
                            }
                          }
                        }""");
    }

    @Test
    void writesOneLineInTheOrderOfTheRecord() {
        assertThat(text(PARTS.line(PART)))
                .isEqualTo("{\"contract\":\"sscop.parts/1\",\"list\":[\"b\",\"a\"],\"optional\":\"o\","
                        + "\"inner\":{\"table\":{\"1.1\":\"t\"}}}");
    }

    @Test
    void sortsFieldsInTheCanonicalForm() {
        assertThat(text(PARTS.canonical(PART)))
                .isEqualTo("{\"contract\":\"sscop.parts/1\",\"inner\":{\"table\":{\"1.1\":\"t\"}},"
                        + "\"list\":[\"b\",\"a\"],\"optional\":\"o\"}");
    }

    @Test
    void sortsKeysByTheirUtf16CodeUnits() {
        Map<String, String> keysOfRfc8785 = new LinkedHashMap<>();
        keysOfRfc8785.put("\u20ac", "Euro Sign");
        keysOfRfc8785.put("\r", "Carriage Return");
        keysOfRfc8785.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        keysOfRfc8785.put("1", "One");
        keysOfRfc8785.put("\ud83d\ude00", "Emoji: Grinning Face");
        keysOfRfc8785.put("\u0080", "Control");
        keysOfRfc8785.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(text(SORTED.canonical(new Fixtures.Sorted(keysOfRfc8785, Map.of()))))
                .isEqualTo("{\"contract\":\"sscop.sorted/1\",\"table\":{"
                        + "\"\\r\":\"Carriage Return\","
                        + "\"1\":\"One\","
                        + "\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                        + "\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}}");
    }

    @Test
    void escapesTextAsRfc8785Does() {
        Fixtures.Text awkward = new Fixtures.Text("\u20ac$\u000f\nA'B\"\\\\\"/\b\t\f\r\u001f\u007f\u2028<&é");

        assertThat(text(TEXT.canonical(awkward)))
                .isEqualTo("{\"contract\":\"sscop.text/1\",\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/"
                        + "\\b\\t\\f\\r\\u001f\u007f\u2028<&é\"}");
    }

    @Test
    void givesEqualTablesEqualBytes() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a", "1");
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b", "2");
        other.put("a", "1");

        assertThat(SORTED.canonical(new Fixtures.Sorted(one, Map.of())))
                .isEqualTo(SORTED.canonical(new Fixtures.Sorted(other, Map.of())));
        assertThat(SORTED.line(new Fixtures.Sorted(one, Map.of())))
                .isNotEqualTo(SORTED.line(new Fixtures.Sorted(other, Map.of())));
    }

    @Test
    void writesKeysThatAreWordsOfASet() {
        Map<Fixtures.Colour, Integer> numbers = new EnumMap<>(Fixtures.Colour.class);
        numbers.put(Fixtures.Colour.RED, -1);
        numbers.put(Fixtures.Colour.GREEN, 2);

        assertThat(text(SORTED.canonical(new Fixtures.Sorted(Map.of(), numbers))))
                .isEqualTo("{\"byColour\":{\"GREEN\":2,\"RED\":-1},\"contract\":\"sscop.sorted/1\"}");
    }

    @Test
    void writesUnionAsTheValueItHolds() {
        Fixtures.Choices choices = new Fixtures.Choices(List.of(
                new Fixtures.Words("w"),
                new Fixtures.Count(7),
                new Fixtures.Flag(false),
                new Fixtures.Several(List.of("a"))));

        assertThat(text(CHOICES.line(choices)))
                .isEqualTo("{\"contract\":\"sscop.choices/1\",\"choices\":[\"w\",7,false,[\"a\"]]}");
        assertThat(receiveWhole(CHOICES, CHOICES.line(choices)).value()).contains(choices);
    }

    @Test
    void writesValueThatStandsAsAnother() {
        Fixtures.Shouts shouts = new Fixtures.Shouts(List.of(new Fixtures.Shout("Hey!", 11)));

        assertThat(text(SHOUTS.line(shouts)))
                .isEqualTo("{\"contract\":\"sscop.shouts/1\",\"shouts\":[{\"text\":\"Hey!\"}]}");
    }

    @Test
    void writesFieldThatFollowsFromOthersAndPassesOverItInReading() {
        DocumentType<Fixtures.Text> measured = DocumentType.of("sscop.text/1", Fixtures.Text.class)
                .derived(
                        Fixtures.Text.class,
                        "length",
                        Integer.class,
                        text -> text.text().length())
                .build();

        assertThat(text(measured.line(new Fixtures.Text("four"))))
                .isEqualTo("{\"contract\":\"sscop.text/1\",\"text\":\"four\",\"length\":4}");
        assertThat(receiveWhole(measured, "{\"contract\":\"sscop.text/1\",\"text\":\"four\",\"length\":5}"))
                .satisfies(received -> {
                    assertThat(received.problems()).isEmpty();
                    assertThat(received.value()).contains(new Fixtures.Text("four"));
                });
    }

    @Test
    void spellsOutEmptiesWhereAsked() {
        DocumentType<Fixtures.Parts> spelt = DocumentType.of("sscop.parts/1", Fixtures.Parts.class)
                .spellingOutEmpties()
                .build();
        Fixtures.Parts empty = new Fixtures.Parts(List.of(), Optional.empty(), Map.of(), Optional.empty());

        assertThat(text(spelt.line(empty))).isEqualTo("{\"contract\":\"sscop.parts/1\",\"list\":[]}");
        assertThat(text(spelt.pretty(empty))).isEqualTo("{\n  \"contract\": \"sscop.parts/1\",\n  \"list\": []\n}");
        assertThat(text(PARTS.line(empty))).isEqualTo("{\"contract\":\"sscop.parts/1\"}");
    }

    @Property
    void readsBackAnyText(@ForAll String any) {
        String words = any.codePoints()
                .filter(c -> c != 0)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Fixtures.Text value = new Fixtures.Text(words);

        assertThat(receiveWhole(TEXT, TEXT.pretty(value)).value()).contains(value);
        assertThat(receiveWhole(TEXT, TEXT.line(value)).value()).contains(value);
        assertThat(receiveWhole(TEXT, TEXT.canonical(value)).value()).contains(value);
    }
}
