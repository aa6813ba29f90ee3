package io.github.sscop.source.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.problem.InvalidDocumentException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceContentTest {

    private static final ContentLimits SMALL = new ContentLimits(10_000, 10_000, 20, 1_000, 10, 10_000);

    private static SourceContent content(String text) {
        return SourceContent.of(text.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    private static void assertRefused(String text, String sentence) {
        assertThatThrownBy(() -> content(text))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsTextInTheEncodingsThatProgramsWrite(String charset) {
        String text = charset.equals("UTF-16") ? "{\"a\": \"é\"}" : "\ufeff{\"a\": \"é\"}";

        assertThat(SourceContent.of(text.getBytes(Charset.forName(charset)), SMALL)
                        .data()
                        .at("a")
                        .text())
                .contains("é");
    }

    @Test
    void readsSeveralValuesOneAfterTheOther() {
        assertThat(content("{\"a\": 1}\n{\"a\": 2}\n").values())
                .extracting(value -> value.at("a").whole().orElseThrow())
                .containsExactly(1L, 2L);
    }

    @Test
    void readsCommentsInJson() {
        assertThat(content("{/* one */ \"a\": 1 // two\n}").data().at("a").whole())
                .contains(1L);
    }

    @Test
    @Timeout(20)
    void readsALongTextOfYamlInLinearTime() {
        String text = "x".repeat(4_000_000);

        assertThat(SourceContent.of(("a: " + text).getBytes(StandardCharsets.UTF_8), ContentLimits.standard())
                        .data()
                        .at("a")
                        .text())
                .contains(text);
    }

    @Test
    void readsJsonBehindComments() {
        assertThat(content("// renovate\n/* two\nlines */ {\"a\": 1}")
                        .data()
                        .at("a")
                        .whole())
                .contains(1L);
    }

    @Test
    void keepsWhyYamlWasNotRead() {
        SourceContent twice = content("a: 1\na: 2\n");

        assertThat(twice.values()).isEmpty();
        assertThat(twice.refusal().orElseThrow())
                .hasMessageContaining("an object has the key a twice, at line 2; expected each once");
    }

    @Test
    void refusesANumberWithAnExponentThatNoToolWrites() {
        assertRefused("{\"a\": 1e99999999999}", "the file has a number with an exponent that no tool writes");
    }

    @Test
    void looksForYamlBehindAnyNumberOfComments() {
        assertThat(SourceContent.of("#\n".repeat(4_000).concat("!!!\n").getBytes(StandardCharsets.UTF_8), SMALL)
                        .values())
                .isEmpty();
    }

    @Test
    void takesAnAttributeWithoutAPrefixForTheOneThatIsMeant() {
        assertThat(content("<a xmlns:x=\"urn:x\" tests=\"1\" x:tests=\"2\"/>")
                        .markup()
                        .orElseThrow()
                        .attribute("tests"))
                .contains("1");
    }

    @Test
    void readsYamlAsTheValuesOfJson() {
        DataNode data =
                content("# settings\na: 1\nb: [x, true, null]\nc: 1.10\n").data();

        assertThat(data.at("a").whole()).contains(1L);
        assertThat(data.at("b").elements().get(0).text()).contains("x");
        assertThat(data.at("b").elements().get(1).flag()).contains(true);
        assertThat(data.at("b").elements().get(2).isGiven()).isFalse();
        assertThat(data.at("c").scalar()).contains("1.10");
    }

    @Test
    void leavesTextAloneThatOnlyLooksLikeYaml() {
        SourceContent text = content("Contact: mailto:a@b.example\nContact: https://b.example\n");

        assertThat(text.values()).isEmpty();
        assertThat(text.text()).isPresent();
    }

    @Test
    void readsAliasesOfYamlAsNothing() {
        assertThat(content("a: &x [1]\nb: *x\n").values()).isEmpty();
    }

    @Test
    void tellsWhatIsThereFromWhatIsNot() {
        DataNode data =
                content("{\"null\": null, \"blank\": \" \", \"number\": 1}").data();

        assertThat(data.at("null").isPresent()).isTrue();
        assertThat(data.at("null").isGiven()).isFalse();
        assertThat(data.at("none").isPresent()).isFalse();
        assertThat(data.at("blank").text()).isEmpty();
        assertThat(data.at("number").text()).isEmpty();
        assertThat(data.at("number", "deeper").isPresent()).isFalse();
    }

    @Test
    void passesOverADefinitionOfTheDocumentTypeElsewhere() {
        assertThat(content("<!DOCTYPE report PUBLIC \"-//JACOCO//DTD\" \"report.dtd\"><report name=\"a\"/>")
                        .markup()
                        .orElseThrow()
                        .attribute("name"))
                .contains("a");
    }

    @Test
    void readsNamesAndTextsOfXml() {
        MarkupNode root = content("<a xmlns=\"urn:x\"><b c=\"1\"> t <![CDATA[<u>]]></b><b/></a>")
                .markup()
                .orElseThrow();

        assertThat(root.namespace()).isEqualTo("urn:x");
        assertThat(root.all("b")).hasSize(2);
        assertThat(root.text("b")).contains("t <u>");
        assertThat(root.all("b").get(0).attribute("c")).contains("1");
    }

    @Test
    void refusesWhatIsDeeperThanAnyToolWrites() {
        assertRefused("[".repeat(50) + "]".repeat(50), "the file has values that are nested");
        assertRefused("<a>".repeat(50) + "</a>".repeat(50), "the file has more elements, or deeper ones");
        assertThat(content("a: " + "[".repeat(50) + "]".repeat(50)).values()).isEmpty();
    }

    @Test
    void refusesWhatIsMoreThanAnyToolWrites() {
        assertRefused("[" + "1,".repeat(2_000) + "1]", "the file has more than 1000 values");
        assertRefused("<a>" + "<b/>".repeat(2_000) + "</a>", "the file has more elements");
        assertRefused("{\"a\": \"" + "x".repeat(20_000) + "\"}", "the file has more than 10000 bytes");
        assertRefused("{\"a\": " + "9".repeat(200) + "}", "the file has values that are nested, or numbers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
                "<!DOCTYPE a SYSTEM \"a.dtd\"><a>&b;</a>"
            })
    void refusesEntities(String xml) {
        assertThatThrownBy(() -> content(xml)).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void takesWhatIsNoTextForNothing() {
        assertThat(SourceContent.of(new byte[] {1, 2, 0, (byte) 0xff}, SMALL).text())
                .isEmpty();
        assertThat(SourceContent.of(new byte[] {'P', 'K', 3, 4}, SMALL).isArchive())
                .isTrue();
        assertThat(content("\ufeff \n").isBlank()).isTrue();
    }
}
