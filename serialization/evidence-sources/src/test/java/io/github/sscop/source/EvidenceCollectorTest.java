package io.github.sscop.source;

import static io.github.sscop.source.Ledger.CONTEXT;
import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.Product;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the collector binds, dates and orders records, shown with scans by grype. */
class EvidenceCollectorTest {

    private static String scan(String day, String target) {
        return """
                {"matches": [], "source": {"type": "image", "target": {%s}},
                 "descriptor": {"name": "grype", "version": "0.75.0", "timestamp": "%s",
                   "db": {"built": "%s", "schemaVersion": 5, "error": null}}}
                """.formatted(target, day, day);
    }

    private static String outdated(String scan) {
        return scan.replaceAll("\"built\": \"[^\"]*\"", "\"built\": \"2026-01-01\"");
    }

    private static String scan(String day) {
        return scan(day, "\"manifestDigest\": \"" + Ledger.IMAGE_DIGEST + "\"");
    }

    private static EvidenceId id(CollectionResult result) {
        return record(result).id();
    }

    // Binding

    @Test
    void bindsByWhatTheFileSaysAlone() {
        assertThat(record(collected(scan("2026-11-20"))).subject().orElseThrow().digest())
                .hasToString("Optional[" + Ledger.IMAGE_DIGEST + "]");
    }

    @Test
    void bindsAnImageByWhicheverOfItsDigestsTheProductLists() {
        String registered = "\"repoDigests\": [\"acme/ledger@sha256:" + "8".repeat(64) + "\"]";

        assertThat(record(collected(scan(
                                "2026-11-20", registered + ", \"manifestDigest\": \"" + Ledger.IMAGE_DIGEST + "\"")))
                        .subject()
                        .orElseThrow()
                        .digest())
                .hasToString("Optional[" + Ledger.IMAGE_DIGEST + "]");
    }

    @Test
    void takesTheCallersWordOnlyWhereTheFileSaysNothing() {
        CollectionResult vouched = collected(CONTEXT.vouchedFor("Acme Ledger"), scan("2026-11-20", ""));

        assertThat(vouched.records().get(0).binding())
                .isEqualTo("bound by your word alone: the file does not say what it is about");
        assertThat(record(vouched).subject().orElseThrow().product()).contains("Acme Ledger");
        assertThat(record(vouched).subject().orElseThrow().version()).contains("4.2.0");
        assertThat(collected(
                                CONTEXT.vouchedFor("Acme Ledger"),
                                scan("2026-11-20", "\"manifestDigest\": \"sha256:" + "9".repeat(64) + "\""))
                        .records())
                .isEmpty();
    }

    @Test
    void takesNoWordForItWhereTheFileNamesSomethingElse() {
        CollectionContext unlisted = CollectionContext.of(
                CONTEXT.organisation(), CONTEXT.product().map(each -> Product.of(each.name(), "4.2.0")));

        CollectedRecord record =
                collected(unlisted.vouched(), scan("2026-11-20")).records().get(0);

        assertThat(record.direct()).isEmpty();
        assertThat(record.binding())
                .isEqualTo(
                        "bound to nothing: nothing that the product lists can be compared with what the file is about (digest "
                                + Ledger.IMAGE_DIGEST + ")");
    }

