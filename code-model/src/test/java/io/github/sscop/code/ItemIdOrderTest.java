package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of item ids, which is that of the catalogs. */
class ItemIdOrderTest {

    @Provide
    Arbitrary<ItemId> ids() {
        Arbitrary<String> words =
                Arbitraries.of("0", "1", "01", "2", "10", ".", "-", "a", "x", "C", "SRO", "\u00e9", "\u0663");
        return words.list().ofMinSize(1).ofMaxSize(6).map(parts -> ItemId.of(String.join("", parts)));
    }

    static Stream<Code> codes() {
        return CodeRegistry.builtIn().all().stream();
    }

    private static List<ItemId> ids(List<? extends Element> elements) {
        return elements.stream().map(Element::id).toList();
    }

    private static List<ItemId> sorted(List<ItemId> ids) {
        List<ItemId> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(14));
        Collections.sort(shuffled);
        return shuffled;
    }

    @Property(tries = 500)
    void isTotal(@ForAll("ids") ItemId a, @ForAll("ids") ItemId b, @ForAll("ids") ItemId c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
    }

    @Property(tries = 500)
    void isConsistentWithEquals(@ForAll("ids") ItemId a, @ForAll("ids") ItemId b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Test
    void takesNumbersAsNumbersAndPutsThemFirst() {
        List<ItemId> inOrder = Stream.of(
                        "1",
                        "1.1",
                        "1.2",
                        "1.10",
                        "01.a",
                        "1.a",
                        "2",
                        "10",
                        "10.1",
                        "100",
                        "A",
                        "A2",
                        "A10",
                        "B1",
                        "C-SRO",
                        "C-SRO-T2",
                        "IG-2.1-02",
                        "IG-2.1-10",
                        "IG-2.x-01")
                .map(ItemId::of)
                .toList();

        assertThat(sorted(inOrder)).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isTheOrderOfTheCatalog(Code code) {
        List<ItemId> items = code.items().stream().map(Item::id).toList();

        assertThat(sorted(items)).isEqualTo(items);
        for (List<? extends Element> elements : List.of(code.principles(), code.claims(), code.provisions())) {
            assertThat(sorted(ids(elements))).isEqualTo(ids(elements));
        }
    }
}
