package io.github.sscop.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written as YAML is read again as the same submission, whatever its texts. */
class YamlWritingTest {

    private static Submission with(String text) {
        return Submission.builder(
                        "a",
                        CodeRegistry.builtIn().latest("uk-sscop").orElseThrow(),
                        Organisation.of("x" + text, StakeholderGroup.SOFTWARE_RESELLER))
                .evidence(Evidence.builder("E-1", "SBOM", "t" + text, Method.AUDIT, Originator.vendor("o" + text))
                        .fact("name", new FactValue.Text(text))
                        .link(Link.supports("3.1.1", Strength.DIRECT, "a" + text))
                        .build())
                .build();
    }

    private static Submission readBack(Submission submission) throws IOException {
        return YamlDocuments.standard()
                .readSubmission(
                        new ByteArrayInputStream(YamlDocuments.standard().write(submission)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "yes",
                        "null",
                        "~",
                        "1.10",
                        "2026-03-31",
                        "- a",
                        "a: b",
                        "a #b",
                        "*a",
                        "&a",
                        "!t",
                        "%",
                        "@",
                        "`",
                        "'",
                        "\"",
                        "\\",
                        "a\nb",
                        "\t",
                        "\u0085",
                        "\u2028",
                        "\ufeff",
                        "\u00e9",
                        "\ud83d\ude00",
                        "",
                        " ",
                        "{}",
                        "[]",
                        "0x1F",
                        "1:20",
                        ".inf",
                        "<<",
                        "=",
                        "|",
                        ">"),
                Arbitraries.strings()
                        .withChars("ab:#-'\"\\{}[],&*!|>%@ \n\t1.0")
                        .ofMaxLength(12));
    }

    @Property
    void readsEveryTextBack(@ForAll("texts") String text) throws IOException {
        assertThat(readBack(with(text))).isEqualTo(with(text));
    }

    @Test
    void readsEveryExampleBack() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("..", "..", "examples", "submissions"))) {
            List<Path> files =
                    examples.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    Submission submission = Documents.standard().readSubmission(in);

                    assertThat(readBack(submission)).isEqualTo(submission);
                }
            }
        }
    }

    @Test
    void writesBlocksThatAPersonCanEdit() {
        assertThat(new String(YamlDocuments.standard().write(with(" one")), UTF_8))
                .isEqualTo("""
                        contract: "sscop.submission/1"
                        id: a
                        code:
                          id: uk-sscop
                          edition: "2025-05"
                        numbering: "apc-1.0"
                        organisation:
                          name: x one
                          stakeholderGroup: SOFTWARE_RESELLER
                        evidence:
                          - id: E-1
                            kind: SBOM
                            title: t one
                            method: AUDIT
                            originator:
                              name: o one
                              independence: VENDOR
                            facts:
                              name: " one"
                            links:
                              - item: "3.1.1"
                                stance: SUPPORTS
                                strength: DIRECT
                                argument: a one""");
    }
}