    @ParameterizedTest
    @CsvSource({"Acme Ledger", "pkg:maven/org.acme/ledger@4.2.0", "pkg:oci/ledger"})
    void takesTheNamesOfTheProduct(String name) {
        assertThat(CONTEXT.vouchedFor(name).vouchedFor()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Brightdesk", "pkg:maven/org.acme/ledger@3.0.0", "pkg:maven/com.brightdesk/desk"})
    void refusesTheNameOfAnotherProduct(String name) {
        assertThatThrownBy(() -> CONTEXT.vouchedFor(name))
                .hasMessage("the product is Acme Ledger 4.2.0, and none of its names is " + name
                        + "; expected its name, or one of its package URLs");
    }

    @Test
    void takesTheProductFromTheCallerWhereTheDocumentHasNone() {
        CollectionContext unnamed = CollectionContext.of(CONTEXT.organisation(), Optional.empty());

        assertThat(unnamed.vouchedFor("Acme Ledger").product().map(Product::name))
                .contains("Acme Ledger");
        assertThat(unnamed.vouchedFor("pkg:npm/ledger@1")
                        .product()
                        .orElseThrow()
                        .packageUrls())
                .hasToString("[pkg:npm/ledger@1]");
    }

    @Test
    void keepsWhatSpeaksAgainstTheProductOfAFileThatDoesNotSayWhatItIsAbout() {
        CollectedRecord record =
                collected(outdated(scan("2026-11-20", ""))).records().get(0);

        assertThat(record.refuted()).hasToString("[3.3.1]");
        assertThat(record.direct()).isEmpty();
        assertThat(record.record().title()).endsWith("(bound to nothing)");
    }

    // Dating

    @Test
    void datesByTheFilesOwnTimeBeforeAnyOther() {
        CollectedRecord record = collected(CONTEXT.releasedOn(PartialDate.of("2026-10-01")), scan("2026-11-20"))
                .records()
                .get(0);

        assertThat(record.dating()).isEqualTo("dated 2026-11-20 by its own time");
        assertThat(record.record().occurredOn()).contains(PartialDate.of("2026-11-20"));
    }

    @Test
    void datesByTheReleaseAndThenByTheCommit() {
        String undated = scan("", "\"manifestDigest\": \"" + Ledger.IMAGE_DIGEST + "\"");
        CollectionContext committed = CONTEXT.committedOn(PartialDate.of("2026-09-01"));

        assertThat(collected(committed, undated).records().get(0).dating())
                .isEqualTo("dated 2026-09-01 by the day of the commit, since it has no time of its own");
        assertThat(collected(committed.releasedOn(PartialDate.of("2026-10-01")), undated)
                        .records()
                        .get(0)
                        .dating())
                .isEqualTo("dated 2026-10-01 by the day of the release, since it has no time of its own");
    }

    @Test
    void makesNoRecordWithoutADate() {
        CollectionResult result = collected(scan("", "\"manifestDigest\": \"" + Ledger.IMAGE_DIGEST + "\""));

        assertThat(result.records()).isEmpty();
        assertThat(Ledger.told(result))
                .isEqualTo(
                        "1: grype, UNDATED; the output does not show that its database was sound; it has no time of its own, and none can be made up for it; give the day of the"
                                + " release");
    }

    // Series

    @Test
    void putsALaterOutputInThePlaceOfTheEarlierOne() {
        Evidence first = record(collected(scan("2026-11-01")));

        CollectionResult second = collected(CONTEXT.withRecords(List.of(first)), scan("2026-11-20"));

        assertThat(record(second).supersedes()).containsExactly(first.id());
        assertThat(second.added()).hasSize(1);
    }

    @Test
    void putsOutputsOfOneCollectionInOrder() {
        CollectionResult both = collected(scan("2026-11-20"), scan("2026-11-01"));

        assertThat(both.added())
                .filteredOn(record -> record.date().equals(Optional.of(PartialDate.of("2026-11-20"))))
                .singleElement()
                .satisfies(
                        record -> assertThat(record.supersedes()).containsExactly(id(collected(scan("2026-11-01")))));
    }

    @Test
    void leavesOutAnOutputThatIsOlderThanWhatWasCollected() {
        Evidence later = record(collected(scan("2026-11-20")));

        CollectionResult older = collected(CONTEXT.withRecords(List.of(later)), scan("2026-11-01"));

        assertThat(older.records()).isEmpty();
        assertThat(Ledger.told(older)).isEqualTo("1: grype, OUTDATED; a later output was collected as " + later.id());
    }

    @Test
    void putsNoOutputInThePlaceOfAnotherOfTheSameDay() {
        Evidence first = record(collected(scan("2026-11-20T08:00:00Z")));

        CollectionResult second = collected(CONTEXT.withRecords(List.of(first)), scan("2026-11-20T18:00:00Z"));

        assertThat(record(second).supersedes()).isEmpty();
    }

    @Test
    void putsAnOutputInThePlaceOfNoOtherArtefacts() {
        String other = outdated(scan("2026-11-20", "\"manifestDigest\": \"" + Ledger.JAR_DIGEST + "\""));

        assertThat(collected(other, scan("2026-11-21")).added())
                .allSatisfy(record -> assertThat(record.supersedes()).isEmpty());
    }

    @Test
    void putsNothingThatIsBoundToNothingInThePlaceOfWhatIsBound() {
        Evidence refuting = record(collected(outdated(scan("2026-11-20"))));

        CollectionResult unbound = collected(CONTEXT.withRecords(List.of(refuting)), scan("2026-11-21", ""));

        assertThat(record(unbound).supersedes()).isEmpty();
    }

    @Test
    void putsNothingWithoutATimeOfItsOwnInThePlaceOfWhatHasOne() {
        Evidence refuting = record(collected(outdated(scan("2026-11-20"))));
        CollectionContext later = CONTEXT.withRecords(List.of(refuting)).releasedOn(PartialDate.of("2026-12-01"));

        CollectionResult undated = collected(later, scan("", "\"manifestDigest\": \"" + Ledger.IMAGE_DIGEST + "\""));

        assertThat(record(undated).supersedes()).isEmpty();
    }

    @Test
    void keepsAnOlderOutputThatSpeaksAgainstAClaim() {
        Evidence later = record(collected(scan("2026-11-25")));

        CollectionResult older = collected(CONTEXT.withRecords(List.of(later)), outdated(scan("2026-11-20")));

        assertThat(older.added()).hasSize(1);
        assertThat(Ledger.told(older))
                .startsWith("1: grype, COLLECTED; it speaks against a claim, and a later output was collected as "
                        + later.id() + ": let that one supersede it, if it takes its place");
    }

    @Test
    void putsALaterOutputInThePlaceOfEveryEarlierOneThatSpeaksAgainstAClaim() {
        Evidence bad = record(collected(outdated(scan("2026-11-01"))));
        Evidence better = record(collected(CONTEXT.withRecords(List.of(bad)), scan("2026-11-10")));

        Evidence best = record(collected(CONTEXT.withRecords(List.of(bad, better)), scan("2026-11-20")));

        assertThat(best.supersedes()).containsExactlyInAnyOrder(bad.id(), better.id());
    }

    @Test
    void bindsWhatWasBoundToNothingBefore() {
        CollectionContext unlisted = CollectionContext.of(
                CONTEXT.organisation(), CONTEXT.product().map(each -> Product.of(each.name(), "4.2.0")));
        Evidence unbound = record(collected(unlisted, scan("2026-11-20")));

        CollectionResult bound = collected(CONTEXT.withRecords(List.of(unbound)), scan("2026-11-20"));

        assertThat(unbound.title()).endsWith("(bound to nothing)");
        assertThat(record(bound).supersedes()).containsExactly(unbound.id());
        assertThat(bound.records().get(0).direct()).hasToString("[3.3.1]");
    }

    @Test
    void countsTheSameBytesOnce() {
        CollectionResult result = collected(scan("2026-11-20"), scan("2026-11-20"));

        assertThat(result.records()).hasSize(1);
        assertThat(result.files().get(1).remarks()).containsExactly("the same bytes as 1, which count once");
    }

    // Records that are there already

    @Test
    void findsWhatARecordSaysOtherwiseThanItsFile() {
        Evidence changed = record(collected(scan("2026-11-20"))).toBuilder()
                .fact("databaseUpdatedOn", new FactValue.Text("2026-11-19"))
                .build();

        CollectionResult result = collected(CONTEXT.withRecords(List.of(changed)), scan("2026-11-20"));

        assertThat(result.isUpToDate()).isFalse();
        assertThat(result.added()).isEmpty();
        assertThat(result.records().get(0).differences())
                .containsExactly("the fact databaseUpdatedOn of " + changed.id()
                        + " (Scan for known vulnerabilities by grype: 0 findings) is 2026-11-19; by the file, it is"
                        + " 2026-11-20");
    }

    @Test
    void findsWhatIsMissingInARecord() {
        Evidence whole = record(collected(outdated(scan("2026-11-20"))));
        Evidence cut = whole.toBuilder().facts(Map.of()).onlyLinks(List.of()).build();

        CollectionResult result = collected(CONTEXT.withRecords(List.of(cut)), outdated(scan("2026-11-20")));

        assertThat(result.isUpToDate()).isFalse();
        assertThat(result.records().get(0).refuted()).isEmpty();
        assertThat(result.records().get(0).differences())
                .contains(
                        "the fact scannedOn of " + whole.id()
                                + " (Scan for known vulnerabilities by grype: 0 findings) is missing; by the file, it is 2026-11-20",
                        "the stance on 3.3.1 of " + whole.id()
                                + " (Scan for known vulnerabilities by grype: 0 findings) is missing; by the file, it is left to"
                                + " the rules");
    }

    @Test
    void addsARecordBesideATypedOneThatSaysOtherwise() {
        Evidence typed = record(collected(scan("2026-11-20"))).toBuilder()
                .id(EvidenceId.of("E-7"))
                .title("Our scan")
                .fact("scannedOn", new FactValue.Text("2026-11-25"))
                .build();

        CollectionResult result = collected(CONTEXT.withRecords(List.of(typed)), scan("2026-11-20"));

        assertThat(result.added()).hasSize(1);
        assertThat(result.records().get(0).differences())
                .containsExactly("the fact scannedOn of E-7 (Our scan) is 2026-11-25; by the file, it is 2026-11-20");
    }

    @Test
    void addsNothingBesideATypedRecordThatSaysTheSame() {
        Evidence typed = record(collected(scan("2026-11-20"))).toBuilder()
                .id(EvidenceId.of("E-7"))
                .title("Our scan")
                .build();

        assertThat(collected(CONTEXT.withRecords(List.of(typed)), scan("2026-11-20"))
                        .isUpToDate())
                .isTrue();
    }

    @Test
    void leavesAloneWhatPeopleChangedInARecordBesideTheFacts() {
        Evidence retitled = record(collected(scan("2026-11-20"))).toBuilder()
                .title("Scan of the image before release")
                .build();

        CollectionResult result = collected(CONTEXT.withRecords(List.of(retitled)), scan("2026-11-20"));

        assertThat(result.isUpToDate()).isTrue();
        assertThat(result.records().get(0).record()).isEqualTo(retitled);
    }

    // Files

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'   ' | the file is empty: what wrote nothing did not run, and shows nothing",
                "'{\"a\": 1, \"b\": 2}' | an object with the fields a, b is of no type that is read as evidence",
                "'<a><b/></a>' | XML with the root element a is of no type that is read as evidence",
                "'Hello' | the file is of no type that is read as evidence"
            })
    void saysWhatAFileIsThatItDoesNotKnow(String content, String sentence) {
        assertThat(Ledger.told(collected(content))).isEqualTo("1: unknown, NOT_RECOGNISED; " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"a\": ' | the file begins as JSON and is none, or not all of it is here, at line 1, column 7; expected the whole output of the tool",
                "'<a><b></a>' | the file begins as XML and is none, or not all of it is here, at line 1; expected the whole output of the tool",
                "'<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>' | the file declares entities in its document type, which no tool that is read here does; expected XML without declarations"
            })
    void refusesAFileThatIsMalformed(String content, String sentence) {
        assertThat(Ledger.told(collected(content))).isEqualTo("1: unknown, REFUSED; " + sentence);
    }

