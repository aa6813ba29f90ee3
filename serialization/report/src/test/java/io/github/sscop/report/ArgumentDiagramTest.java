package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.text.PlaceholderText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Claims, arguments and evidence as a drawing that any reader of SVG takes. */
class ArgumentDiagramTest {

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void drawsClaimsArgumentsEvidenceAndRebuttals() throws Exception {
        Submission submission = Given.example("brightdesk-saas");
        Document svg = read(ArgumentDiagram.svg(Given.assessed(submission), submission, ItemId.of("2.1")));

        assertThat(texts(svg))
                .contains(
                        "2.1  Not met",
                        "2.1.5  Not met",
                        "E-028",
                        "Rebuts. Second factors of source and",
                        "Does not count: superseded.",
                        "No evidence");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("2.1.5 is not met: 1 record for it, 1 against it, 0 not counted.");
    }

    private static Document diagramOf(String words) throws Exception {
        Submission submission = Given.saying(words, "a place");
        return read(ArgumentDiagram.svg(Given.assessed(submission), submission, ItemId.of("1.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</text><script>alert(1)</script>", "]]>", "\uFFFE\u0000\uD800", "\"'&<>", "word"})
    void keepsItsFormWhateverIsSaid(String words) throws Exception {
        Document svg = diagramOf(words);

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("rect").getLength())
                .isEqualTo(PlaceholderText.isPlaceholder(words) ? 16 : 17)
                .isEqualTo(diagramOf(Given.harmlessLike(words))
                        .getElementsByTagName("rect")
                        .getLength());
    }

    @Test
    void drawsTwelveRecordsOfAClaimAndCountsTheRest() throws Exception {
        Submission submission = Given.large(100, 1);
        Submission crowded = Given.large(900, 1);

        assertThat(texts(read(ArgumentDiagram.svg(Given.assessed(submission), submission, ItemId.of("1.1")))))
                .noneMatch(text -> text.startsWith("and "));
        assertThat(texts(read(ArgumentDiagram.svg(Given.assessed(crowded), crowded, ItemId.of("1.1")))))
                .contains("and 8 records more");
    }

    @Test
    void refusesAPrincipleThatIsNone() {
        Submission submission = Given.example("acme-ledger");
        Assessment assessment = Given.assessed(submission);

        assertThatThrownBy(() -> ArgumentDiagram.svg(assessment, submission, ItemId.of("9.9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("principle is 9.9; expected one of [1.1, 1.2, ");
    }
}
