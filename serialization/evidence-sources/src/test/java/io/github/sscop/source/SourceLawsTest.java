package io.github.sscop.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.subject.Product;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of every importer, over its valid files and over what becomes of these when values are left out, replaced or cut off.
 */
class SourceLawsTest {

    private static final int LARGEST = 100_000;

    /** How many mutants of each type and law are collected: all of most types where there are as many tries as in the whole check. */
    private static final int MOST = 4 * Integer.getInteger("sscop.tries", 50);

    private static final CollectionContext LEDGER = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20"));

    private static final CollectionContext OTHER = CollectionContext.of(
                    Ledger.CONTEXT
                            .organisation()
                            .map(acme -> Organisation.of("Brightdesk plc", acme.stakeholderGroup())),
                    Optional.of(Product.of("Brightdesk", "9").identifiedBy("pkg:maven/com.brightdesk/desk")))
            .releasedOn(PartialDate.of("2026-11-20"));

    static Stream<String> ids() {
        return ValidFixtures.ids().stream();
    }

    private static Set<ItemId> direct(CollectionResult result) {
        return result.records().stream()
                .flatMap(record -> record.direct().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<ItemId> direct(CollectionContext context, Map<String, byte[]> files) {
        return direct(ValidFixtures.collected(context, files));
    }

    /** Returns the files of a type, with one of them changed in each of the ways of a mutation, or in as many as there are tries. */
    private static Stream<Map<String, byte[]>> changed(String id, Function<byte[], Stream<byte[]>> mutation) {
        Map<String, byte[]> files = ValidFixtures.files(id);
        List<Map.Entry<String, byte[]>> mutants = files.entrySet().stream()
                .filter(file -> file.getValue().length < LARGEST)
                .flatMap(file -> mutation.apply(file.getValue()).map(bytes -> Map.entry(file.getKey(), bytes)))
                .toList();
        int step = Math.max(1, mutants.size() / MOST);
        return Stream.iterate(0, at -> at < mutants.size(), at -> at + step)
                .map(mutants::get)
                .map(mutant -> {
                    Map<String, byte[]> changed = new LinkedHashMap<>(files);
                    changed.put(mutant.getKey(), mutant.getValue());
                    return changed;
                });
    }

    private static Stream<byte[]> truncations(byte[] file) {
        int step = Math.max(1, file.length / 200);
        return Stream.iterate(0, at -> at < file.length, at -> at + step).map(at -> Arrays.copyOf(file, at));
    }

    @Test
    void hasValidFilesOfEveryType() {
        assertThat(ValidFixtures.ids())
                .containsExactlyElementsOf(EvidenceSources.standard().ids());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void readsEveryValidFile(String id) {
        CollectionResult result = ValidFixtures.collected(LEDGER, ValidFixtures.files(id));

        assertThat(result.files())
                .extracting(file -> file.source().orElse("none"))
                .contains(id);
        assertThat(result.files())
                .as(Ledger.told(result))
                .allMatch(
                        file -> file.outcome() == FileOutcome.COLLECTED || file.outcome() == FileOutcome.NOTHING_SHOWN);
        assertThat(result.records()).as(Ledger.told(result)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void collectsTheSameFilesOnce(String id) {
        Map<String, byte[]> files = ValidFixtures.files(id);
        List<Evidence> first = ValidFixtures.collected(LEDGER, files).added();

        CollectionResult second = ValidFixtures.collected(LEDGER.withRecords(first), files);

        assertThat(second.added()).isEmpty();
        assertThat(second.isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void makesTheSameRecordsInAnyOrderOfTheFiles(String id) {
        Map<String, byte[]> files = ValidFixtures.files(id);
        List<String> names = new ArrayList<>(files.keySet());
        Map<String, byte[]> reversed = new LinkedHashMap<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            reversed.put(names.get(i), files.get(names.get(i)));
        }

        assertThat(ValidFixtures.collected(LEDGER, reversed).added())
                .isEqualTo(ValidFixtures.collected(LEDGER, files).added());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNoMoreWhereAValueIsLeftOut(String id) {
        Set<ItemId> whole = direct(LEDGER, ValidFixtures.files(id));

        changed(id, FileMutations::removals)
                .forEach(files -> assertThat(whole).as(text(files)).containsAll(direct(LEDGER, files)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNoMoreWhereAValueIsAnother(String id) {
        Set<ItemId> whole = direct(LEDGER, ValidFixtures.files(id));

        changed(id, FileMutations::replacements)
                .forEach(files -> assertThat(whole).as(text(files)).containsAll(direct(LEDGER, files)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNoMoreWhereTheEndIsMissing(String id) {
        Set<ItemId> whole = direct(LEDGER, ValidFixtures.files(id));

        changed(id, SourceLawsTest::truncations)
                .forEach(files -> assertThat(whole).as(text(files)).containsAll(direct(LEDGER, files)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNothingOfAnotherProductWhateverIsLeftOut(String id) {
        assertThat(direct(OTHER, ValidFixtures.files(id))).isEmpty();
        changed(id, FileMutations::removals)
                .forEach(files ->
                        assertThat(direct(OTHER, files)).as(text(files)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void supportsNoMoreThanTheSameFactsTypedByHand(String id) {
        for (CollectedRecord each :
                ValidFixtures.collected(LEDGER, ValidFixtures.files(id)).records()) {
            Evidence typed = each.record().toBuilder()
                    .method(Method.DOCUMENT_INSPECTION)
                    .location("docs/typed.md")
                    .build();

            assertThat(RecordTrial.of(typed, LEDGER).direct()).containsAll(each.direct());
        }
    }

    private static String text(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> file.getKey() + ":\n" + new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
