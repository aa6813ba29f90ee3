package io.github.sscop.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Whatever is written, it reads as it was meant or is refused. */
class YamlLawsTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            "1.1",
            " ",
            "  ",
            ": ",
            " #",
            "#4",
            "- ",
            "? ",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            "~",
            "null",
            "yes",
            "=",
            "<<",
            "---",
            "...",
            "\b",
            "\n",
            "\r",
            "\t",
            "\u0001",
            "\u007f",
            "\u0080",
            "\u0085",
            "\u00e9",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\uffff",
            "\ue000",
            "\uD83D\uDD12",
            "\uDBFF\uDFFF");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> "t" + String.join("", pieces));
    }

    @Provide
    Arbitrary<String> words() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("-+.0123456789xob_:eEyYnNoOtTfF~")
                                .ofMaxLength(5),
                        Arbitraries.of(
                                "",
                                "1.1",
                                "true",
                                "no",
                                "12",
                                "null",
                                "a",
                                "inf",
                                "1e3",
                                "\u00e9",
                                " b",
                                ":c",
                                "#d",
                                "2026-01-10"))
                .as((start, end) -> start + end)
                .filter(word -> !word.isBlank());
    }

    private Arbitrary<FactValue> facts(int depth) {
        Arbitrary<FactValue> text = texts().map(FactValue.Text::new);
        Arbitrary<FactValue> word = words().map(FactValue.Text::new);
        Arbitrary<FactValue> whole =
                Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(FactValue.Whole::new);
        Arbitrary<FactValue> truth = Arbitraries.of(true, false).map(FactValue.Flag::new);
        if (depth == 0) {
            return Arbitraries.oneOf(text, word, whole, truth);
        }
        return Arbitraries.oneOf(
                text,
                word,
                whole,
                truth,
                facts(depth - 1).list().ofMaxSize(3).map(FactValue.Sequence::new),
                structures(depth - 1).map(FactValue.Structure::new));
    }

    private Arbitrary<Map<String, FactValue>> structures(int depth) {
        return Arbitraries.maps(Arbitraries.oneOf(texts(), words()), facts(depth))
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return Combinators.combine(texts(), texts(), texts(), structures(2)).as((id, title, argument, facts) -> {
            EvidenceBuilder record = Evidence.builder(
                            "E-1", "TEST_REPORT", title, Method.AUDIT, Originator.vendor(title))
                    .link(Link.supports("2.1.6", Strength.DIRECT, argument));
            facts.forEach(record::fact);
            return Submission.builder(
                            id,
                            CodeRegistry.builtIn().latest("uk-sscop").orElseThrow(),
                            Organisation.of(title, StakeholderGroup.SOFTWARE_RESELLER))
                    .evidence(record.build())
                    .build();
        });
    }

    private static final YAMLMapper WRITER = new YAMLMapper(YAMLFactory.builder()
            .stringQuotingChecker(new StringQuotingChecker() {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean needToQuoteName(String name) {
                    return true; // Left to itself, it writes a key that ends with a space without quotes.
                }

                @Override
                public boolean needToQuoteValue(String value) {
                    return true;
                }
            })
            .build());

    /** With quotes around every text and every key. */
    @Property
    void readsWhatAnotherWriterWrites(@ForAll("submissions") Submission submission) {
        byte[] json = Documents.standard().write(submission);
        byte[] yaml = WRITER.writeValueAsBytes(JsonMapper.shared().readTree(json));

        assertThat(Given.read(YamlDocuments.of(Documents.standard()), yaml))
                .as(new String(yaml, UTF_8))
                .isEqualTo(Given.readJson(json));
    }

    /** A fact without quotes, which may hold text, a number or a truth value. */
    @Property
    void takesAWordForWhatItLooksLikeOrRefusesIt(@ForAll("words") String word) {
        String yaml = Given.small("passed: 12", "passed: " + word);
        FactValue read;
        try {
            read = Given.read(yaml).evidence().get(0).facts().get("passed");
        } catch (InvalidDocumentException e) {
            assertThat(e.problems()).extracting(Problem::at).allMatch(at -> at.isPresent());
            return;
        }

        assertThat(read)
                .isIn(
                        new FactValue.Text(word.strip()),
                        word.strip().matches("-?\\d{1,9}") ? new FactValue.Whole(Long.parseLong(word.strip())) : null,
                        word.strip().matches("true|false")
                                ? new FactValue.Flag(Boolean.parseBoolean(word.strip()))
                                : null);
        if (read instanceof FactValue.Text text) {
            assertThat(text.value())
                    .doesNotMatch("[-+]?(\\.?[0-9][0-9_]*|[0-9][0-9_]*\\.[0-9]*)|yes|no|on|off|y|n|true|false|null|~");
        }
    }
}
