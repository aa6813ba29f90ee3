package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CodeTest {

    private final Code sscop = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    private static List<String> ids(List<? extends Element> elements) {
        return elements.stream().map(element -> element.id().value()).toList();
    }

    @Test
    void findsElementsAtEachLevel() {
        assertThat(sscop.find(ItemId.of("2"))).get().extracting(Element::level).isEqualTo(Level.THEME);
        assertThat(sscop.find(ItemId.of("2.1")))
                .get()
                .extracting(Element::level)
                .isEqualTo(Level.PRINCIPLE);
        assertThat(sscop.find(ItemId.of("2.1.6")))
                .get()
                .extracting(Element::level)
                .isEqualTo(Level.CLAIM);
        assertThat(sscop.find(ItemId.of("IG-2.1-02")))
                .get()
                .extracting(Element::level)
                .isEqualTo(Level.GUIDANCE);
        assertThat(sscop.find(ItemId.of("C-SRO")))
                .get()
                .extracting(Element::level)
                .isEqualTo(Level.STATEMENT);
        assertThat(sscop.find(ItemId.of("2.1.7"))).isEmpty();
    }

    @Test
    void findsOnlyClaimsAsClaimsAndPrinciplesAsPrinciples() {
        assertThat(sscop.claim(ItemId.of("2.1.6"))).map(Claim::population).contains(true);
        assertThat(sscop.claim(ItemId.of("2.1"))).isEmpty();
        assertThat(sscop.principle(ItemId.of("2.1"))).map(Principle::theme).contains(ItemId.of("2"));
        assertThat(sscop.principle(ItemId.of("2.1.6"))).isEmpty();
    }

    @Test
    void leadsFromClaimToPrincipleToTheme() {
        assertThat(sscop.parent(ItemId.of("2.1.6")).map(Element::id)).contains(ItemId.of("2.1"));
        assertThat(sscop.parent(ItemId.of("2.1")).map(Element::id)).contains(ItemId.of("2"));
        assertThat(sscop.parent(ItemId.of("2"))).isEmpty();
        assertThat(sscop.parent(ItemId.of("C-SRO"))).isEmpty();
    }

    @Test
    void leadsFromThemeToPrinciplesAndFromPrincipleToWhatItHolds() {
        assertThat(ids(sscop.children(ItemId.of("2")))).containsExactly("2.1", "2.2");
        assertThat(ids(sscop.children(ItemId.of("4.3"))).subList(0, 2)).containsExactly("4.3.1", "4.3.2");
        assertThat(sscop.children(ItemId.of("4.3"))).hasSizeGreaterThan(2);
        assertThat(sscop.children(ItemId.of("4.3.1"))).isEmpty();
    }

    @Test
    void placesNestedProvisionUnderItsProvision() throws IOException {
        Code code = SmallDocuments.code(SmallDocuments.CODE);

        assertThat(ids(code.children(ItemId.of("A")))).containsExactly("A.1");
        assertThat(ids(code.children(ItemId.of("1.1")))).containsExactly("1.1.1", "1.1.2", "A", "G-1");
    }

    @Test
    void makesItemsOfClaims() {
        assertThat(sscop.item(ItemId.of("2.1.6"))).get().satisfies(item -> {
            assertThat(item.level()).isEqualTo(Level.CLAIM);
            assertThat(item.principle()).contains(ItemId.of("2.1"));
            assertThat(item.theme()).contains(ItemId.of("2"));
            assertThat(item.obligation()).contains(Obligation.SHALL);
            assertThat(item.population()).isTrue();
            assertThat(item.locator()).isEqualTo("APC v1.0, theme 2, principle 2.1, claim 6");
            assertThat(item.rollsUp()).isTrue();
        });
        assertThat(sscop.item(ItemId.of("2.1"))).isEmpty();
        assertThat(sscop.item(ItemId.of("IG-2.1-02"))).isEmpty();
        assertThat(sscop.item(ItemId.of("C-SKILLS"))).isEmpty();
    }

    @Test
    void makesItemOfTheSeniorResponsibleOwner() {
        assertThat(sscop.item(ItemId.of("C-SRO"))).get().satisfies(item -> {
            assertThat(item.level()).isEqualTo(Level.STATEMENT);
            assertThat(item.principle()).isEmpty();
            assertThat(item.theme()).isEmpty();
            assertThat(item.obligation()).contains(Obligation.SHOULD);
            assertThat(item.rollsUp()).isFalse();
        });
    }

    @Test
    void makesItemsOfProvisions() throws IOException {
        Code code = SmallDocuments.code(SmallDocuments.changed(
                        SmallDocuments.CODE, "\"assessedAt\": \"CLAIM\"", "\"assessedAt\": \"PROVISION\"")
                .replace("\"translates\": {\"1.1.1\": \"1.1.2\"}, \"lacks\": [\"1.1.1\"]", "\"lacks\": [\"A\"]"));

        assertThat(code.items().stream().map(Item::id))
                .containsExactly(ItemId.of("A"), ItemId.of("A.1"), ItemId.of("C-1"));
        assertThat(code.item(ItemId.of("A")).map(Item::rollsUp)).contains(true);
        assertThat(code.item(ItemId.of("A.1")).map(Item::rollsUp)).contains(false);
        assertThat(code.item(ItemId.of("A.1")).flatMap(Item::principle)).contains(ItemId.of("1.1"));
    }

    @Test
    void makesItemsOfPrinciples() {
        Code code = CodeRegistry.builtIn().get(EditionId.of("uk-app-stores/2023-10"));

        assertThat(code.item(ItemId.of("2"))).get().satisfies(item -> {
            assertThat(item.level()).isEqualTo(Level.PRINCIPLE);
            assertThat(item.principle()).contains(ItemId.of("2"));
            assertThat(item.theme()).contains(ItemId.of("app-security-privacy"));
            assertThat(item.rollsUp()).isTrue();
        });
    }

    @Test
    void leadsFromClaimToGuidanceAndStatements() throws IOException {
        Code code = SmallDocuments.code(SmallDocuments.CODE);

        assertThat(ids(code.guidanceFor(ItemId.of("1.1.1")))).containsExactly("G-1", "C-1");
        assertThat(code.guidanceFor(ItemId.of("1.1.2"))).isEmpty();
        assertThat(code.guidanceFor(ItemId.of("1.1"))).isEmpty();
        assertThat(ids(sscop.guidanceFor(ItemId.of("1.1.1"))))
                .containsExactly(
                        "IG-1.1-01",
                        "IG-1.1-02",
                        "IG-1.1-03",
                        "IG-1.1-04",
                        "IG-1.1-05",
                        "IG-1.1-07",
                        "IG-1.1-08",
                        "IG-1.1-09",
                        "IG-1.1-10");
    }

    @Test
    void leadsFromElementToNotes() {
        assertThat(sscop.notesOn(ItemId.of("4.3.1")).stream().map(Note::id)).containsExactly("N-11");
        assertThat(sscop.notesOn(ItemId.of("3.4")).stream().map(Note::id)).containsExactly("N-06", "N-07", "N-12");
        assertThat(sscop.notesOn(ItemId.of("1.1.1"))).isEmpty();
    }

    @Test
    void isEqualByContentAndNotByEditionAlone() throws IOException {
        Code code = SmallDocuments.code(SmallDocuments.CODE);

        assertThat(code).isEqualTo(SmallDocuments.code(SmallDocuments.CODE));
        assertThat(code)
                .isNotEqualTo(
                        SmallDocuments.code(SmallDocuments.changed(SmallDocuments.CODE, "Take care.", "Beware.")));
        assertThat(code).hasToString("small/1");
    }

    @Test
    void keepsItsDigestWhenItsFileIsReordered() throws IOException {
        byte[] reordered = JsonMapper.shared()
                .writeValueAsBytes(reversed(JsonMapper.shared().readTree(sscop.toJson())));

        Code read = Code.read(new ByteArrayInputStream(reordered));

        assertThat(reordered).isNotEqualTo(sscop.toJson());
        assertThat(read).isEqualTo(sscop);
        assertThat(read.digest()).isEqualTo(sscop.digest());
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode result = JsonMapper.shared().createObjectNode();
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.reverse(names);
            names.forEach(name -> result.set(name, reversed(object.get(name))));
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = JsonMapper.shared().createArrayNode();
            array.forEach(element -> result.add(reversed(element)));
            return result;
        }
        return node;
    }

    @Test
    void changesItsDigestWithItsContent() throws IOException {
        Code code = SmallDocuments.code(SmallDocuments.CODE);
        Code other = SmallDocuments.code(SmallDocuments.changed(SmallDocuments.CODE, "Take care.", "Beware."));

        assertThat(code.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void knowsItsNumberings() {
        assertThat(sscop.numbering(NumberingId.of("template-0.4"))).isPresent();
        assertThat(sscop.numbering(NumberingId.of("template-0.5"))).isEmpty();
        assertThat(sscop.ownNumbering().map(Numbering::id)).contains(NumberingId.of("apc-1.0"));
        assertThat(CodeRegistry.builtIn()
                        .get(EditionId.of("uk-ai-cyber/2025-01"))
                        .ownNumbering())
                .isEmpty();
    }

    @Test
    void cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> sscop.elements().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sscop.items().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sscop.children(ItemId.of("2")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sscop.themes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hasNoWordingOfItsOwn() {
        assertThat(sscop.wording()).isEqualTo(Optional.empty());
    }
}
