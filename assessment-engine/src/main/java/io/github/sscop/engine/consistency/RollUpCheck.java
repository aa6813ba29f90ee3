package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.VerdictCounts;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.determination.VerdictRollUp;
import io.github.sscop.evidence.DeclaredStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The check that the code, the themes, the principles and the counts of an assessment follow from its rows. */
final class RollUpCheck {

    private static final String FROM_ROWS = ", which follows from the rows of its items";

    private final Assessment assessment;
    private final List<ItemAssessment> rows;
    private final VerdictRollUp rollUp;
    private final ContradictionCollector contradictions;

    RollUpCheck(Assessment assessment, ContradictionCollector contradictions) {
        this.assessment = assessment;
        this.rows = inCatalogOrder(assessment);
        this.rollUp = new VerdictRollUp(assessment.code());
        this.contradictions = contradictions;
    }

    private static List<ItemAssessment> inCatalogOrder(Assessment assessment) {
        Map<ItemId, ItemAssessment> byItem = new HashMap<>();
        assessment.items().forEach(row -> byItem.put(row.id(), row));
        return assessment.code().items().stream()
                .map(item -> byItem.get(item.id()))
                .toList();
    }

    void check() {
        VerdictRollUp.RollUpVerdict code = rollUp.assessCode(rows, unnamed());
        checkVerdict("", "verdict of the code", assessment.verdict(), code.verdict());
        checkReasons("", "the code", assessment.reasons(), code.reasons());
        checkAdvisory("", "the code", assessment.advisory(), code.advisory());
        checkCounts();
        checkThemes();
        checkPrinciples();
    }

    /** Returns the words for what is not named; whether it has an identifier, only the submission shows. */
    private Optional<String> unnamed() {
        return assessment.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.SUBJECT_NOT_NAMED)
                .map(reason -> reason.arguments().getOrDefault("what", ""))
                .findFirst();
    }

    private void checkAdvisory(String at, String whose, Optional<Verdict> found, Optional<Verdict> expected) {
        if (!found.equals(expected)) {
            contradictions.add(
                    at + "/advisory",
                    "advisory of " + whose + " is " + found.map(Enum::name).orElse("not given") + "; expected "
                            + expected.map(Enum::name).orElse("none") + FROM_ROWS);
        }
    }

    private void checkThemes() {
        List<ThemeAssessment> expected = rollUp.assessThemes(rows);
        for (int i = 0; i < expected.size(); i++) {
            ThemeAssessment found = assessment.themes().get(i);
            String at = "/themes/" + i;
            checkVerdict(
                    at,
                    "verdict of theme " + found.id(),
                    found.verdict(),
                    expected.get(i).verdict());
            checkReasons(
                    at, "theme " + found.id(), found.reasons(), expected.get(i).reasons());
            checkAdvisory(
                    at, "theme " + found.id(), found.advisory(), expected.get(i).advisory());
        }
    }

    private void checkPrinciples() {
        Map<ItemId, Optional<DeclaredStatus>> declared = new HashMap<>();
        assessment.principles().forEach(row -> declared.put(row.id(), row.declared()));
        List<PrincipleAssessment> expected = rollUp.assessPrinciples(
                rows, id -> declared.getOrDefault(id, Optional.empty()), assessment.has(RemarkCode.WITHHELD));
        for (int i = 0; i < expected.size(); i++) {
            PrincipleAssessment found = assessment.principles().get(i);
            PrincipleAssessment follows = expected.get(i);
            String at = "/principles/" + i;
            String principle = "principle " + found.id();
            if (!found.theme().equals(follows.theme())) {
                contradictions.add(
                        at + "/theme",
                        "theme of " + principle + " is " + found.theme() + "; expected " + follows.theme()
                                + ", as in the catalog");
            }
            checkVerdict(at, "verdict of " + principle, found.verdict(), follows.verdict());
            checkReasons(at, principle, found.reasons(), follows.reasons());
            checkAdvisory(at, principle, found.advisory(), follows.advisory());
            if (found.agreement() != follows.agreement()) {
                contradictions.add(
                        at + "/agreement",
                        "agreement of " + principle + " is " + found.agreement() + "; expected " + follows.agreement()
                                + ", which follows from its declaration and the rows of its items");
            }
        }
    }

    private void checkVerdict(String at, String name, Verdict found, Verdict expected) {
        if (found != expected) {
            contradictions.add(at + "/verdict", name + " is " + found + "; expected " + expected + FROM_ROWS);
        }
    }

    private void checkReasons(String at, String whose, List<Reason> found, List<Reason> expected) {
        if (!found.equals(expected)) {
            String codes = codes(found);
            contradictions.add(
                    at + "/reasons",
                    "reasons of " + whose + " are " + codes
                            + (codes.equals(codes(expected)) ? " with other arguments" : "") + "; expected "
                            + expected.stream().map(RollUpCheck::described).collect(Collectors.joining(", "))
                            + FROM_ROWS);
        }
    }

    private static String codes(List<Reason> reasons) {
        return reasons.isEmpty()
                ? "none"
                : reasons.stream()
                        .map(reason -> reason.code().name())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String described(Reason reason) {
        return reason.arguments().isEmpty()
                ? reason.code().name()
                : reason.arguments().entrySet().stream()
                        .map(each -> each.getKey() + " \"" + each.getValue() + "\"")
                        .collect(Collectors.joining(", ", reason.code() + " with ", ""));
    }

    private void checkCounts() {
        VerdictCounts counts = assessment.counts();
        checkCounts(
                "claims",
                counts.claims(),
                assessment.claims().stream().map(ItemAssessment::verdict).toList());
        checkCounts(
                "provisions",
                counts.provisions(),
                assessment.provisions().stream().map(ItemAssessment::verdict).toList());
        checkCounts(
                "principles",
                counts.principles(),
                assessment.principles().stream()
                        .map(PrincipleAssessment::verdict)
                        .toList());
    }

    private void checkCounts(String list, Map<Verdict, Integer> counts, List<Verdict> verdicts) {
        counts.forEach((verdict, found) -> {
            long expected = verdicts.stream().filter(verdict::equals).count();
            if (found != expected) {
                contradictions.add(
                        "/counts/" + list + "/" + verdict,
                        "number of " + list + " that are " + verdict + " is " + found + "; expected " + expected
                                + ", the number of such rows");
            }
        });
    }
}
