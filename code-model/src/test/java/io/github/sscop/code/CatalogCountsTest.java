package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Pathway;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each built-in catalog holds, counted; a change of any of these is a change of the catalog. */
class CatalogCountsTest {

    private static Code code(String edition) {
        return CodeRegistry.builtIn().get(EditionId.of(edition));
    }

    private static long provisions(Code code, Obligation obligation) {
        return code.provisions().stream()
                .filter(provision -> provision.obligation() == obligation)
                .count();
    }

    private static List<Integer> provisionsPerPrinciple(Code code) {
        return code.principles().stream()
                .map(principle -> principle.provisions().size())
                .toList();
    }

    @Test
    void holdsThemesPrinciplesAndClaimsOfTheCodeOf2025() {
        Code code = code("uk-sscop/2025-05");

        assertThat(code.themes()).hasSize(4);
        assertThat(code.principles()).hasSize(14);
        assertThat(code.claims()).hasSize(45);
        assertThat(code.principles().stream().map(p -> p.claims().size()))
                .containsExactly(6, 5, 3, 5, 6, 4, 2, 2, 2, 2, 2, 3, 1, 2);
        assertThat(code.provisions()).isEmpty();
        assertThat(code.assessedAt()).isEqualTo(Level.CLAIM);
        assertThat(code.status()).isEqualTo(Code.Status.FINAL);
        assertThat(code.published()).hasToString("2025-05-07");
    }

    @Test
    void holdsGuidanceOfTheCodeOf2025() {
        Code code = code("uk-sscop/2025-05");

        assertThat(code.guidance()).hasSize(92);
        assertThat(code.statements().stream().map(s -> s.id().value()).filter(id -> id.startsWith("IG-")))
                .containsExactly("IG-ABOUT-01", "IG-ABOUT-02", "IG-T1-01");
    }

    @Test
    void holdsGeneralStatementsOfTheCodeOf2025() {
        Code code = code("uk-sscop/2025-05");

        assertThat(code.statements().stream().map(s -> s.id().value()))
                .containsExactly(
                        "C-SHALL",
                        "C-SRO",
                        "C-SRO-T2",
                        "C-SKILLS",
                        "C-RESELLER",
                        "C-OSS",
                        "C-SCOPE-GOV",
                        "C-SCOPE-OTHER",
                        "C-GLOSS-BUILDENV",
                        "C-GLOSS-SBD",
                        "C-GLOSS-SDF",
                        "C-GLOSS-VDP",
                        "APC-ABOUT-01",
                        "IG-ABOUT-01",
                        "IG-ABOUT-02",
                        "IG-T1-01");
        assertThat(code.statements().stream().filter(GeneralStatement::assessed).map(s -> s.id().value()))
                .containsExactly("C-SRO");
    }

    @Test
    void assesses45ClaimsAndTheOwnerInTheCodeOf2025() {
        Code code = code("uk-sscop/2025-05");

        assertThat(code.items()).hasSize(46);
        assertThat(code.items().stream().filter(Item::rollsUp)).hasSize(45);
        assertThat(code.items().get(45).id()).isEqualTo(ItemId.of("C-SRO"));
    }

    @Test
    void marksTheNineClaimsAboutPopulations() {
        Code code = code("uk-sscop/2025-05");

        assertThat(code.claims().stream().filter(Claim::population).map(c -> c.id().value()))
                .containsExactly("1.2.1", "1.2.3", "1.3.1", "1.4.3", "2.1.2", "2.1.5", "2.1.6", "2.2.2", "4.1.1");
        assertThat(code.items().stream().filter(Item::population)).hasSize(9);
    }

    @Test
    void holdsRestOfTheCodeOf2025() {
        Code code = code("uk-sscop/2025-05");

        assertThat(code.glossary()).hasSize(22);
        assertThat(code.applicability()).hasSize(4);
        assertThat(code.numberings().stream().map(n -> n.id().value()))
                .containsExactly(
                        "apc-1.0", "template-0.4", "apc-1.0-padded", "apc-1.0-prefixed", "template-0.4-prefixed");
        assertThat(code.notes()).hasSize(36);
    }

    @Test
    void holdsDraftOf2024() {
        Code code = code("uk-software-vendors/2024-05-draft");

        assertThat(code.status()).isEqualTo(Code.Status.DRAFT);
        assertThat(code.principles()).hasSize(4);
        assertThat(provisionsPerPrinciple(code)).containsExactly(6, 3, 6, 6);
        assertThat(provisions(code, Obligation.SHALL)).isEqualTo(13);
        assertThat(provisions(code, Obligation.SHOULD)).isEqualTo(8);
        assertThat(code.items()).hasSize(21);
        assertThat(code.items().stream().filter(Item::rollsUp)).hasSize(13);
    }

