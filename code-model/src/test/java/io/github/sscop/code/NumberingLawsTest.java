package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every numbering: what it writes it reads, and it reads nothing else. */
class NumberingLawsTest {

    private static final List<ItemId> IDS =
            List.of(ItemId.of("1"), ItemId.of("1.1"), ItemId.of("1.2"), ItemId.of("1.1.1"), ItemId.of("C-1"));

    /** Without blanks other than after letters. */
    private static final Pattern WORDED = Pattern.compile("([^ ]*A )*[^ ]+");

    @Provide
    Arbitrary<ItemId> numberedIds() {
        return Arbitraries.integers()
                .between(0, 120)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(numbers -> ItemId.of(numbers.stream().map(String::valueOf).collect(Collectors.joining("."))));
    }

    /** Texts of few characters, so that many of them are like what patterns write. */
    @Provide
    Arbitrary<ItemId> ids() {
        Arbitrary<ItemId> others = Arbitraries.strings()
                .withChars("01#.-A ")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> WORDED.matcher(text).matches())
                .map(ItemId::of);
        return Arbitraries.oneOf(numberedIds(), others, Arbitraries.of(IDS));
    }

    @Provide
    Arbitrary<NumberingPattern> patterns() {
        return Arbitraries.strings()
                .withChars("##.-A ")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> text.contains("#") && WORDED.matcher(text).matches())
                .map(NumberingPattern::of);
    }

    @Provide
    Arbitrary<Numbering> numberings() {
        Arbitrary<Map<ItemId, ItemId>> translates =
                Arbitraries.maps(Arbitraries.of(IDS), Arbitraries.of(IDS)).ofMaxSize(2);
        return Combinators.combine(
                        patterns().list().ofMaxSize(3).uniqueElements(NumberingPattern::numbers),
                        translates,
                        Arbitraries.of(IDS).list().ofMaxSize(2))
                .as((patterns, translated, lacks) ->
                        new Numbering(NumberingId.of("n"), "A form", patterns, translated, lacks, Optional.empty()));
    }

    @Property
    void givesBackWhatItWrites(@ForAll("numberings") Numbering numbering, @ForAll("ids") ItemId id) {
        numbering
                .fromCatalog(id)
                .ifPresent(written -> assertThat(numbering.toCatalog(written)).contains(id));
    }

    @Property
    void writesNoTwoIdsTheSame(
            @ForAll("numberings") Numbering numbering, @ForAll("ids") ItemId id, @ForAll("ids") ItemId other) {
        if (!id.equals(other) && numbering.fromCatalog(id).isPresent()) {
            assertThat(numbering.fromCatalog(other)).isNotEqualTo(numbering.fromCatalog(id));
        }
    }

    @Property
    void readsNothingButWhatItWritesWhereItTranslatesNothing(
            @ForAll("patterns") NumberingPattern pattern, @ForAll("ids") ItemId written) {
        Numbering numbering =
                new Numbering(NumberingId.of("n"), "A form", List.of(pattern), Map.of(), List.of(), Optional.empty());

        numbering
                .toCatalog(written)
                .flatMap(numbering::fromCatalog)
                .ifPresent(id -> assertThat(id).isEqualTo(written));
    }

    @Property
    void writesEachIdOfAsManyNumbersAsItsPattern(
            @ForAll("patterns") NumberingPattern pattern, @ForAll("numberedIds") ItemId id) {
        Optional<ItemId> written = pattern.write(id);

        assertThat(written.isPresent()).isEqualTo(id.value().split("\\.").length == pattern.numbers());
        written.ifPresent(text -> assertThat(pattern.read(text)).contains(id));
    }
}
