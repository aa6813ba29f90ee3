package io.github.sscop.evidence;

import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Numbering;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What must hold between the parts of a submission, and between it and the codes that it names.
 *
 * <p>Parts may be missing here, so every step passes over what is not there: {@link Constraints} names it.
 */
final class SubmissionChecks {

    private static final Set<Level> DECLARABLE = Set.of(Level.PRINCIPLE, Level.CLAIM, Level.PROVISION);

    private final Submission submission;
    private final Codes codes;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<EditionId, Code> followed = new LinkedHashMap<>();

    /** Ids of substitutes, each with what it stands for. */
    private final Map<ItemId, Substitution> substitutes = new HashMap<>();

    private SubmissionChecks(Submission submission, Codes codes) {
        this.submission = submission;
        this.codes = codes;
    }

    static Submission.Checked check(Submission submission, Codes codes) {
        SubmissionChecks received = new SubmissionChecks(submission, codes);
        Submission translated = received.translate();
        SubmissionChecks checks = new SubmissionChecks(translated, codes);
        checks.problems.addAll(received.problems);
        checks.codes();
        checks.numbering();
        checks.organisation();
        checks.substitutions();
        checks.exclusions();
        checks.declarations();
        checks.acceptedRisks();
        checks.evidence();
        checks.problems.addAll(Constraints.problems(translated));
        return new Submission.Checked(translated, onePerPlace(checks.problems));
    }

    /** Keeps the first problem of each place: the later ones follow from it. */
    private static List<Problem> onePerPlace(List<Problem> problems) {
        Map<String, Problem> byPlace = new LinkedHashMap<>();
        problems.forEach(problem -> byPlace.putIfAbsent(problem.pointer(), problem));
        return byPlace.values().stream()
                .sorted(Comparator.comparing(Problem::pointer, new PointerOrder()))
                .toList();
    }

    // Numbering

    private Submission translate() {
        if (submission.code() == null || submission.numbering().isEmpty()) {
            return submission;
        }
        Optional<Numbering> form = codes.find(submission.code())
                .flatMap(code -> code.numbering(submission.numbering().get()))
                .filter(numbering -> !numbering.isCatalogs());
        if (form.isEmpty()) {
            return submission;
        }
        if (!submission.notAsked().isEmpty()) {
            report(
                    "/notAsked",
                    ProblemCode.CONTRADICTION,
                    "notAsked is given with numbering " + form.get().id()
                            + ", which says itself what it does not ask; expected one of the two");
        }
        return new Renumbering(submission, codes.get(submission.code()), form.get(), this::report).renumbered();
    }

    private void numbering() {
        Code code = followed.get(submission.code());
        if (code == null) {
            return;
        }
        String known = code.numberings().stream().map(n -> n.id().toString()).collect(Collectors.joining(" or "));
        if (submission.numbering().isEmpty()) {
            if (!known.isEmpty()) {
                report(
                        "/numbering",
                        ProblemCode.MISSING,
                        "numbering is missing; expected " + known + ", because item ids of " + code.id()
                                + " are ambiguous without it");
            }
        } else if (known.isEmpty()) {
            report(
                    "/numbering",
                    ProblemCode.UNKNOWN_NUMBERING,
                    "numbering is " + submission.numbering().get() + "; expected none, since " + code.id()
                            + " has only one");
        } else if (code.numbering(submission.numbering().get()).isEmpty()) {
            report(
                    "/numbering",
                    ProblemCode.UNKNOWN_NUMBERING,
                    "numbering is " + submission.numbering().get() + "; expected " + known);
        }
        Set<ItemId> seen = new HashSet<>();
        each("/notAsked", submission.notAsked(), (at, id) -> {
            if (code.item(id).isEmpty()) {
                report(at, ProblemCode.UNKNOWN_ITEM, "notAsked names " + id + "; expected an item of " + code.id());
            } else if (!seen.add(id)) {
                report(at, ProblemCode.DUPLICATE, "notAsked names " + id + " twice; expected once");
            }
        });
    }

    // Codes and scope

    private void codes() {
        if (submission.code() != null) {
            follow("/code", submission.code());
        }
        each("/furtherCodes", submission.furtherCodes(), this::follow);
    }

    private void follow(String at, EditionId id) {
        if (followed.containsKey(id)) {
            report(at, ProblemCode.DUPLICATE, "code " + id + " is named twice; expected once");
            return;
        }
        codes.find(id)
                .ifPresentOrElse(
                        code -> followed.put(id, code),
                        () -> report(
                                at,
                                ProblemCode.UNKNOWN_CODE,
                                "code is " + id + "; expected one of "
                                        + codes.all().stream()
                                                .map(Code::toString)
                                                .collect(Collectors.joining(", "))));
    }