    @Test
    void holdsCodeOnArtificialIntelligence() {
        Code code = code("uk-ai-cyber/2025-01");

        assertThat(code.themes()).hasSize(5);
        assertThat(provisionsPerPrinciple(code)).containsExactly(5, 9, 7, 5, 7, 6, 6, 6, 6, 5, 4, 4, 2);
        assertThat(provisions(code, Obligation.SHALL)).isEqualTo(49);
        assertThat(provisions(code, Obligation.SHOULD)).isEqualTo(23);
        assertThat(code.items()).hasSize(72);
    }

    @Test
    void nestsProvisionsOfTheCodeOnArtificialIntelligence() {
        Code code = code("uk-ai-cyber/2025-01");

        List<Provision> nested = code.provisions().stream()
                .filter(provision -> provision.parent().isPresent())
                .toList();
        assertThat(nested).hasSize(21).allSatisfy(provision -> {
            String id = provision.id().value();
            ItemId expected = ItemId.of(id.substring(0, id.lastIndexOf('.')));
            assertThat(provision.parent()).contains(expected);
            assertThat(code.parent(provision.id()).map(Element::id)).contains(expected);
        });
        assertThat(code.provisions().stream()
                        .filter(p ->
                                p.id().value().chars().filter(c -> c == '.').count() > 1))
                .isEqualTo(nested);
    }

    @Test
    void holdsCodeOnCyberGovernance() {
        Code code = code("uk-cyber-governance/2025-04");

        assertThat(code.principles().stream().map(p -> p.id().value())).containsExactly("A", "B", "C", "D", "E");
        assertThat(provisionsPerPrinciple(code)).containsExactly(5, 4, 4, 4, 5);
        assertThat(provisions(code, Obligation.SHALL)).isEqualTo(22);
        assertThat(code.items()).hasSize(22);
    }

    @Test
    void holdsCodeOnConsumerProducts() {
        Code code = code("uk-consumer-iot/2018-10");

        assertThat(code.principles()).hasSize(13);
        assertThat(code.provisions()).hasSize(28);
        assertThat(code.items()).hasSize(28);
    }

    @Test
    void assessesCodeOnAppStoresAtItsPrinciplesAndSaysWhy() {
        Code code = code("uk-app-stores/2023-10");

        assertThat(code.principles()).hasSize(8);
        assertThat(code.provisions().stream().map(p -> p.id().value())).containsExactly("2.2", "2.3");
        assertThat(code.assessedAt()).isEqualTo(Level.PRINCIPLE);
        assertThat(code.items()).hasSize(8).allMatch(item -> item.level() == Level.PRINCIPLE);
        assertThat(code.notes().stream().filter(note -> note.kind() == Note.NoteKind.GAP))
                .isNotEmpty()
                .first()
                .extracting(Note::text)
                .asString()
                .startsWith("INCOMPLETE.");
    }

    @Test
    void holdsCrosswalk() {
        Crosswalk crosswalk = Crosswalk.builtIn();

        assertThat(crosswalk.rows()).hasSize(198);
        assertThat(crosswalk.frameworks()).hasSize(17);
        assertThat(crosswalk.rows().stream().filter(row -> row.basis() == Crosswalk.MappingBasis.PUBLISHED))
                .hasSize(108)
                .allMatch(row -> crosswalk.publisher(row).isPresent());
        assertThat(crosswalk.rows().stream().filter(row -> row.basis() == Crosswalk.MappingBasis.OUR_READING))
                .hasSize(90)
                .allMatch(row -> crosswalk.publisher(row).isEmpty());
    }

    @Test
    void holdsMigrationFromTheDraft() {
        assertThat(Migration.builtIn()).singleElement().satisfies(migration -> {
            assertThat(migration.from()).hasToString("uk-software-vendors/2024-05-draft");
            assertThat(migration.to()).hasToString("uk-sscop/2025-05");
            assertThat(migration.rows()).hasSize(21);
            assertThat(migration.additions()).hasSize(4);
        });
    }

    @Test
    void holdsPathway() {
        Pathway pathway = Pathway.builtIn();

        assertThat(pathway.rules().stream().map(Pathway.PathwayRule::id)).containsExactly("PATH-1", "PATH-2", "PATH-3");
        assertThat(pathway.selectors()).hasSize(3);
        assertThat(pathway.sources()).hasSize(3);
    }
}
