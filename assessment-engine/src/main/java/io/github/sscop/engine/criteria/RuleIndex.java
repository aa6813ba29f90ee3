package io.github.sscop.engine.criteria;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that read one kind of evidence, in the order of their ids, and which of them are about which item. */
public final class RuleIndex {

    public static final RuleIndex NONE = new RuleIndex(List.of());

    private final List<Rule> rules;
    private final List<ItemRules> items;
    private final Map<ItemId, ItemRules> byItem = new LinkedHashMap<>();

    /**
     * An item and the rules about it.
     *
     * @param item the item
     * @param place its place among the items that the rules of the kind are about
     * @param rules the places of the rules about it
     */
    public record ItemRules(ItemId item, int place, List<Integer> rules) {

        /** What those rules have of something that all rules of the kind have, in their order. */
        public <T> List<T> of(List<T> all) {
            if (rules.size() == all.size()) {
                return all;
            }
            List<T> its = new ArrayList<>(rules.size());
            for (int i = 0; i < rules.size(); i++) {
                its.add(all.get(rules.get(i)));
            }
            return its;
        }
    }

    private RuleIndex(List<Rule> rules) {
        this.rules = rules;
        for (int place = 0; place < rules.size(); place++) {
            for (ItemId item : rules.get(place).items()) {
                byItem.computeIfAbsent(item, first -> new ItemRules(first, byItem.size(), new ArrayList<>(1)))
                        .rules()
                        .add(place);
            }
        }
        this.items = List.copyOf(byItem.values());
    }

    public static Map<EvidenceKind, RuleIndex> of(List<Rule> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(Rule::id))
                .collect(Collectors.groupingBy(
                        Rule::kind, Collectors.collectingAndThen(Collectors.toList(), RuleIndex::new)));
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The items that the rules are about, in the order in which the rules name them. */
    public List<ItemRules> items() {
        return items;
    }

    /** The item among them, if it is one. */
    @Nullable
    public ItemRules about(ItemId item) {
        return byItem.get(item);
    }
}
