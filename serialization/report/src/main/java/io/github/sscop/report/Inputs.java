package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.InputId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Span;
import java.util.List;

/** What an assessment was made from, so that whoever has it can make the assessment again and compare. */
final class Inputs {

    private Inputs() {}

    /** Whom it is about, the submission and the policy. */
    static List<Block.Fact> of(Assessment assessment) {
        return List.of(
                new Block.Fact("About", About.inFull(assessment)),
                new Block.Fact("Submission", exactly(assessment.submission())),
                new Block.Fact("Policy", exactly(assessment.policy())));
    }

    static Block.Fact madeBy(Assessment assessment) {
        return new Block.Fact(
                "Made by",
                Line.said(assessment.producedBy().name() + " "
                        + assessment.producedBy().version()));
    }

    private static Line exactly(InputId input) {
        return Line.said(input.id()).and(" ").and(new Span.Exact(input.digest().toString()));
    }
}