    private void organisation() {
        Code code = followed.get(submission.code());
        if (code == null || submission.organisation() == null) {
            return;
        }
        List<ItemId> themes = code.themes().stream().map(Element::id).toList();
        Set<ItemId> seen = new HashSet<>();
        each("/organisation/additionalThemes", submission.organisation().additionalThemes(), (at, theme) -> {
            if (!themes.contains(theme)) {
                report(
                        at,
                        ProblemCode.UNKNOWN_ITEM,
                        "theme is " + theme + "; expected one of " + join(themes) + ", the themes of " + code.id());
            } else if (!seen.add(theme)) {
                report(at, ProblemCode.DUPLICATE, "theme " + theme + " is named twice; expected once");
            }
        });
    }

    // What is said about items

    private void substitutions() {
        Set<String> substituted = new HashSet<>();
        each("/substitutions", submission.substitutions(), (at, substitution) -> {
            Optional<Code> code = codeOf(at, substitution);
            code.ifPresent(c -> {
                knownItem(at, c, substitution.item());
                if (substitution.item() != null && !substituted.add(c.id() + " " + substitution.item())) {
                    report(
                            at + "/item",
                            ProblemCode.DUPLICATE,
                            "item " + substitution.item() + " is substituted twice; expected once");
                }
            });
            ItemId id = substitution.id();
            if (id == null) {
                return;
            }
            if (followed.values().stream().anyMatch(c -> c.find(id).isPresent())) {
                report(
                        at + "/id",
                        ProblemCode.DUPLICATE,
                        "substitute " + id + " has the id of an element of a code; expected an id of its own");
            } else if (substitutes.putIfAbsent(id, substitution) != null) {
                report(
                        at + "/id",
                        ProblemCode.DUPLICATE,
                        "substitute " + id + " is given twice; expected an id of its own");
            }
        });
    }

    private void exclusions() {
        Set<String> excluded = new HashSet<>();
        each(
                "/exclusions",
                submission.exclusions(),
                (at, exclusion) -> codeOf(at, exclusion).ifPresent(code -> {
                    knownItem(at, code, exclusion.item());
                    if (!excluded.add(code.id() + " " + exclusion.item())) {
                        report(
                                at + "/item",
                                ProblemCode.DUPLICATE,
                                "item " + exclusion.item() + " is excluded twice; expected once");
                    } else if (submission.substitutions().stream()
                            .anyMatch(s -> s != null
                                    && exclusion.item() != null
                                    && exclusion.item().equals(s.item())
                                    && submission.isAbout(code.id(), s))) {
                        report(
                                at + "/item",
                                ProblemCode.CONTRADICTION,
                                "item " + exclusion.item()
                                        + " is excluded and substituted; expected at most one of the two");
                    }
                }));
    }

    private void declarations() {
        Set<String> declared = new HashSet<>();
        each(
                "/declarations",
                submission.declarations(),
                (at, declaration) -> codeOf(at, declaration).ifPresent(code -> {
                    ItemId item = declaration.item();
                    if (item == null) {
                        return;
                    }
                    boolean known = code.item(item).isPresent()
                            || code.find(item)
                                    .map(Element::level)
                                    .filter(DECLARABLE::contains)
                                    .isPresent();
                    if (!known) {
                        report(
                                at + "/item",
                                ProblemCode.UNKNOWN_ITEM,
                                "item is " + item + "; expected a principle, provision or claim of " + code.id());
                    } else if (!declared.add(code.id() + " " + item)) {
                        report(
                                at + "/item",
                                ProblemCode.DUPLICATE,
                                "item " + item + " is declared twice; expected once");
                    }
                }));
    }

    private void acceptedRisks() {
        each(
                "/acceptedRisks",
                submission.acceptedRisks(),
                (at, risk) -> codeOf(at, risk).ifPresent(code -> knownItem(at, code, risk.item())));
    }

    private Optional<Code> codeOf(String at, AboutItem said) {
        EditionId id = said.code().orElse(submission.code());
        if (id == null) {
            return Optional.empty();
        }
        boolean named =
                id.equals(submission.code()) || submission.furtherCodes().contains(id);
        if (!named) {
            report(
                    at + "/code",
                    ProblemCode.UNKNOWN_CODE,
                    "code is " + id + "; expected the submission's code or one of its furtherCodes");
        }
        return Optional.ofNullable(followed.get(id));
    }

    private void knownItem(String at, Code code, ItemId item) {
        if (item != null && code.item(item).isEmpty()) {
            report(at + "/item", ProblemCode.UNKNOWN_ITEM, "item is " + item + "; expected an item of " + code.id());
        }
    }

    // Evidence

