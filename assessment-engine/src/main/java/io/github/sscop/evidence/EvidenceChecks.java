package io.github.sscop.evidence;

import static io.github.sscop.evidence.ProblemsFound.each;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ProblemCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What must hold between the evidence records of a submission, and between them and its codes. */
final class EvidenceChecks {

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
            links(at, record);
            record.sample().ifPresent(sample -> sample(at + "/sample", sample));
        });
        Circles circles = new Circles(byId);
        each("/evidence", submission.evidence(), (at, record) -> {
            each(at + "/supersedes", record.supersedes(), (to, id) -> {
                if (!byId.containsKey(id)) {
                    problems.report(
                            to,
                            ProblemCode.UNKNOWN_EVIDENCE,
                            record.id() + " supersedes " + id + "; expected an evidence record of this submission");
                }
            });
            if (circles.holds(record)) {
                problems.report(
                        at + "/supersedes",
                        ProblemCode.CYCLE,
                        record.id() + " supersedes " + circles.next(record)
                                + " and, through it, itself; expected no circle");
            }
        });
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
                            record.id() + " links to item " + link.item() + " twice; expected once");
                }
            });
            strength(to, link);
        });
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
