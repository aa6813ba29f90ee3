package io.github.sscop.evidence.consistency;

import static io.github.sscop.evidence.consistency.ProblemCollector.each;

import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.problem.ProblemCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the evidence records of a submission, and between them and its codes. */
final class EvidenceCheck {

    /** So that a document with its facts stays within the reader's nesting. */
    private static final int DEEPEST_FACT = 60;

    private static final Pointer EVIDENCE = Pointer.of("evidence");

    private static final Pointer WITHHELD = Pointer.of("withheld");

    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    private final Submission submission;
    private final ReferencedCodes codes;
    private final Map<ItemId, Substitution> substitutes;
    private final UnknownItemCollector unknown;
    private final ProblemCollector problems;
    private final Map<EvidenceId, Evidence> byId = new LinkedHashMap<>();
    private final Set<EvidenceId> withheld = new HashSet<>();

    /** Whether a record supersedes one that does not stand before it: where none does, there is no cycle. */
    private boolean mayCycle;

    EvidenceCheck(
            Submission submission,
            ReferencedCodes codes,
            Map<ItemId, Substitution> substitutes,
            UnknownItemCollector unknown,
            ProblemCollector problems) {
        this.submission = submission;
        this.codes = codes;
        this.substitutes = substitutes;
        this.unknown = unknown;
        this.problems = problems;
    }

    void check() {
        withheld();
        each(EVIDENCE, submission.evidence(), (at, record) -> {
            mayCycle |= !byId.keySet().containsAll(record.supersedes());
            if (record.id() != null
                    && (byId.putIfAbsent(record.id(), record) != null || withheld.contains(record.id()))) {
                problems.report(
                        at.to("id"),
                        ProblemCode.DUPLICATE,
                        "evidence " + record.id() + " is given twice; expected once");
            }
            own(at, record.id());
            dates(at, record);
            links(at, name(record), record.links());
            facts(at.to("facts"), record.facts(), 1);
            record.sample().ifPresent(sample -> sample(at.to("sample"), sample));
        });
        if (mayCycle) {
            supersedes();
        }
    }

    private void withheld() {
        each(WITHHELD, submission.withheld(), (at, record) -> {
            own(at, record.id());
            if (record.id() != null && !withheld.add(record.id())) {
                problems.report(
                        at.to("id"),
                        ProblemCode.DUPLICATE,
                        "evidence " + record.id() + " is withheld twice; expected once");
            }
            String name = record.id() == null ? "the record" : record.id().value();
            links(at, name, record.links());
            each(at.to("links"), record.links(), (to, link) -> {
                if (link.argument().isPresent()) {
                    problems.report(
                            to.to("argument"),
                            ProblemCode.CONTRADICTION,
                            "argument is given for a link of " + name
                                    + ", which is withheld; expected none, since an argument is content of the record");
                }
            });
        });
    }

    /** So that in an assessment a supplier's record is not taken for a buyer's. */
    private void own(Pointer at, @Nullable EvidenceId id) {
        if (id != null && id.isOfCounterpart()) {
            problems.report(
                    at.to("id"),
                    ProblemCode.INVALID,
                    "evidence id is " + id + "; expected another beginning, since in an assessment the ids of a"
                            + " counterpart's records begin like this");
        }
    }

    private void supersedes() {
        SupersessionCycles cycles = new SupersessionCycles(byId);
        each(EVIDENCE, submission.evidence(), (at, record) -> {
            each(at.to("supersedes"), record.supersedes(), (to, id) -> {
                if (!byId.containsKey(id) && !withheld.contains(id)) {
                    problems.report(
                            to,
                            ProblemCode.UNKNOWN_EVIDENCE,
                            name(record) + " supersedes " + id + "; expected an evidence record of this submission");
                }
            });
            String next = cycles.next(record.id());
            if (!next.isEmpty()) {
                problems.report(
                        at.to("supersedes"),
                        ProblemCode.CYCLE,
                        record.id() + " supersedes " + next + " and, through it, itself; expected no cycle");
            }
        });
    }

    /** Nothing is written down before it occurs, and nothing is valid only before that. */
    private void dates(Pointer at, Evidence record) {
        if (record.occurredOn().isPresent()) {
            notBefore(record.occurredOn().get(), at, "recordedOn", record.recordedOn());
        }
        Optional<PartialDate> date = record.date();
        if (date.isPresent()) {
            notBefore(date.get(), at, "validUntil", record.validUntil());
        }
    }

