package io.github.sscop.evidence;

import static io.github.sscop.evidence.ProblemsFound.each;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.problem.ProblemCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the evidence records of a submission, and between them and its codes. */
final class EvidenceChecks {

    /** So that a document with its facts stays within the reader's nesting. */
    private static final int DEEPEST_FACT = 60;

    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    private final Submission submission;
    private final FollowedCodes codes;
    private final Map<ItemId, Substitution> substitutes;
    private final ProblemsFound problems;
    private final Map<EvidenceId, Evidence> byId = new LinkedHashMap<>();

    EvidenceChecks(
            Submission submission, FollowedCodes codes, Map<ItemId, Substitution> substitutes, ProblemsFound problems) {
        this.submission = submission;
        this.codes = codes;
        this.substitutes = substitutes;
        this.problems = problems;
    }

    void check() {
        each("/evidence", submission.evidence(), (at, record) -> {
            if (record.id() != null && byId.putIfAbsent(record.id(), record) != null) {
                problems.report(
                        at + "/id",
                        ProblemCode.DUPLICATE,
                        "evidence " + record.id() + " is given twice; expected once");
            }
            dates(at, record);
            links(at, record);
            record.facts().forEach((name, value) -> fact(at + "/facts/" + escaped(name), name, value, 1));
            record.sample().ifPresent(sample -> sample(at + "/sample", sample));
        });
        Circles circles = new Circles(byId);
        each("/evidence", submission.evidence(), (at, record) -> {
            each(at + "/supersedes", record.supersedes(), (to, id) -> {
                if (!byId.containsKey(id)) {
                    problems.report(
                            to,
                            ProblemCode.UNKNOWN_EVIDENCE,
                            called(record) + " supersedes " + id + "; expected an evidence record of this submission");
                }
            });
            String next = circles.next(record.id());
            if (!next.isEmpty()) {
                problems.report(
                        at + "/supersedes",
                        ProblemCode.CYCLE,
                        record.id() + " supersedes " + next + " and, through it, itself; expected no circle");
            }
        });
    }

    /** Nothing is written down before it occurs, and nothing is valid only before that. */
    private void dates(String at, Evidence record) {
        record.occurredOn().ifPresent(occurred -> notBefore(occurred, at, "recordedOn", record.recordedOn()));
        record.date().ifPresent(date -> notBefore(date, at, "validUntil", record.validUntil()));
    }

    private void notBefore(PartialDate first, String at, String name, Optional<PartialDate> date) {
        date.filter(each -> each.lastDay().isBefore(first.firstDay()))
                .ifPresent(each -> problems.report(
                        at + "/" + name,
                        ProblemCode.CONTRADICTION,
                        name + " is " + each + "; expected " + first + ", the record's date, or later"));
    }

    private void links(String at, Evidence record) {
        Set<String> linked = new HashSet<>();
        each(at + "/links", record.links(), (to, link) -> {
            codes.of(to, link).ifPresent(code -> {
                if (link.item() == null) {
                    return;
                }
                if (!isLinkable(code, link.item())) {
                    problems.report(
                            to + "/item",
                            ProblemCode.UNKNOWN_ITEM,
                            "item is " + link.item() + "; expected an item of " + code.id() + " or a substitute's id");
                } else if (!linked.add(code.id() + " " + link.item())) {
                    problems.report(
                            to + "/item",
                            ProblemCode.DUPLICATE,
                            called(record) + " links to item " + link.item() + " twice; expected once");
                }
            });
            strength(to, link);
        });
    }

    /** What JSON would not keep: nothing, numbers beyond 2^53, and nesting without end. */
    private void fact(String at, String name, @Nullable FactValue value, int depth) {
        if (value == null) {
            problems.report(at, ProblemCode.NULL, name + " is null, which is not a value; expected a fact");
        } else if (depth > DEEPEST_FACT && holdsOthers(value)) {
            problems.report(
                    at, ProblemCode.LIMIT, name + " is nested deeper than allowed; expected at most " + DEEPEST_FACT);
        } else if (value instanceof FactValue.Whole whole
                && (whole.value() > LARGEST_WHOLE || whole.value() < -LARGEST_WHOLE)) {
            problems.report(
                    at,
                    ProblemCode.INVALID,
                    name + " is " + whole.value() + "; expected a whole number between -" + LARGEST_WHOLE + " and "
                            + LARGEST_WHOLE);
        } else if (value instanceof FactValue.Sequence sequence) {
            for (int i = 0; i < sequence.values().size(); i++) {
                fact(at + "/" + i, name + "[" + i + "]", sequence.values().get(i), depth + 1);
            }
        } else if (value instanceof FactValue.Structure structure) {
            structure.values().forEach((key, part) -> fact(at + "/" + escaped(key), key, part, depth + 1));
        }
    }

    private static boolean holdsOthers(FactValue value) {
        return value instanceof FactValue.Sequence || value instanceof FactValue.Structure;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String called(Evidence record) {
        return record.id() == null ? "the record" : record.id().value();
    }

    private boolean isLinkable(Code code, ItemId item) {
        Substitution substitute = substitutes.get(item);
        return code.item(item).isPresent() || (substitute != null && submission.isAbout(code.id(), substitute));
    }

    private void strength(String at, Link link) {
        if (link.stance().isPresent() && link.strength().isEmpty()) {
            problems.report(
                    at + "/strength",
                    ProblemCode.MISSING,
                    "strength is missing; expected DIRECT or INDIRECT with stance "
                            + link.stance().get());
        } else if (link.stance().isEmpty() && link.strength().isPresent()) {
            problems.report(
                    at + "/strength",
                    ProblemCode.CONTRADICTION,
                    "strength is " + link.strength().get() + " without a stance; expected both or neither");
        }
    }

    private void sample(String at, Sample sample) {
        if (sample.examined() < 0 || sample.population() < 0) {
            return; // Constraints says so.
        }
        if (sample.examined() > sample.population()) {
            problems.report(
                    at + "/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is " + sample.examined() + "; expected at most the population of " + sample.population());
        } else if (sample.selection() == Sample.Selection.ALL && sample.examined() < sample.population()) {
            problems.report(
                    at + "/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is " + sample.examined() + " with selection ALL; expected the population of "
                            + sample.population());
        }
    }
}
