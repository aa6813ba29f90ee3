package io.github.sscop.json;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Prints the digest of the canonical form of every example, policy and catalog, and of what is made of them. */
final class Digests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private Digests() {}

    /** One line for each document: its digest and what it is. */
    static List<String> all() {
        List<String> lines = new ArrayList<>();
        CodeRegistry.builtIn().all().forEach(code -> lines.add(code.digest() + " " + code.id()));
        for (Policy policy : Policy.builtIn()) {
            lines.add(of(policy.canonical()) + " policy " + policy.id());
        }
        for (Path file : Given.exampleFiles()) {
            Submission submission = Given.read(file);
            lines.add(of(Documents.standard().canonical(submission)) + " " + file.getFileName());
            for (Policy policy : Policy.builtIn()) {
                submission
                        .codes()
                        .forEach(code -> of(submission, CodeRegistry.builtIn().get(code), policy, lines));
            }
        }
        return lines;
    }

    private static void of(Submission submission, Code code, Policy policy, List<String> lines) {
        Assessor assessor = Assessor.of(code, policy);
        Assessment now = assessor.assess(submission, AS_OF);
        Assessment later = assessor.assess(submission, AS_OF.plusYears(1));
        String what = " of " + submission.id() + " by " + policy.id() + " for " + code.id();
        lines.add(of(Documents.standard().canonical(now)) + " assessment" + what);
        lines.add(of(Documents.standard().canonical(AssessmentComparison.between(now, later))) + " difference" + what);
    }

    private static Digest of(byte[] canonical) {
        return Digest.sha256(canonical);
    }

    public static void main(String[] none) {
        all().forEach(System.out::println);
    }
}
