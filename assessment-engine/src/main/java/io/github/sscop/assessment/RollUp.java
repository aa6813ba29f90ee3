package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.evidence.DeclaredStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Verdicts on principles, themes and the code: the worst of the items below that roll up. */
final class RollUp {

    /**
     * What some items roll up to.
     *
     * @param verdict the verdict
     * @param reasons why
     */
    record Rolled(Verdict verdict, List<Reason> reasons) {}

    private final Code code;
    private final Map<ItemId, ItemAssessment> rows;

    RollUp(Code code, Map<ItemId, ItemAssessment> rows) {
        this.code = code;
        this.rows = rows;
    }

    Rolled whole() {
        return rolled(requiredItems(item -> true));
    }

    ThemeAssessment theme(ItemId id) {
        Rolled rolled =
                rolled(requiredItems(item -> item.theme().filter(id::equals).isPresent()));
        return new ThemeAssessment(id, rolled.verdict(), rolled.reasons());
    }

    PrincipleAssessment principle(Principle principle, Optional<DeclaredStatus> declared) {
        List<Item> items = requiredItems(
                item -> item.principle().filter(principle.id()::equals).isPresent());
        Rolled rolled = rolled(items);
        return new PrincipleAssessment(
                principle.id(),
                principle.theme(),
                rolled.verdict(),
                rolled.reasons(),
                declared,
                Agreement.between(declared, rolled.verdict(), onlyUnasked(items)));
    }

    private List<Item> requiredItems(Predicate<Item> which) {
        return code.items().stream().filter(Item::rollsUp).filter(which).toList();
    }

    private boolean onlyUnasked(List<Item> items) {
        List<ItemAssessment> gaps = items.stream()
                .map(item -> row(item))
                .filter(row -> row.verdict() != Verdict.MET && row.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        return !gaps.isEmpty() && gaps.stream().allMatch(ItemAssessment::isOnlyUnasked);
    }

    private Rolled rolled(List<Item> items) {
        Verdict verdict =
                Verdict.worst(items.stream().map(item -> row(item).verdict()).toList());
        return new Rolled(
                verdict,
                List.of(
                        switch (verdict) {
                            case NOT_APPLICABLE -> Reason.of(ReasonCode.NOTHING_REQUIRED);
                            case MET -> Reason.of(ReasonCode.ALL_MET);
                            case NOT_MET -> because(ReasonCode.NOT_SHOWN, verdict, items);
                            case UNDETERMINED -> because(ReasonCode.NOT_SETTLED, verdict, items);
                        }));
    }

    private Reason because(ReasonCode reason, Verdict verdict, List<Item> items) {
        List<Item> decisive =
                items.stream().filter(item -> row(item).verdict() == verdict).toList();
        String level = decisive.get(0).level().name().toLowerCase(Locale.ROOT);
        boolean one = decisive.size() == 1;
        String ids = decisive.stream().map(item -> item.id().value()).collect(Collectors.joining(", "));
        return new Reason(
                reason, Map.of("items", level + (one ? " " : "s ") + ids + (one ? " is" : " are")), List.of());
    }

    private ItemAssessment row(Item item) {
        ItemAssessment row = rows.get(item.id());
        if (row == null) {
            throw new IllegalStateException("No row for " + item.id());
        }
        return row;
    }
}
