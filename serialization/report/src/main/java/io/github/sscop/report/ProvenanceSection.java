package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.Producer;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import java.util.List;
import java.util.Optional;

/** The inputs of an assessment, by which it can be repeated and compared. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    /** Returns the subject, the submission and the policy. */
    static List<Block.Definition> of(Assessment assessment) {
        return of(assessment.subject(), assessment.seniorResponsibleOwner(), AssessmentBasis.of(assessment));
    }

    /** Returns the subject, the submission and the policy of an assessment that is not at hand as a whole. */
    static List<Block.Definition> of(Subject subject, Optional<SeniorResponsibleOwner> owner, AssessmentBasis basis) {
        return List.of(
                new Block.Definition("Subject", SubjectHeading.inFull(subject, owner)),
                new Block.Definition("Submission", withDigest(basis.submission())),
                new Block.Definition("Policy", withDigest(basis.policy())));
    }

    /** Returns the program that made the assessment. */
    static Block.Definition madeBy(Assessment assessment) {
        return madeBy(assessment.producedBy());
    }

    /** Returns the program. */
    static Block.Definition madeBy(Producer producer) {
        return new Block.Definition("Made by", Line.quoted(producer.name() + " " + producer.version()));
    }

    /** Returns the id of a document with its digest. */
    static Line withDigest(DocumentRef input) {
        return Line.quoted(input.id())
                .and(" ")
                .and(new Inline.Literal(input.digest().toString()));
    }
}
