package io.github.sscop.engine.determination;

import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.evidence.DeclaredStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Verdicts on principles, themes and the code: the worst of the items below that roll up. */
public final class VerdictRollUp {

    /**
     * What some items roll up to.
     *
     * @param verdict the verdict
     * @param reasons why
     */
    public record RollUpVerdict(Verdict verdict, List<Reason> reasons) {}

    /**
     * The items that roll up to something.
     *
     * @param what the code, a theme or a principle
     * @param items the items, by their places in catalog order
     */
    private record RollUpMembers<T>(T what, List<Integer> items) {}

    private static final RollUpVerdict NOTHING_REQUIRED =
            new RollUpVerdict(Verdict.NOT_APPLICABLE, List.of(new Reason(ReasonCode.NOTHING_REQUIRED, Map.of(), List.of())));
    private static final RollUpVerdict ALL_MET = new RollUpVerdict(Verdict.MET, List.of(new Reason(ReasonCode.ALL_MET, Map.of(), List.of())));

    private final List<Item> items;
    private final RollUpMembers<Code> all;
    private final List<RollUpMembers<Theme>> themes = new ArrayList<>();
    private final List<RollUpMembers<Principle>> principles = new ArrayList<>();

    public VerdictRollUp(Code code) {
        this.items = code.items();
        this.all = new RollUpMembers<>(code, placesOf(item -> true));
        for (Theme theme : code.themes()) {
            themes.add(new RollUpMembers<>(
                    theme,
                    placesOf(item -> item.theme().filter(theme.id()::equals).isPresent())));
        }
        for (Principle principle : code.principles()) {
            principles.add(new RollUpMembers<>(
                    principle,
                    placesOf(item ->
                            item.principle().filter(principle.id()::equals).isPresent())));
        }
    }

    private List<Integer> placesOf(Predicate<Item> which) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).rollsUp() && which.test(items.get(place))) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }

    /** The verdict on the code, by the rows of all items in catalog order. */
    public RollUpVerdict whole(List<ItemAssessment> rows) {
        return rolled(all.items(), rows);
    }

    public List<ThemeAssessment> themes(List<ItemAssessment> rows) {
        List<ThemeAssessment> assessed = new ArrayList<>(themes.size());
        for (RollUpMembers<Theme> theme : themes) {
            RollUpVerdict rolled = rolled(theme.items(), rows);
            assessed.add(new ThemeAssessment(theme.what().id(), rolled.verdict(), rolled.reasons()));
        }
        return assessed;
    }

    public List<PrincipleAssessment> principles(List<ItemAssessment> rows, VendorStatements said) {
        List<PrincipleAssessment> assessed = new ArrayList<>(principles.size());
        for (RollUpMembers<Principle> each : principles) {
            Principle principle = each.what();
            RollUpVerdict rolled = rolled(each.items(), rows);
            Optional<DeclaredStatus> declared = said.declared(principle.id());
            assessed.add(new PrincipleAssessment(
                    principle.id(),
                    principle.theme(),
                    rolled.verdict(),
                    rolled.reasons(),
                    declared,
                    DeclarationComparison.agreement(declared, rolled.verdict(), onlyUnasked(each.items(), rows))));
        }
        return assessed;
    }

    private static boolean onlyUnasked(List<Integer> places, List<ItemAssessment> rows) {
        boolean notAsked = false;
        for (int place : places) {
            ItemAssessment row = rows.get(place);
            if (row.verdict() != Verdict.MET && row.verdict() != Verdict.NOT_APPLICABLE) {
                if (!row.isOnlyUnasked()) {
                    return false;
                }
                notAsked = true;
            }
        }
        return notAsked;
    }

    private RollUpVerdict rolled(List<Integer> places, List<ItemAssessment> rows) {
        Verdict verdict = Verdict.NOT_APPLICABLE;
        for (int place : places) {
            verdict = verdict.worse(rows.get(place).verdict());
        }
        return switch (verdict) {
            case NOT_APPLICABLE -> NOTHING_REQUIRED;
            case MET -> ALL_MET;
            case NOT_MET -> because(ReasonCode.NOT_SHOWN, verdict, places, rows);
            case UNDETERMINED -> because(ReasonCode.NOT_SETTLED, verdict, places, rows);
        };
    }

    private RollUpVerdict because(ReasonCode reason, Verdict verdict, List<Integer> places, List<ItemAssessment> rows) {
        List<Item> decisive = new ArrayList<>();
        for (int place : places) {
            if (rows.get(place).verdict() == verdict) {
                decisive.add(items.get(place));
            }
        }
        String level = decisive.get(0).level().name().toLowerCase(Locale.ROOT);
        boolean one = decisive.size() == 1;
        String ids = decisive.stream().map(item -> item.id().value()).collect(Collectors.joining(", "));
        Map<String, String> arguments = Map.of("items", level + (one ? " " : "s ") + ids + (one ? " is" : " are"));
        return new RollUpVerdict(verdict, List.of(new Reason(reason, arguments, List.of())));
    }
}
