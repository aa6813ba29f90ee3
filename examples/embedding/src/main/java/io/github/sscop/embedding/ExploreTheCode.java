package io.github.sscop.embedding;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Scope;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.code.Wording;
import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Pathway;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** The questions that a procurement tool puts to the model. */
public final class ExploreTheCode {

    private final Code code = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    /** Returns the claims that a reseller has to show. */
    public List<Item> whatApplies() {
        Scope scope = code.scope(StakeholderGroup.SOFTWARE_RESELLER, List.of());
        return code.items().stream().filter(scope::applies).toList();
    }

    /** Returns why a theme does not apply to a reseller: the row of Table 1. */
    public String whyNot() {
        Scope scope = code.scope(StakeholderGroup.SOFTWARE_RESELLER, List.of());
        return scope.basis(ItemId.of("1")) + ": " + scope.row().orElseThrow().note();
    }

    /** Returns the guidance on a claim. */
    public List<Element> guidance() {
        return code.guidanceFor(ItemId.of("2.1.6"));
    }

    /** Returns the provisions of other frameworks on the same subject, and who published the relation. */
    public List<String> related() {
        Crosswalk crosswalk = Crosswalk.builtIn();
        return crosswalk.rowsOf("uk-sscop", ItemId.of("2.1.5")).stream()
                .map(row -> row.id() + " " + crosswalk.publisher(row).orElse("our reading"))
                .toList();
    }

    /** Returns the items that a provision of the draft of 2024 became. */
    public List<ItemId> became() {
        return Migration.builtIn().get(0).became(ItemId.of("4.5")).orElseThrow().to();
    }

    /** Returns the codes that a vendor of AI products should follow. */
    public Set<EditionId> codesToFollow() {
        Pathway.Advice advice = Pathway.builtIn()
                .follow(
                        Set.of(
                                Pathway.PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE,
                                Pathway.PathwayFact.HAS_PRODUCT_REQUIREMENTS),
                        Set.of(Pathway.Technology.AI));
        return advice.codes();
    }

    /** Returns the Code in other words, such as the official ones or a translation. */
    public Code inOtherWords(InputStream overlay) throws IOException {
        Wording wording = Wording.read(overlay);
        List<ItemId> stillInOurWords = wording.missingFrom(code);
        System.out.println(stillInOurWords.size() + " elements keep the catalog's words");
        return code.with(wording);
    }
}