    private void evidence() {
        Map<EvidenceId, Evidence> byId = new LinkedHashMap<>();
        each("/evidence", submission.evidence(), (at, record) -> {
            if (record.id() != null && byId.putIfAbsent(record.id(), record) != null) {
                report(at + "/id", ProblemCode.DUPLICATE, "evidence " + record.id() + " is given twice; expected once");
            }
            links(at, record);
            record.sample().ifPresent(sample -> sample(at + "/sample", sample));
        });
        each(
                "/evidence",
                submission.evidence(),
                (at, record) -> each(at + "/supersedes", record.supersedes(), (to, id) -> {
                    if (!byId.containsKey(id)) {
                        report(
                                to,
                                ProblemCode.UNKNOWN_EVIDENCE,
                                record.id() + " supersedes " + id + "; expected an evidence record of this submission");
                    }
                }));
        circles(byId);
    }

    private void links(String at, Evidence record) {
        Set<String> linked = new HashSet<>();
        each(at + "/links", record.links(), (to, link) -> {
            codeOf(to, link).ifPresent(code -> {
                ItemId item = link.item();
                if (item == null) {
                    return;
                }
                Substitution substitute = substitutes.get(item);
                boolean known = code.item(item).isPresent()
                        || (substitute != null && submission.isAbout(code.id(), substitute));
                if (!known) {
                    report(
                            to + "/item",
                            ProblemCode.UNKNOWN_ITEM,
                            "item is " + item + "; expected an item of " + code.id() + " or a substitute's id");
                } else if (!linked.add(code.id() + " " + item)) {
                    report(
                            to + "/item",
                            ProblemCode.DUPLICATE,
                            record.id() + " links to item " + item + " twice; expected once");
                }
            });
            if (link.stance().isPresent() && link.strength().isEmpty()) {
                report(
                        to + "/strength",
                        ProblemCode.MISSING,
                        "strength is missing; expected DIRECT or INDIRECT with stance "
                                + link.stance().get());
            } else if (link.stance().isEmpty() && link.strength().isPresent()) {
                report(
                        to + "/strength",
                        ProblemCode.CONTRADICTION,
                        "strength is " + link.strength().get() + " without a stance; expected both or neither");
            }
        });
    }

    private void sample(String at, Sample sample) {
        if (sample.examined() > sample.population()) {
            report(
                    at + "/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is " + sample.examined() + "; expected at most the population of " + sample.population());
        } else if (sample.selection() == Sample.Selection.ALL && sample.examined() < sample.population()) {
            report(
                    at + "/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is " + sample.examined() + " with selection ALL; expected the population of "
                            + sample.population());
        }
    }

    /** Names every record that supersedes itself through others, by stripping away all that are not in a circle. */
    private void circles(Map<EvidenceId, Evidence> byId) {
        Map<EvidenceId, Set<EvidenceId>> names = new LinkedHashMap<>();
        byId.forEach((id, record) -> names.put(
                id,
                record.supersedes().stream().filter(byId::containsKey).collect(Collectors.toCollection(TreeSet::new))));
        Map<EvidenceId, Set<EvidenceId>> namedBy = new LinkedHashMap<>();
        names.forEach((id, others) -> others.forEach(
                other -> namedBy.computeIfAbsent(other, o -> new TreeSet<>()).add(id)));
        strip(names, namedBy);
        strip(namedBy, names);
        each("/evidence", submission.evidence(), (at, record) -> {
            Set<EvidenceId> others = names.getOrDefault(record.id(), Set.of());
            if (!others.isEmpty() && namedBy.containsKey(record.id())) {
                report(
                        at + "/supersedes",
                        ProblemCode.CYCLE,
                        record.id() + " supersedes " + join(others) + " and, through it, itself; expected no circle");
            }
        });
    }

    /** Takes out, again and again, what leads nowhere. */
    private static void strip(Map<EvidenceId, Set<EvidenceId>> leads, Map<EvidenceId, Set<EvidenceId>> back) {
        List<EvidenceId> ends = new ArrayList<>();
        leads.forEach((id, others) -> {
            if (others.isEmpty()) {
                ends.add(id);
            }
        });
        back.keySet().stream().filter(id -> !leads.containsKey(id)).forEach(ends::add);
        while (!ends.isEmpty()) {
            EvidenceId end = ends.remove(ends.size() - 1);
            leads.remove(end);
            Set<EvidenceId> before = back.remove(end);
            if (before == null) {
                continue;
            }
            for (EvidenceId id : before) {
                Set<EvidenceId> others = leads.get(id);
                if (others != null) {
                    others.remove(end);
                    if (others.isEmpty()) {
                        ends.add(id);
                    }
                }
            }
        }
    }

    // Reporting

    private static <T> void each(String pointer, List<T> values, BiConsumer<String, T> step) {
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            if (value != null) {
                step.accept(pointer + "/" + i, value);
            }
        }
    }

    private static String join(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void report(String pointer, ProblemCode code, String text) {
        problems.add(new Problem(pointer, code, text));
    }
}
