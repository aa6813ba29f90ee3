package io.github.sscop.engine.criteria;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The index of the rules that read one kind of evidence, in the order of their ids, by the items that they are about. */
public final class RuleIndex {

    /** The index of a kind that no rule reads. */
    public static final RuleIndex NONE = new RuleIndex(List.of());

    private final List<Rule> rules;
    private final List<ItemRules> items;
    private final Map<ItemId, ItemRules> byItem = new LinkedHashMap<>();

    /**
     * The rules about one item.
     *
     * @param item the item
     * @param position the position of the item in {@link RuleIndex#items()}
     * @param rulePositions the positions of the rules in {@link RuleIndex#rules()}
     */
    public record ItemRules(ItemId item, int position, List<Integer> rulePositions) {

        /** Returns the elements of a list, which has one for each rule of the kind, that belong to the rules about this item. */
        public <T> List<T> select(List<T> all) {
            if (rulePositions.size() == all.size()) {
                return all;
            }
            List<T> selected = new ArrayList<>(rulePositions.size());
            for (int i = 0; i < rulePositions.size(); i++) {
                selected.add(all.get(rulePositions.get(i)));
            }
            return selected;
        }
    }

    /** Returns whether a rule can derive direct support; of a rule written in Java this is not known. */
    public static boolean derivesDirectSupport(Rule rule) {
        return rule instanceof FactRule facts
                && facts.supports().filter(Strength.DIRECT::equals).isPresent();
    }

    private RuleIndex(List<Rule> rules) {
        this.rules = rules;
        for (int position = 0; position < rules.size(); position++) {
            for (ItemId item : rules.get(position).items()) {
                byItem.computeIfAbsent(item, first -> new ItemRules(first, byItem.size(), new ArrayList<>(1)))
                        .rulePositions()
                        .add(position);
            }
        }
        this.items = List.copyOf(byItem.values());
    }

    /** Returns the index of the rules for each kind that they read. */
    public static Map<EvidenceKind, RuleIndex> of(List<Rule> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(Rule::id))
                .collect(Collectors.groupingBy(
                        Rule::kind, Collectors.collectingAndThen(Collectors.toList(), RuleIndex::new)));
    }

    /** Returns the rules in the order of their ids. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the rules about each item, in the order in which the rules first give the items. */
    public List<ItemRules> items() {
        return items;
    }

    /** Returns the rules about an item, or null if there are none. */
    @Nullable
    public ItemRules rulesAbout(ItemId item) {
        return byItem.get(item);
    }
}
