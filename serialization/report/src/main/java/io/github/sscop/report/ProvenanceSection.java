package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import java.util.List;

/** What an assessment was made from, so that whoever has it can make the assessment again and compare. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    /** Whom it is about, the submission and the policy. */
    static List<Block.Definition> of(Assessment assessment) {
        return List.of(
                new Block.Definition("About", SubjectHeading.inFull(assessment)),
                new Block.Definition("Submission", exactly(assessment.submission())),
                new Block.Definition("Policy", exactly(assessment.policy())));
    }

    static Block.Definition madeBy(Assessment assessment) {
        return new Block.Definition(
                "Made by",
                Line.said(assessment.producedBy().name() + " "
                        + assessment.producedBy().version()));
    }

    private static Line exactly(DocumentRef input) {
        return Line.said(input.id()).and(" ").and(new Inline.Exact(input.digest().toString()));
    }
}
