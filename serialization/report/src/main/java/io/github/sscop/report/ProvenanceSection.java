package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import java.util.ArrayList;
import java.util.List;

/** The inputs of an assessment, by which it can be repeated and compared. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    /** Returns the subject, the submission and the policy, and the notices on these. */
    static List<Block.Definition> of(Assessment assessment) {
        List<Block.Definition> facts = new ArrayList<>(List.of(
                new Block.Definition("Subject", SubjectHeading.inFull(assessment)),
                new Block.Definition("Submission", withDigest(assessment.submission())),
                new Block.Definition("Policy", withDigest(assessment.policy()))));
        notices(AssessmentBasis.of(assessment)).forEach(notice -> facts.add(new Block.Definition("Notice", notice)));
        return facts;
    }

    /** Returns what a reader has to know of the code and the policy, such as that one is superseded. */
    static List<Line> notices(AssessmentBasis basis) {
        return basis.notices().stream()
                .map(notice -> Line.quoted(notice.text()))
                .toList();
    }

    /** Returns the program that made the assessment. */
    static Block.Definition madeBy(Assessment assessment) {
        return new Block.Definition(
                "Made by",
                Line.quoted(assessment.producedBy().name() + " "
                        + assessment.producedBy().version()));
    }

    private static Line withDigest(DocumentRef input) {
        return Line.quoted(input.id())
                .and(" ")
                .and(new Inline.Literal(input.digest().toString()));
    }
}
