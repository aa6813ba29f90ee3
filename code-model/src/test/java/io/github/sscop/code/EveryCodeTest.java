package io.github.sscop.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every built-in code. */
class EveryCodeTest {

    static List<Code> codes() {
        return CodeRegistry.builtIn().all();
    }

    private static List<Element> written(Code code) {
        List<Element> elements = new ArrayList<>(code.themes());
        for (Principle principle : code.principles()) {
            elements.add(principle);
            elements.addAll(principle.claims());
            elements.addAll(principle.provisions());
            elements.addAll(principle.guidance());
        }
        elements.addAll(code.statements());
        return elements;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void givesEachElementAnIdOfItsOwn(Code code) {
        List<Element> elements = written(code);

        assertThat(elements.stream().map(Element::id)).doesNotHaveDuplicates();
        assertThat(code.elements()).containsExactlyElementsOf(elements);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void findsEachElementByItsId(Code code) {
        for (Element element : written(code)) {
            assertThat(code.find(element.id())).containsSame(element);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void saysWhereTheSourceHasEachElement(Code code) {
        assertThat(code.elements()).allSatisfy(element -> {
            assertThat(element.locator()).as("locator of " + element.id()).isNotBlank();
            assertThat(element.statement()).as("statement of " + element.id()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void placesEachElementUnderAParentThatHoldsIt(Code code) {
        Set<Element> children = new HashSet<>();
        for (Element element : code.elements()) {
            for (Element child : code.children(element.id())) {
                assertThat(code.parent(child.id())).containsSame(element);
                assertThat(children.add(child))
                        .as("first parent of " + child.id())
                        .isTrue();
            }
        }
        assertThat(code.elements().stream().filter(e -> !children.contains(e)))
                .allMatch(e -> e.level() == Level.THEME || e.level() == Level.STATEMENT);
        assertThat(children).allMatch(e -> e.level() != Level.THEME && e.level() != Level.STATEMENT);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void assessesEveryElementOfItsLevelAndEveryStatementSoMarked(Code code) {
        List<ItemId> expected = code.elements().stream()
                .filter(e -> e.level() == code.assessedAt() || (e instanceof GeneralStatement s && s.assessed()))
                .map(Element::id)
                .toList();

        assertThat(code.items().stream().map(Item::id)).containsExactlyElementsOf(expected);
        for (Item item : code.items()) {
            Element element = code.find(item.id()).orElseThrow();
            assertThat(item.level()).isEqualTo(element.level());
            assertThat(item.statement()).isEqualTo(element.statement());
            assertThat(item.locator()).isEqualTo(element.locator());
            assertThat(item.theme())
                    .isEqualTo(item.principle()
                            .map(p -> code.principle(p).orElseThrow().theme()));
            assertThat(code.item(item.id())).contains(item);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void reducesEachProvisionToThePrincipleThatHoldsIt(Code code) {
        for (Principle principle : code.principles()) {
            for (Provision provision : principle.provisions()) {
                assertThat(code.item(provision.id()).flatMap(Item::principle))
                        .isEqualTo(
                                code.assessedAt() == Level.PROVISION ? Optional.of(principle.id()) : Optional.empty());
            }
        }
        assertThat(code.principles()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void readsBackWhatItWrites(Code code) throws IOException {
        byte[] written = code.toJson();

        Code read = Code.read(new ByteArrayInputStream(written));

        assertThat(read).isEqualTo(code).hasSameHashCodeAs(code);
        assertThat(read.digest()).isEqualTo(code.digest());
        assertThat(read.elements()).containsExactlyElementsOf(code.elements());
        assertThat(read.toJson()).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void writesTheFileThatItWasReadFrom(Code code) throws IOException {
        String name = code.id().toString().replace('/', '-') + ".json";
        try (InputStream file = Code.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            assertThat(new String(code.toJson(), UTF_8) + "\n").isEqualTo(new String(file.readAllBytes(), UTF_8));
        }
    }
}
