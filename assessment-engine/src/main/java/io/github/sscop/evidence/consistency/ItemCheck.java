package io.github.sscop.evidence.consistency;

import static io.github.sscop.evidence.consistency.ProblemCollector.each;

import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The check of the statements of a submission about themes, principles and items, beside its evidence. */
final class ItemCheck {

    /** Principles and general statements are not at the bottom, where words may be varied. */
    /** From so many on, it is no slip that none of the declared items is one of the code's. */
    private static final int FEWEST_OTHER_PRINCIPLES = 3;

    private static final Set<Level> SUBSTITUTABLE = Set.of(Level.CLAIM, Level.PROVISION);

    /** An item that something is said of. */
    private record StatedItem(EditionId code, ItemId item) implements Comparable<StatedItem> {

        @Override
        public int compareTo(StatedItem other) {
            int difference = item.value().compareTo(other.item.value());
            return difference == 0 ? code.toString().compareTo(other.code.toString()) : difference;
        }
    }

    private final Submission submission;
    private final ReferencedCodes codes;
    private final ProblemCollector problems;
    private final Map<ItemId, Substitution> substitutes = new HashMap<>();

    ItemCheck(Submission submission, ReferencedCodes codes, ProblemCollector problems) {
        this.submission = submission;
        this.codes = codes;
        this.problems = problems;
    }

    void check() {
        codes.scoped().ifPresent(this::additionalThemes);
        substitutions();
        exclusions();
        declarations();
        each(
                Pointer.of("acceptedRisks"),
                submission.acceptedRisks(),
                (at, risk) -> codes.of(at, risk).ifPresent(code -> codes.requireItem(at, code, risk.item())));
    }

    /** Every substitution by the substitute's id, once they are checked. */
    Map<ItemId, Substitution> substitutes() {
        return substitutes;
    }

    private void additionalThemes(Code code) {
        List<ItemId> named = submission.organisation() == null
                ? List.of()
                : submission.organisation().additionalThemes();
        if (named.isEmpty()) {
            return;
        }
        List<ItemId> themes = code.themes().stream().map(Element::id).toList();
        Set<ItemId> seen = new HashSet<>();
        each(Pointer.of("organisation").to("additionalThemes"), named, (at, theme) -> {
            if (!themes.contains(theme)) {
                problems.report(
                        at,
                        ProblemCode.UNKNOWN_ITEM,
                        "theme is " + theme + "; expected one of "
                                + themes.stream().map(ItemId::value).collect(Collectors.joining(", "))
                                + ", the themes of " + code.id());
            } else if (!seen.add(theme)) {
                problems.report(at, ProblemCode.DUPLICATE, "theme " + theme + " is named twice; expected once");
            }
        });
    }

    private void substitutions() {
        Set<StatedItem> substituted = new HashSet<>();
        each(Pointer.of("substitutions"), submission.substitutions(), (at, substitution) -> {
            codes.of(at, substitution).ifPresent(code -> {
                substitutable(at, code, substitution.item());
                once(at, substituted, code, substitution.item(), "substituted");
            });
            if (substitution.id() != null) {
                ownId(at, substitution);
            }
        });
    }

    private void substitutable(Pointer at, Code code, ItemId item) {
        boolean can = item == null
                || code.item(item)
                        .map(Item::level)
                        .filter(SUBSTITUTABLE::contains)
                        .isPresent();
        if (!can) {
            problems.report(
                    at.to("item"),
                    ProblemCode.UNKNOWN_ITEM,
                    "item is " + item + "; expected a claim or provision of " + code.id());
        }
    }

    private void ownId(Pointer at, Substitution substitution) {
        ItemId id = substitution.id();
        if (codes.all().stream().anyMatch(code -> code.find(id).isPresent())) {
            problems.report(
                    at.to("id"),
                    ProblemCode.DUPLICATE,
                    "substitute " + id + " has the id of an element of a code; expected an id of its own");
        } else if (substitutes.putIfAbsent(id, substitution) != null) {
            problems.report(
                    at.to("id"),
                    ProblemCode.DUPLICATE,
                    "substitute " + id + " is given twice; expected an id of its own");
        }
    }

    private void exclusions() {
        Set<StatedItem> substituted = substituted();
        Set<StatedItem> excluded = new HashSet<>();
        each(
                Pointer.of("exclusions"),
                submission.exclusions(),
                (at, exclusion) -> codes.of(at, exclusion).ifPresent(code -> {
                    codes.requireItem(at, code, exclusion.item());
                    once(at, excluded, code, exclusion.item(), "excluded");
                    if (substituted.contains(new StatedItem(code.id(), exclusion.item()))) {
                        problems.report(
                                at.to("item"),
                                ProblemCode.CONTRADICTION,
                                "item " + exclusion.item()
                                        + " is excluded and substituted; expected at most one of the two");
                    }
                }));
    }

    private Set<StatedItem> substituted() {
        Set<StatedItem> substituted = new HashSet<>();
        each(Pointer.of("substitutions"), submission.substitutions(), (at, each) -> {
            if (each.item() != null) {
                codes.all().stream()
                        .map(Code::id)
                        .filter(code -> submission.isAbout(code, each))
                        .forEach(code -> substituted.add(new StatedItem(code, each.item())));
            }
        });
        return substituted;
    }

    private void declarations() {
        Set<StatedItem> declared = new HashSet<>();
        Map<Code, List<ItemId>> declaredOf = new LinkedHashMap<>();
        each(
                Pointer.of("declarations"),
                submission.declarations(),
                (at, declaration) -> codes.of(at, declaration).ifPresent(code -> {
                    ItemId item = declaration.item();
                    if (item != null) {
                        declaredOf
                                .computeIfAbsent(code, first -> new ArrayList<>())
                                .add(item);
                    }
                    if (item != null && !isDeclarable(code, item)) {
                        problems.report(
                                at.to("item"),
                                ProblemCode.UNKNOWN_ITEM,
                                "item is " + item + "; expected a principle or an item of " + code.id());
                    }
                    once(at, declared, code, item, "declared");
                }));
        declaredOf.forEach(this::otherPrinciples);
    }

    /** Reports principles that are visibly of another text, such as 1 to 14, beside the report of each. */
    private void otherPrinciples(Code code, List<ItemId> declared) {
        if (declared.size() < FEWEST_OTHER_PRINCIPLES || declared.stream().anyMatch(item -> isDeclarable(code, item))) {
            return;
        }
        problems.report(
                Pointer.of("declarations"),
                ProblemCode.UNKNOWN_ITEM,
                "the items declared are " + ValueWording.listed(declared)
                        + ", none of which is a principle or an item of "
                        + code.id() + "; expected its principles, "
                        + code.principles().stream()
                                .map(principle -> principle.id().value())
                                .collect(Collectors.joining(", ")));
    }

    private static boolean isDeclarable(Code code, ItemId item) {
        return code.item(item).isPresent() || code.principle(item).isPresent();
    }

    private void once(Pointer at, Set<StatedItem> said, Code code, ItemId item, String what) {
        if (item != null && !said.add(new StatedItem(code.id(), item))) {
            problems.report(
                    at.to("item"), ProblemCode.DUPLICATE, "item " + item + " is " + what + " twice; expected once");
        }
    }
}
