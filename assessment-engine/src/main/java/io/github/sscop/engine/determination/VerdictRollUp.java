package io.github.sscop.engine.determination;

import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Obligation;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.evidence.DeclaredStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The roll-up of verdicts on items to principles, themes and the code: the worst of the items that roll up. Beside it stands
 * the worst of the recommendations, which roll up to nothing.
 */
public final class VerdictRollUp {

    /**
     * The verdict to which some items roll up.
     *
     * @param verdict the verdict
     * @param reasons the reasons
     * @param advisory the worst verdict on the recommendations; absent if there are none
     */
    public record RollUpVerdict(Verdict verdict, List<Reason> reasons, Optional<Verdict> advisory) {}

    /**
     * The items that belong to a part of the code.
     *
     * @param element the code, a theme or a principle
     * @param required the positions, in catalog order, of the items that roll up
     * @param recommended the positions of the recommendations
     * @param all the positions of all its items
     * @param principles the principles that belong to it; none of a principle
     */
    private record RollUpMembers<T>(
            T element,
            List<Integer> required,
            List<Integer> recommended,
            List<Integer> all,
            List<Principle> principles) {}

    private final List<Item> items;
    private final RollUpMembers<Code> code;
    private final List<RollUpMembers<Theme>> themes = new ArrayList<>();
    private final List<RollUpMembers<Principle>> principles = new ArrayList<>();

    /** Creates the roll-up of a code. */
    public VerdictRollUp(Code code) {
        this.items = code.items();
        this.code = members(code, item -> true, code.principles());
        for (Theme theme : code.themes()) {
            List<Principle> ofTheme = code.principles().stream()
                    .filter(principle -> principle.theme().equals(theme.id()))
                    .toList();
            themes.add(members(theme, isIn(theme.id(), Item::theme), ofTheme));
        }
        for (Principle principle : code.principles()) {
            principles.add(members(principle, isIn(principle.id(), Item::principle), List.of()));
        }
    }

    private static Predicate<Item> isIn(ItemId id, Function<Item, Optional<ItemId>> part) {
        return item -> part.apply(item).filter(id::equals).isPresent();
    }

    private <T> RollUpMembers<T> members(T element, Predicate<Item> isMember, List<Principle> ofElement) {
        return new RollUpMembers<>(
                element,
                positionsOf(item -> isMember.test(item) && item.rollsUp()),
                positionsOf(item -> isMember.test(item)
                        && item.obligation().filter(Obligation.SHOULD::equals).isPresent()),
                positionsOf(isMember),
                ofElement);
    }

    private List<Integer> positionsOf(Predicate<Item> condition) {
        List<Integer> positions = new ArrayList<>();
        for (int position = 0; position < items.size(); position++) {
            if (condition.test(items.get(position))) {
                positions.add(position);
            }
        }
        return List.copyOf(positions);
    }

    /**
     * Computes the verdict on the code from the rows of all items in catalog order.
     *
     * @param unnamed the words for what has neither identifier nor name, such as the product; then the verdict is not MET
     */
    public RollUpVerdict assessCode(List<ItemAssessment> rows, Optional<String> unnamed) {
        RollUpVerdict rollUp = rollUp(code, rows);
        if (rollUp.verdict() == Verdict.MET && unnamed.isPresent()) {
            Reason reason = new Reason(ReasonCode.SUBJECT_NOT_NAMED, Map.of("what", unnamed.get()), List.of());
            return new RollUpVerdict(Verdict.UNDETERMINED, List.of(reason), rollUp.advisory());
        }
        return rollUp;
    }

    /** Computes the verdict on each theme from the rows of all items in catalog order. */
    public List<ThemeAssessment> assessThemes(List<ItemAssessment> rows) {
        List<ThemeAssessment> assessed = new ArrayList<>(themes.size());
        for (RollUpMembers<Theme> members : themes) {
            RollUpVerdict rollUp = rollUp(members, rows);
            assessed.add(
                    new ThemeAssessment(members.element().id(), rollUp.verdict(), rollUp.reasons(), rollUp.advisory()));
        }
        return assessed;
    }

