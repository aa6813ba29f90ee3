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

/** The roll-up of verdicts on items to principles, themes and the code: the worst of the items that roll up. */
public final class VerdictRollUp {

    /**
     * The verdict to which some items roll up.
     *
     * @param verdict the verdict
     * @param reasons the reasons
     */
    public record RollUpVerdict(Verdict verdict, List<Reason> reasons) {}

    /**
     * The items that roll up to a part of the code.
     *
     * @param element the code, a theme or a principle
     * @param positions the positions of the items in catalog order
     */
    private record RollUpMembers<T>(T element, List<Integer> positions) {}

    private static final RollUpVerdict NOTHING_REQUIRED = new RollUpVerdict(
            Verdict.NOT_APPLICABLE, List.of(new Reason(ReasonCode.NOTHING_REQUIRED, Map.of(), List.of())));
    private static final RollUpVerdict ALL_MET =
            new RollUpVerdict(Verdict.MET, List.of(new Reason(ReasonCode.ALL_MET, Map.of(), List.of())));

    private final List<Item> items;
    private final RollUpMembers<Code> code;
    private final List<RollUpMembers<Theme>> themes = new ArrayList<>();
    private final List<RollUpMembers<Principle>> principles = new ArrayList<>();

    /** Creates the roll-up of a code. */
    public VerdictRollUp(Code code) {
        this.items = code.items();
        this.code = new RollUpMembers<>(code, positionsOf(item -> true));
        for (Theme theme : code.themes()) {
            themes.add(new RollUpMembers<>(
                    theme,
                    positionsOf(item -> item.theme().filter(theme.id()::equals).isPresent())));
        }
        for (Principle principle : code.principles()) {
            principles.add(new RollUpMembers<>(
                    principle,
                    positionsOf(item ->
                            item.principle().filter(principle.id()::equals).isPresent())));
        }
    }

    private List<Integer> positionsOf(Predicate<Item> condition) {
        List<Integer> positions = new ArrayList<>();
        for (int position = 0; position < items.size(); position++) {
            if (items.get(position).rollsUp() && condition.test(items.get(position))) {
                positions.add(position);
            }
        }
        return List.copyOf(positions);
    }

    /** Computes the verdict on the code from the rows of all items in catalog order. */
    public RollUpVerdict assessCode(List<ItemAssessment> rows) {
        return rollUp(code.positions(), rows);
    }

    /** Computes the verdict on each theme from the rows of all items in catalog order. */
    public List<ThemeAssessment> assessThemes(List<ItemAssessment> rows) {
        List<ThemeAssessment> assessed = new ArrayList<>(themes.size());
        for (RollUpMembers<Theme> members : themes) {
            RollUpVerdict rollUp = rollUp(members.positions(), rows);
            assessed.add(new ThemeAssessment(members.element().id(), rollUp.verdict(), rollUp.reasons()));
        }
        return assessed;
    }

    /** Computes the verdict on each principle from the rows of all items in catalog order, and compares it with the declaration. */
    public List<PrincipleAssessment> assessPrinciples(List<ItemAssessment> rows, VendorStatements statements) {
        return assessPrinciples(rows, statements::declaredStatus);
    }

    /**
     * Computes the verdict on each principle as {@link #assessPrinciples(List, VendorStatements)} does.
     *
     * @param declaredStatus returns the declared status of a principle, if there is a declaration
     */
    public List<PrincipleAssessment> assessPrinciples(
            List<ItemAssessment> rows, Function<ItemId, Optional<DeclaredStatus>> declaredStatus) {
        List<PrincipleAssessment> assessed = new ArrayList<>(principles.size());
        for (RollUpMembers<Principle> members : principles) {
            Principle principle = members.element();
            RollUpVerdict rollUp = rollUp(members.positions(), rows);
            Optional<DeclaredStatus> declared = declaredStatus.apply(principle.id());
            boolean onlyNotAsked = isOnlyNotAsked(members.positions(), rows);
            assessed.add(new PrincipleAssessment(
                    principle.id(),
                    principle.theme(),
                    rollUp.verdict(),
                    rollUp.reasons(),
                    declared,
                    DeclarationComparison.agreement(declared, rollUp.verdict(), onlyNotAsked)));
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

    private RollUpVerdict rollUp(List<Integer> positions, List<ItemAssessment> rows) {
        Verdict verdict = Verdict.NOT_APPLICABLE;
        for (int position : positions) {
            verdict = verdict.worse(rows.get(position).verdict());
        }
        return switch (verdict) {
            case NOT_APPLICABLE -> NOTHING_REQUIRED;
            case MET -> ALL_MET;
            case NOT_MET -> explain(ReasonCode.NOT_SHOWN, verdict, positions, rows);
            case UNDETERMINED -> explain(ReasonCode.NOT_SETTLED, verdict, positions, rows);
        };
    }

    private RollUpVerdict explain(
            ReasonCode reason, Verdict verdict, List<Integer> positions, List<ItemAssessment> rows) {
        List<Item> decisive = new ArrayList<>();
        for (int position : positions) {
            if (rows.get(position).verdict() == verdict) {
                decisive.add(items.get(position));
            }
        }
        String level = decisive.get(0).level().name().toLowerCase(Locale.ROOT);
        boolean one = decisive.size() == 1;
        String ids = decisive.stream().map(item -> item.id().value()).collect(Collectors.joining(", "));
        Map<String, String> arguments = Map.of("items", level + (one ? " " : "s ") + ids + (one ? " is" : " are"));
        return new RollUpVerdict(verdict, List.of(new Reason(reason, arguments, List.of())));
    }
}