    private void notBefore(PartialDate first, Pointer at, String name, Optional<PartialDate> date) {
        if (date.isPresent() && date.get().lastDay().isBefore(first.firstDay())) {
            problems.report(
                    at.to(name),
                    ProblemCode.CONTRADICTION,
                    name + " is " + date.get() + "; expected " + first + ", the record's date, or later");
        }
    }

    /** An item that a record links to. */
    private record LinkedItem(EditionId code, ItemId item) implements Comparable<LinkedItem> {

        @Override
        public int compareTo(LinkedItem other) {
            int difference = item.value().compareTo(other.item.value());
            return difference == 0 ? code.toString().compareTo(other.code.toString()) : difference;
        }
    }

    private void links(Pointer at, String name, List<Link> links) {
        boolean several = links.size() > 1;
        Set<LinkedItem> linked = several ? new HashSet<>() : Set.of();
        each(at.to("links"), links, (to, link) -> {
            Code code = codes.of(to, link).orElse(null);
            if (code != null && link.item() != null) {
                if (!isLinkable(code, link.item())) {
                    unknown.unknown(EVIDENCE, to, code, link.item(), unknown.messages()::linked);
                } else {
                    unknown.known(EVIDENCE, code);
                    if (several && !linked.add(new LinkedItem(code.id(), link.item()))) {
                        problems.report(
                                to.to("item"),
                                ProblemCode.DUPLICATE,
                                name + " links to item " + link.item() + " twice; expected once");
                    }
                }
            }
            strength(to, link);
        });
    }

    /** What JSON would not keep: nothing, numbers beyond 2^53, and nesting without end. */
    private void facts(Pointer at, Map<String, FactValue> facts, int depth) {
        for (Map.Entry<String, FactValue> fact : facts.entrySet()) {
            if (!(fact.getValue() instanceof FactValue.Text || fact.getValue() instanceof FactValue.Flag)) {
                fact(at.to(fact.getKey()), fact.getKey(), fact.getValue(), depth);
            }
        }
    }

    private void fact(Pointer at, String name, @Nullable FactValue value, int depth) {
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
                fact(at.to(i), name + "[" + i + "]", sequence.values().get(i), depth + 1);
            }
        } else if (value instanceof FactValue.Structure structure) {
            facts(at, structure.values(), depth + 1);
        }
    }

    private static boolean holdsOthers(FactValue value) {
        return value instanceof FactValue.Sequence || value instanceof FactValue.Structure;
    }

    private static String name(Evidence record) {
        return record.id() == null ? "the record" : record.id().value();
    }

    private boolean isLinkable(Code code, ItemId item) {
        if (code.item(item).isPresent()) {
            return true;
        }
        Substitution substitute = substitutes.get(item);
        return substitute != null && submission.isAbout(code.id(), substitute);
    }

    private void strength(Pointer at, Link link) {
        if (link.stance().isPresent() && link.strength().isEmpty()) {
            problems.report(
                    at.to("strength"),
                    ProblemCode.MISSING,
                    "strength is missing; expected DIRECT or INDIRECT with stance "
                            + link.stance().get());
        } else if (link.stance().isEmpty() && link.strength().isPresent()) {
            problems.report(
                    at.to("strength"),
                    ProblemCode.CONTRADICTION,
                    "strength is " + link.strength().get() + " without a stance; expected both or neither");
        }
    }

    private void sample(Pointer at, Sample sample) {
        if (sample.examined() < 0 || sample.population() < 0) {
            return; // The constraints on the components say so.
        }
        if (sample.examined() > sample.population()) {
            problems.report(
                    at.to("examined"),
                    ProblemCode.CONTRADICTION,
                    "examined is " + sample.examined() + "; expected at most the population of " + sample.population());
        } else if (sample.selection() == Sample.Selection.ALL && sample.examined() < sample.population()) {
            problems.report(
                    at.to("examined"),
                    ProblemCode.CONTRADICTION,
                    "examined is " + sample.examined() + " with selection ALL; expected the population of "
                            + sample.population());
        }
    }
}
