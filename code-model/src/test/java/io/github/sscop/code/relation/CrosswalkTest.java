package io.github.sscop.code.relation;

import static io.github.sscop.code.SmallDocuments.CROSSWALK;
import static io.github.sscop.code.SmallDocuments.bytes;
import static io.github.sscop.code.SmallDocuments.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrosswalkTest {

    private final Crosswalk builtIn = Crosswalk.builtIn();

    private static List<String> ids(List<Crosswalk.CrosswalkRow> rows) {
        return rows.stream().map(Crosswalk.CrosswalkRow::id).toList();
    }

    @Test
    void findsRowsThatLeadFromAClaim() {
        assertThat(builtIn.rowsOf("uk-sscop", ItemId.of("1.1.1")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo("XB1-01");
                    assertThat(row.from().ids()).containsExactly("1.1.1");
                    assertThat(row.to().framework()).isEqualTo("nist-ssdf-1.1");
                    assertThat(row.to().ids()).containsExactly("PO.1.2");
                    assertThat(builtIn.publisher(row)).contains("ETSI");
                });
    }

    private static boolean isOfClaim(Crosswalk.End end) {
        return end.framework().equals("uk-sscop") && end.ids().contains("2.2.2");
    }

    @Test
    void findsRowsThatLeadToAnElement() {
        List<Crosswalk.CrosswalkRow> rows = builtIn.rowsOf("uk-sscop", ItemId.of("2.2.2"));

        assertThat(rows).anyMatch(row -> row.to().framework().equals("uk-sscop"));
        assertThat(rows).anyMatch(row -> row.from().framework().equals("uk-sscop"));
        assertThat(rows).allMatch(row -> isOfClaim(row.from()) || isOfClaim(row.to()));
    }

    @Test
    void findsSmallRowFromBothEnds() throws IOException {
        Crosswalk crosswalk = Crosswalk.read(bytes(CROSSWALK));

        assertThat(ids(crosswalk.rowsOf("small", ItemId.of("1.1.1")))).containsExactly("R-1");
        assertThat(ids(crosswalk.rowsOf("large", ItemId.of("L.1")))).containsExactly("R-1");
        assertThat(crosswalk.rowsOf("large", ItemId.of("1.1.1"))).isEmpty();
        assertThat(crosswalk.rowsOf("small", ItemId.of("1.1.2"))).isEmpty();
    }

    @Test
    void namesOnlyElementsThatTheCodesHave() {
        for (Code code : CodeRegistry.builtIn().all()) {
            for (Crosswalk.CrosswalkRow row : builtIn.rows()) {
                for (Crosswalk.End end : List.of(row.from(), row.to())) {
                    if (end.framework().equals(code.id().id())) {
                        assertThat(end.ids())
                                .as("ids of " + row.id())
                                .allSatisfy(id ->
                                        assertThat(code.find(ItemId.of(id))).isPresent());
                    }
                }
            }
        }
        Set<String> codesNamed = builtIn.frameworks().stream()
                .map(Crosswalk.Framework::id)
                .filter(id -> CodeRegistry.builtIn().latest(id).isPresent())
                .collect(Collectors.toSet());
        assertThat(codesNamed).containsExactlyInAnyOrder("uk-sscop", "uk-cyber-governance", "uk-consumer-iot");
    }

    @Test
    void namesNoPublisherForAReadingOfOurs() throws IOException {
        Crosswalk crosswalk = Crosswalk.read(bytes(changed(CROSSWALK, "PUBLISHED", "OUR_READING")));

        assertThat(crosswalk.publisher(crosswalk.rows().get(0))).isEmpty();
    }

    @Test
    void refusesPublishedRowWithoutPublisher() {
        assertThatThrownBy(() -> Crosswalk.read(bytes(changed(CROSSWALK, ", \"publisher\": \"Somebody\"", ""))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("The crosswalk has 1 problem:\n"
                        + "  (document): the document: row R-1 is PUBLISHED and its source S has no publisher");
    }

    @Test
    void refusesUnknownSource() {
        assertThatThrownBy(() -> Crosswalk.read(bytes(changed(CROSSWALK, "\"source\": \"S\"", "\"source\": \"T\""))))
                .hasMessage("The crosswalk has 1 problem:\n"
                        + "  (document): the document: row R-1 names source T, which is not listed");
    }

    @Test
    void refusesUnknownFrameworkAtEitherEnd() {
        assertThatThrownBy(() -> Crosswalk.read(
                        bytes(changed(CROSSWALK, "\"framework\": \"small\"", "\"framework\": \"tiny\""))))
                .hasMessage("The crosswalk has 1 problem:\n"
                        + "  (document): the document: row R-1 names framework tiny, which is not listed");
        assertThatThrownBy(() -> Crosswalk.read(
                        bytes(changed(CROSSWALK, "\"framework\": \"large\"", "\"framework\": \"huge\""))))
                .hasMessage("The crosswalk has 1 problem:\n"
                        + "  (document): the document: row R-1 names framework huge, which is not listed");
    }

    @Test
    void refusesRowGivenTwice() throws IOException {
        Crosswalk crosswalk = Crosswalk.read(bytes(CROSSWALK));
        Crosswalk.CrosswalkRow row = crosswalk.rows().get(0);

        assertThatThrownBy(() -> new Crosswalk(
                        crosswalk.title(),
                        crosswalk.sources(),
                        crosswalk.frameworks(),
                        List.of(row, row),
                        crosswalk.notes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row R-1 is given twice; expected once");
    }

    @Test
    void refusesRowThatStartsNowhere() {
        assertThatThrownBy(() -> Crosswalk.read(bytes(changed(CROSSWALK, "[\"1.1.1\"]", "[]"))))
                .hasMessage(
                        "The crosswalk has 1 problem:\n  /rows/0 (line 7, column 5): rows[0]: ids is empty; expected at least one");
    }

    @Test
    void allowsRowThatLeadsNowhere() throws IOException {
        Crosswalk crosswalk = Crosswalk.read(bytes(changed(CROSSWALK, "[\"L.1\"]", "[]")));

        assertThat(crosswalk.rows().get(0).to().ids()).isEmpty();
    }
}
