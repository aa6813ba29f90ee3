package io.github.sscop.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law that files about another edition of a product support nothing of this one, whatever of their version, commit and digests is
 * left out: over the valid files of each type that supports something directly.
 */
class EditionLawsTest {

    private static final int LARGEST = 100_000;

    private static final int MOST = 4 * Integer.getInteger("sscop.tries", 50);

    private static final CollectionContext LEDGER = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20"));

    /** What identifies the edition, with that of another one. */
    private static final Map<String, String> OTHERS = Map.of(
            "4.2.0",
            "4.1.0",
            Ledger.COMMIT,
            "fedcba9876543210fedcba9876543210fedcba98",
            "1".repeat(64),
            "8".repeat(64),
            "2".repeat(64),
            "9".repeat(64));

    /**
     * Types that are about no edition: the first is about all that was ever found in a repository and names no commit of it, the
     * second about accounts of the vendor.
     */
    private static final Set<String> WITHOUT_EDITION = Set.of("code-scanning-alerts", "github-members");

    static Stream<String> ids() {
        return ValidFixtures.ids().stream()
                .filter(id -> !WITHOUT_EDITION.contains(id))
                .filter(id -> !direct(ValidFixtures.files(id)).isEmpty());
    }

    private static Set<ItemId> direct(Map<String, byte[]> files) {
        return ValidFixtures.collected(LEDGER, files).records().stream()
                .flatMap(record -> record.direct().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the files of a type as those of another edition; archives stay, since what is in them is compressed. */
    private static Map<String, byte[]> ofOtherEdition(String id) {
        return changed(ValidFixtures.files(id), text -> {
            String other = text;
            for (Map.Entry<String, String> each : OTHERS.entrySet()) {
                other = other.replace(each.getKey(), each.getValue());
            }
            return other;
        });
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> files, UnaryOperator<String> change) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        files.forEach((name, bytes) -> changed.put(
                name,
                change.apply(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1)));
        return changed;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNothingOfAnotherEdition(String id) {
        assertThat(direct(ofOtherEdition(id))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNothingOfAnotherEditionWhateverValueIsLeftOut(String id) {
        Map<String, byte[]> files = ofOtherEdition(id);
        List<Map.Entry<String, byte[]>> mutants = files.entrySet().stream()
                .filter(file -> file.getValue().length < LARGEST)
                .flatMap(file -> FileMutations.removals(file.getValue()).map(bytes -> Map.entry(file.getKey(), bytes)))
                .toList();
        int step = Math.max(1, mutants.size() / MOST);
        Stream.iterate(0, at -> at < mutants.size(), at -> at + step)
                .map(mutants::get)
                .forEach(mutant -> {
                    Map<String, byte[]> stripped = new LinkedHashMap<>(files);
                    stripped.put(mutant.getKey(), mutant.getValue());
                    assertThat(direct(stripped)).as(text(stripped)).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNothingOfAnotherEditionWhereItIsNamedNowhere(String id) {
        for (String text : OTHERS.values()) {
            for (String other : List.of("", "x")) {
                Map<String, byte[]> stripped = changed(ofOtherEdition(id), whole -> whole.replace(text, other));
                assertThat(direct(stripped)).as(text(stripped)).isEmpty();
            }
        }
        Map<String, byte[]> stripped = changed(ofOtherEdition(id), whole -> {
            String less = whole;
            for (String text : OTHERS.values()) {
                less = less.replace(text, "");
            }
            return less;
        });
        assertThat(direct(stripped)).as(text(stripped)).isEmpty();
    }

    private static String text(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> file.getKey() + ":\n" + new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
