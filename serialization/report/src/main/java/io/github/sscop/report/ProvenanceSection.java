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

    /** The term for the counterpart. */
    static final String COUNTERPART = "Counterpart of the buyer";

    private ProvenanceSection() {}

    /** Returns the subject, the submission and the policy, and the notices on these. */
    static List<Block.Definition> of(Assessment assessment) {
        List<Block.Definition> inputs = new ArrayList<>();
        inputs.add(new Block.Definition("Subject", SubjectHeading.inFull(assessment)));
        inputs.add(new Block.Definition("Submission", withDigest(assessment.submission())));
        assessment.counterpart().ifPresent(used -> inputs.add(new Block.Definition(COUNTERPART, withDigest(used))));
        inputs.add(new Block.Definition("Policy", withDigest(assessment.policy())));
        notices(AssessmentBasis.of(assessment)).forEach(notice -> inputs.add(new Block.Definition("Notice", notice)));
        return inputs;
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

    /** Returns the id of an input with its digest. */
    static Line withDigest(DocumentRef input) {
        return Line.quoted(input.id())
                .and(" ")
                .and(new Inline.Literal(input.digest().toString()));
    }
}