    private static String projects(int count) {
        String project = new String(ValidFixtures.files("snyk").get("test.json"), StandardCharsets.UTF_8);
        return IntStream.range(0, count)
                .mapToObj(
                        each -> project.replaceAll("\"dependencyCount\": *\\d+", "\"dependencyCount\": " + (each + 10)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Each record that is there answers for one of those that a file gives. */
    @Test
    void keepsTheRecordsOfOneFileApart() {
        CollectionContext released = CONTEXT.releasedOn(PartialDate.of("2026-11-20"));
        List<Evidence> first = collected(released, projects(2)).added();
        assertThat(first).isNotEmpty();
        Evidence typed = first.get(0).toBuilder().id(EvidenceId.of("E-7")).build();

        CollectionResult again = collected(released.withRecords(List.of(typed)), projects(2));

        assertThat(again.records())
                .hasSameSizeAs(first)
                .extracting(each -> each.record().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesAFileThatGivesMoreRecordsThanOneRunOfATool() {
        assertThat(Ledger.told(collected(projects(1_001))))
                .isEqualTo(
                        "1: snyk, REFUSED; the file gives more than 1000 records; expected the output of one run of a tool");
    }

    @Test
    void refusesACompressedFile() {
        EvidenceCollector collector = EvidenceSources.standard().collector(CONTEXT);
        collector.add("scan.json.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0});

        assertThat(Ledger.told(collector.result()))
                .isEqualTo(
                        "scan.json.gz: unknown, REFUSED; the file is compressed; expected it as the tool wrote it: unpack"
                                + " it first");
    }

    @Test
    void readsOneTypeAlone() {
        EvidenceCollector collector = EvidenceSources.standard().only("grype").collector(CONTEXT);
        collector.add("scan.json", scan("2026-11-20").getBytes(StandardCharsets.UTF_8));

        assertThat(collector.result().records()).hasSize(1);
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        assertThatThrownBy(() -> EvidenceSources.standard().only("gripe", "grype"))
                .hasMessageStartingWith("No evidence source is called gripe; expected some of ")
                .hasMessageContaining("grype");
    }
}
