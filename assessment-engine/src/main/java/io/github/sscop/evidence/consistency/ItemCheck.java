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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The check of the statements of a submission about themes, principles and items, beside its evidence. */
final class ItemCheck {

    private static final Pointer DECLARATIONS = Pointer.of("declarations");
    private static final Pointer SUBSTITUTIONS = Pointer.of("substitutions");
    private static final Pointer EXCLUSIONS = Pointer.of("exclusions");
    private static final Pointer ACCEPTED_RISKS = Pointer.of("acceptedRisks");

    /** Principles and general statements are not at the bottom, where words may be varied. */
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
    private final UnknownItemCollector unknown;
    private final ProblemCollector problems;
    private final Map<ItemId, Substitution> substitutes = new HashMap<>();

    ItemCheck(Submission submission, ReferencedCodes codes, UnknownItemCollector unknown, ProblemCollector problems) {
        this.submission = submission;
        this.codes = codes;
        this.unknown = unknown;
        this.problems = problems;
    }

    void check() {
        codes.scoped().ifPresent(this::additionalThemes);
        substitutions();
        exclusions();
        declarations();
        each(
                ACCEPTED_RISKS,
                submission.acceptedRisks(),
                (at, risk) -> codes.of(at, risk).ifPresent(code -> isItem(ACCEPTED_RISKS, at, code, risk.item())));
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
        each(SUBSTITUTIONS, submission.substitutions(), (at, substitution) -> {
            codes.of(at, substitution).ifPresent(code -> {
                if (isSubstitutable(at, code, substitution.item())) {
                    once(at, substituted, code, substitution.item(), "substituted");
                }
            });
            if (substitution.id() != null) {
                ownId(at, substitution);
            }
        });
    }

    private boolean isSubstitutable(Pointer at, Code code, ItemId item) {
        boolean is = item == null
                || code.item(item)
                        .map(Item::level)
                        .filter(SUBSTITUTABLE::contains)
                        .isPresent();
        return isKnown(is, SUBSTITUTIONS, at, code, item, "a claim or provision of " + code.id());
    }

    /** Returns whether an id is an item of a code, and collects it if it is not. */
    private boolean isItem(Pointer part, Pointer at, Code code, ItemId item) {
        return isKnown(item == null || code.item(item).isPresent(), part, at, code, item, "an item of " + code.id());
    }

    private boolean isKnown(boolean is, Pointer part, Pointer at, Code code, ItemId item, String expected) {
        if (is) {
            unknown.known(part, code);
        } else {
            unknown.unknown(part, at, code, item, (of, id) -> unknown.messages().text(of, id, expected));
        }
        return is;
    }

    private void ownId(Pointer at, Substitution substitution) {
        ItemId id = substitution.id();
        if (id.value().contains(" ")) {
            problems.report(
                    at.to("id"),
                    ProblemCode.MALFORMED,
                    "substitute id is \"" + id + "\"; expected an id without blanks");
        } else if (isOfElement(id)) {
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

    /** Returns whether an id is that of an element, in a catalog or in a numbering, which may be that of another part. */
    private boolean isOfElement(ItemId id) {
        return codes.all().stream()
                .anyMatch(code -> code.find(id).isPresent()
                        || code.numberings().stream()
                                .anyMatch(form ->
                                        form.toCatalog(id).flatMap(code::find).isPresent()));
    }

    private void exclusions() {
        Set<StatedItem> substituted = substituted();
        Set<StatedItem> excluded = new HashSet<>();
        each(
                EXCLUSIONS,
                submission.exclusions(),
                (at, exclusion) -> codes.of(at, exclusion).ifPresent(code -> {
                    if (!isItem(EXCLUSIONS, at, code, exclusion.item())) {
                        return;
                    }
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
        each(SUBSTITUTIONS, submission.substitutions(), (at, each) -> {
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
        each(
                DECLARATIONS,
                submission.declarations(),
                (at, declaration) -> codes.of(at, declaration).ifPresent(code -> {
                    ItemId item = declaration.item();
                    if (item != null && !isDeclarable(code, item)) {
                        unknown.unknown(DECLARATIONS, at, code, item, unknown.messages()::declared);
                    } else {
                        unknown.known(DECLARATIONS, code);
                        once(at, declared, code, item, "declared");
                    }
                }));
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
