package io.github.sscop.code;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The validator of what must hold between the parts of a code; each part validates itself when it is created. */
final class CodeValidator {

    private static final List<Level> ASSESSABLE = List.of(Level.CLAIM, Level.PROVISION, Level.PRINCIPLE);

    private final CodeDocument code;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<ItemId> ids = new HashSet<>();
    private final Set<ItemId> themes = new LinkedHashSet<>();
    private final Set<ItemId> advice = new HashSet<>();
    private final Set<ItemId> items = new HashSet<>();

    private CodeValidator(CodeDocument code) {
        this.code = code;
    }

    static List<Problem> problems(CodeDocument code) {
        CodeValidator validator = new CodeValidator(code);
        validator.ids();
        validator.sources();
        validator.principles();
        validator.assessedAt();
        validator.applicability();
        validator.numberings();
        validator.notes();
        return validator.problems;
    }

    private void ids() {
        eachUnique("/themes", code.themes());
        code.themes().forEach(theme -> themes.add(theme.id()));
        eachUnique("/principles", code.principles());
        for (int p = 0; p < code.principles().size(); p++) {
            Principle principle = code.principles().get(p);
            eachUnique("/principles/" + p + "/claims", principle.claims());
            eachUnique("/principles/" + p + "/provisions", principle.provisions());
            eachUnique("/principles/" + p + "/guidance", principle.guidance());
        }
        eachUnique("/statements", code.statements());
        code.statements().stream().filter(GeneralStatement::assessed).forEach(statement -> items.add(statement.id()));
    }

    private void eachUnique(String pointer, List<? extends Element> elements) {
        for (int i = 0; i < elements.size(); i++) {
            ItemId id = elements.get(i).id();
            unique(pointer + "/" + i + "/id", id, ids);
            if (id.value().contains(" ")) {
                report(
                        pointer + "/" + i + "/id",
                        ProblemCode.MALFORMED,
                        "id is \"" + id + "\"; expected no blank in an id of a catalog");
            }
            Level level = elements.get(i).level();
            if (level == Level.GUIDANCE || level == Level.STATEMENT) {
                advice.add(id);
            }
            if (level == code.assessedAt()) {
                items.add(id);
            }
        }
    }

    private <T> void unique(String pointer, T id, Set<T> before) {
        if (!before.add(id)) {
            report(pointer, ProblemCode.DUPLICATE, "id " + id + " is given twice; expected once");
        }
    }

    private void sources() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < code.sources().size(); i++) {
            unique("/sources/" + i + "/id", code.sources().get(i).id(), seen);
        }
    }

    private void principles() {
        for (int p = 0; p < code.principles().size(); p++) {
            Principle principle = code.principles().get(p);
            String at = "/principles/" + p;
            if (!themes.contains(principle.theme())) {
                report(
                        at + "/theme",
                        ProblemCode.UNKNOWN_ITEM,
                        "theme is " + principle.theme() + "; expected one of " + themes);
            }
            for (int c = 0; c < principle.claims().size(); c++) {
                eachKnown(
                        at + "/claims/" + c + "/guidance",
                        principle.claims().get(c).guidance(),
                        advice);
            }
            provisions(at, principle);
            level(at, principle);
        }
    }

    private void assessedAt() {
        if (code.assessedAt() == Level.PRINCIPLE
                && code.notes().stream().noneMatch(note -> note.kind() == Note.NoteKind.GAP)) {
            report(
                    "/notes",
                    ProblemCode.MISSING,
                    "no note says what the catalog lacks; expected a GAP note in a code assessed at principles");
        }
        if (!ASSESSABLE.contains(code.assessedAt())) {
            report(
                    "/assessedAt",
                    ProblemCode.INVALID,
                    "assessedAt is " + code.assessedAt() + "; expected one of " + ASSESSABLE);
        }
    }

    private void provisions(String at, Principle principle) {
        Set<ItemId> before = new HashSet<>();
        for (int i = 0; i < principle.provisions().size(); i++) {
            Provision provision = principle.provisions().get(i);
            eachKnown(
                    at + "/provisions/" + i + "/parent",
                    provision.parent().stream().toList(),
                    before);
            before.add(provision.id());
        }
    }

    private void level(String at, Principle principle) {
        boolean enough = switch (code.assessedAt()) {
            case CLAIM -> !principle.claims().isEmpty();
            case PROVISION -> !principle.provisions().isEmpty();
            case PRINCIPLE, THEME, STATEMENT, GUIDANCE -> true;
        };
        if (!enough) {
            report(
                    at,
                    ProblemCode.MISSING,
                    "principle " + principle.id() + " has no "
                            + code.assessedAt().name().toLowerCase(Locale.ROOT)
                            + "; expected at least one, since the code is assessed at that level");
        }
    }

    private void applicability() {
        Set<StakeholderGroup> groups = new HashSet<>();
        for (int i = 0; i < code.applicability().size(); i++) {
            Applicability row = code.applicability().get(i);
            String at = "/applicability/" + i;
            if (!groups.add(row.stakeholderGroup())) {
                report(
                        at + "/stakeholderGroup",
                        ProblemCode.DUPLICATE,
                        row.stakeholderGroup() + " has two rows; expected one");
            }
            List<ItemId> conditional = row.conditionalThemes().stream()
                    .map(Applicability.ConditionalTheme::theme)
                    .toList();
            eachKnown(at + "/themes", row.themes(), themes);
            eachKnown(at + "/conditionalThemes", conditional, themes);
            for (ItemId theme : conditional) {
                if (row.themes().contains(theme)) {
                    report(
                            at + "/conditionalThemes",
                            ProblemCode.CONTRADICTION,
                            "theme " + theme + " applies and applies on a condition; expected one of the two");
                }
            }
        }
        if (!groups.isEmpty() && groups.size() < StakeholderGroup.values().length) {
            report(
                    "/applicability",
                    ProblemCode.MISSING,
                    "there are rows for " + groups.size()
                            + " stakeholder groups; expected none, or one for each of the "
                            + StakeholderGroup.values().length);
        }
    }

    private void numberings() {
        if (code.numberings().isEmpty()) {
            return;
        }
        if (code.numberings().stream().filter(Numbering::isCatalogs).count() != 1) {
            report(
                    "/numberings",
                    ProblemCode.INVALID,
                    "expected exactly one numbering whose ids are the catalog's own");
        }
        Set<NumberingId> seen = new HashSet<>();
        for (int i = 0; i < code.numberings().size(); i++) {
            Numbering numbering = code.numberings().get(i);
            unique("/numberings/" + i + "/id", numbering.id(), seen);
            eachKnown("/numberings/" + i + "/lacks", numbering.lacks(), items);
            eachKnown("/numberings/" + i + "/translates", numbering.translates().values(), items);
        }
    }

    private void notes() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < code.notes().size(); i++) {
            Note note = code.notes().get(i);
            unique("/notes/" + i + "/id", note.id(), seen);
            eachKnown("/notes/" + i + "/affects", note.affects(), ids);
        }
    }

    private void eachKnown(String pointer, Collection<ItemId> references, Set<ItemId> known) {
        for (ItemId reference : references) {
            if (!known.contains(reference)) {
                report(
                        pointer,
                        ProblemCode.UNKNOWN_ITEM,
                        reference + " is not an element that can stand here; expected one of the code's");
            }
        }
    }

    private void report(String pointer, ProblemCode code, String text) {
        problems.add(new Problem(pointer, code, text));
    }
}
