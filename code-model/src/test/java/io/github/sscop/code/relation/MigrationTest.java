package io.github.sscop.code.relation;

import static io.github.sscop.code.SmallDocuments.MIGRATION;
import static io.github.sscop.code.SmallDocuments.bytes;
import static io.github.sscop.code.SmallDocuments.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Provision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private final Migration draftToFinal = Migration.builtIn().get(0);

    @Test
    void saysThatAProvisionBecameAClaim() {
        assertThat(draftToFinal.became(ItemId.of("4.5"))).get().satisfies(row -> {
            assertThat(row.to()).containsExactly(ItemId.of("4.3.1"));
            assertThat(row.changes()).containsExactly(Migration.Change.MERGED);
            assertThat(row.extent()).contains(Migration.Extent.NARROWER);
        });
    }

    @Test
    void saysThatAProvisionWasDropped() {
        assertThat(draftToFinal.became(ItemId.of("2.3"))).get().satisfies(row -> {
            assertThat(row.to()).isEmpty();
            assertThat(row.changes()).containsExactly(Migration.Change.DROPPED);
            assertThat(row.extent()).isEmpty();
            assertThat(row.guidance()).containsExactly(ItemId.of("IG-1.2-04"), ItemId.of("IG-3.1-07"));
        });
        assertThat(draftToFinal.became(ItemId.of("5.1"))).isEmpty();
    }

    @Test
    void hasOneRowForEachProvisionOfTheDraftAndLeadsToElementsOfTheCode() {
        Code from = CodeRegistry.builtIn().get(draftToFinal.from());
        Code to = CodeRegistry.builtIn().get(draftToFinal.to());

        assertThat(draftToFinal.rows().stream().map(Migration.MigrationRow::from))
                .containsExactlyElementsOf(
                        from.provisions().stream().map(Provision::id).toList());
        assertThat(draftToFinal.rows()).allSatisfy(row -> {
            assertThat(row.to()).allSatisfy(id -> assertThat(to.find(id)).isPresent());
            assertThat(row.guidance()).allSatisfy(id -> assertThat(to.find(id)).isPresent());
        });
        assertThat(draftToFinal.additions())
                .allSatisfy(addition -> assertThat(addition.items())
                        .allSatisfy(id -> assertThat(to.find(id)).isPresent()));
    }

    @Test
    void refusesDroppedRowThatLeadsSomewhere() {
        assertThatThrownBy(() -> row(List.of(ItemId.of("1.1")), Migration.Change.DROPPED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 leads to [1.1] and its changes are [DROPPED];"
                        + " expected DROPPED where it leads nowhere, and only there");
    }

    @Test
    void refusesKeptRowThatLeadsNowhere() {
        assertThatThrownBy(() -> row(List.of(), Migration.Change.KEPT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 leads to [] and its changes are [KEPT];"
                        + " expected DROPPED where it leads nowhere, and only there");
    }

    @Test
    void refusesTwoRowsForOneProvision() {
        assertThatThrownBy(() -> Migration.read(bytes(changed(MIGRATION, "\"from\": \"2\"", "\"from\": \"1\""))))
                .hasMessage("The migration has 1 problem:\n"
                        + "  (document): the document: row 1 is given twice; expected once");
    }

    private static Migration.MigrationRow row(List<ItemId> to, Migration.Change change) {
        return new Migration.MigrationRow(ItemId.of("1"), to, List.of(change), Optional.empty(), List.of(), "Note.");
    }
}
