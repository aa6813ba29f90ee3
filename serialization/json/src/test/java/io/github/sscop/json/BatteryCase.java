package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document of the battery, and what an assessment of it is to say.
 *
 * @param kind the kind of cheating or of honest case
 * @param name the name of the case, unique in the battery
 * @param document the submission
 * @param policy the id of the built-in policy by which it is assessed
 * @param asOf the as-of date
 * @param item the item, principle or theme in question, or {@link #THE_CODE}
 * @param allowed the verdicts that are right, with {@link #REFUSED} among them where the document may be refused
 * @param codes the codes of which at least one has to be said of the item, of a record left out there, or as a remark
 * @param never the codes that must not be said
 * @param honest whether nothing is wrong with the document, so that it must not suffer
 * @param why why those verdicts are right
 */
record BatteryCase(
        String kind,
        String name,
        String document,
        String policy,
        LocalDate asOf,
        String item,
        Set<String> allowed,
        List<String> codes,
        List<String> never,
        boolean honest,
        String why) {

    static final String THE_CODE = "(the code)";
    static final String REFUSED = "REFUSED";

    @Override
    public String toString() {
        return kind + ": " + name;
    }

    /** Returns what is wrong with what the library makes of the document; nothing if all is right. */
    List<String> faults() {
        Assessment assessment;
        try {
            Submission submission =
                    Documents.standard().readSubmission(new ByteArrayInputStream(document.getBytes(UTF_8)));
            Policy named = Policy.builtIn(policy).orElseThrow();
            Policy claimed = named.withRequirements(
                    named.id(), named.requirements().withVouched(false)); // No buyer is there to vouch.
            assessment = Assessor.of(CodeRegistry.builtIn().get(submission.code()), claimed)
                    .assess(submission, asOf);
            Assessment unvouched = Assessor.of(CodeRegistry.builtIn().get(submission.code()), named)
                    .assess(submission, asOf);
            if (named.requirements().vouched() && unvouched.counts().claims().getOrDefault(Verdict.MET, 0) > 0) {
                return List.of("a claim is MET by " + policy + " without a buyer's word");
            }
        } catch (InvalidDocumentException e) {
            return allowed.contains(REFUSED)
                    ? List.of()
                    : List.of("it is refused: " + e.getMessage() + "; expected " + allowed + ", since " + why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults(assessment);
    }

    private List<String> faults(Assessment assessment) {
        List<String> faults = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        String verdict = verdict(assessment, said).name();
        if (!allowed.contains(verdict)) {
            faults.add(item + " is " + verdict + " with " + said + "; expected " + allowed + ", since " + why);
        }
        if (!codes.isEmpty() && codes.stream().noneMatch(said::contains)) {
            faults.add(item + " is " + verdict + " with " + said + "; expected one of " + codes + ", since " + why);
        }
        for (String code : never) {
            if (said.contains(code) || said.contains("also " + code)) {
                faults.add(item + " is " + verdict + " with " + code + "; expected it not to be, since " + why);
            }
        }
        return faults;
    }

    /** Returns the verdict in question, and collects the codes that are said about it. */
    private Verdict verdict(Assessment assessment, Set<String> said) {
        for (Remark remark : assessment.remarks()) {
            said.add(remark.code().name());
        }
        assessment.unlinked().forEach(id -> said.add("unlinked " + id));
        if (item.equals(THE_CODE)) {
            addCodes(assessment.reasons(), said);
            return assessment.verdict();
        }
        for (ItemAssessment row : assessment.items()) {
            if (row.id().value().equals(item)) {
                addCodes(row.reasons(), said);
                for (DisregardedEvidence record : row.notCounted()) {
                    said.add(record.state().name());
                    record.otherStates().forEach(state -> said.add("also " + state));
                }
                return row.verdict();
            }
        }
        for (PrincipleAssessment row : assessment.principles()) {
            if (row.id().value().equals(item)) {
                addCodes(row.reasons(), said);
                return row.verdict();
            }
        }
        for (ThemeAssessment row : assessment.themes()) {
            if (row.id().value().equals(item)) {
                addCodes(row.reasons(), said);
                return row.verdict();
            }
        }
        throw new AssertionError("item of " + name + " is " + item + "; expected a part of "
                + assessment.code().id());
    }

    private static void addCodes(List<Reason> reasons, Set<String> said) {
        reasons.forEach(reason -> said.add(reason.code().name()));
    }
}