    /**
     * Computes the verdict on each principle from the rows of all items in catalog order, and compares it with the declaration.
     *
     * @param declaredOf the declared status of a principle, if there is a declaration
     * @param withheld whether the submission withholds records
     */
    public List<PrincipleAssessment> assessPrinciples(
            List<ItemAssessment> rows, Function<ItemId, Optional<DeclaredStatus>> declaredOf, boolean withheld) {
        List<PrincipleAssessment> assessed = new ArrayList<>(principles.size());
        for (RollUpMembers<Principle> members : principles) {
            Principle principle = members.element();
            RollUpVerdict rollUp = rollUp(members, rows);
            Optional<DeclaredStatus> declared = declaredOf.apply(principle.id());
            assessed.add(new PrincipleAssessment(
                    principle.id(),
                    principle.theme(),
                    rollUp.verdict(),
                    rollUp.reasons(),
                    rollUp.advisory(),
                    declared,
                    DeclarationComparison.agreement(
                            declared,
                            rollUp.verdict(),
                            isOnlyNotAsked(members.required(), rows),
                            withheld,
                            members.all().stream()
                                    .anyMatch(position -> rows.get(position).isEvidenced()))));
        }
        return assessed;
    }

    private static boolean isOnlyNotAsked(List<Integer> positions, List<ItemAssessment> rows) {
        boolean notAsked = false;
        for (int position : positions) {
            ItemAssessment row = rows.get(position);
            if (row.verdict() != Verdict.MET && row.verdict() != Verdict.NOT_APPLICABLE) {
                if (!row.isOnlyNotAsked()) {
                    return false;
                }
                notAsked = true;
            }
        }
        return notAsked;
    }

    private RollUpVerdict rollUp(RollUpMembers<?> members, List<ItemAssessment> rows) {
        Optional<Verdict> advisory =
                members.recommended().isEmpty() ? Optional.empty() : Optional.of(worst(members.recommended(), rows));
        if (isAllExcluded(members, rows)) {
            Reason reason = new Reason(ReasonCode.ALL_EXCLUDED, Map.of(), List.of());
            return new RollUpVerdict(Verdict.UNDETERMINED, List.of(reason), advisory);
        }
        List<Principle> excluded = members.principles().stream()
                .filter(principle -> isAllExcluded(principles.get(indexOf(principle)), rows))
                .toList();
        Verdict worst = worst(members.required(), rows);
        Verdict verdict = excluded.isEmpty() ? worst : worst.worse(Verdict.UNDETERMINED);
        Reason reason = switch (verdict) {
            case NOT_APPLICABLE -> new Reason(ReasonCode.NOTHING_REQUIRED, Map.of(), List.of());
            case MET -> new Reason(ReasonCode.ALL_MET, Map.of(), List.of());
            case NOT_MET -> explain(ReasonCode.NOT_SHOWN, verdict, members.required(), rows, List.of());
            case UNDETERMINED -> explain(ReasonCode.NOT_SETTLED, verdict, members.required(), rows, excluded);
        };
        return new RollUpVerdict(verdict, List.of(reason), advisory);
    }

    private int indexOf(Principle principle) {
        int index = 0;
        while (!principles.get(index).element().equals(principle)) {
            index++;
        }
        return index;
    }

    private static Verdict worst(List<Integer> positions, List<ItemAssessment> rows) {
        Verdict verdict = Verdict.NOT_APPLICABLE;
        for (int position : positions) {
            verdict = verdict.worse(rows.get(position).verdict());
        }
        return verdict;
    }

    /** Returns whether exclusions leave none of the items of a principle that would roll up to it. */
    private static boolean isAllExcluded(RollUpMembers<?> members, List<ItemAssessment> rows) {
        return members.element() instanceof Principle
                && worst(members.required(), rows) == Verdict.NOT_APPLICABLE
                && members.required().stream()
                        .anyMatch(position -> rows.get(position).has(ReasonCode.EXCLUDED));
    }

    private Reason explain(
            ReasonCode reason,
            Verdict verdict,
            List<Integer> positions,
            List<ItemAssessment> rows,
            List<Principle> excluded) {
        List<Item> decisive = new ArrayList<>();
        for (int position : positions) {
            if (rows.get(position).verdict() == verdict) {
                decisive.add(items.get(position));
            }
        }
        List<String> parts = new ArrayList<>(2);
        if (!decisive.isEmpty()) {
            String level = decisive.get(0).level().name().toLowerCase(Locale.ROOT);
            parts.add(listed(level, decisive.stream().map(Item::id).toList()));
        }
        if (!excluded.isEmpty()) {
            parts.add(listed("principle", excluded.stream().map(Principle::id).toList()));
        }
        boolean one = decisive.size() + excluded.size() == 1;
        String named = String.join(" and ", parts) + (one ? " is" : " are");
        return new Reason(reason, Map.of("items", named), List.of());
    }

    private static String listed(String level, List<ItemId> ids) {
        return level
                + (ids.size() == 1 ? " " : "s ")
                + ids.stream().map(ItemId::value).collect(Collectors.joining(", "));
    }
}
