package io.github.sscop.report;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.Producer;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.PageWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inputs of an assessment, by which it can be repeated and compared. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    /** Returns the subject, the submission and the policy, and the notices on these. */
    static List<Block.Definition> of(Assessment assessment) {
        return of(assessment, PageWording.english());
    }

    /** Returns the same in the words of a language. */
    static List<Block.Definition> of(Assessment assessment, PageWording words) {
        return of(
                assessment.subject(),
                assessment.seniorResponsibleOwner(),
                AssessmentBasis.of(assessment),
                words);
    }

    /** Returns the subject, the submission, its counterpart and the policy of an assessment that is not at hand as a whole. */
    static List<Block.Definition> of(
            AssessedSubject subject,
            Optional<SeniorResponsibleOwner> owner,
            AssessmentBasis basis,
            PageWording words) {
        List<Block.Definition> inputs = new ArrayList<>();
        inputs.add(new Block.Definition(words.line("inputs.subject"), SubjectHeading.inFull(subject, owner, words)));
        inputs.add(new Block.Definition(words.line("inputs.submission"), withDigest(basis.submission())));
        basis.counterpart()
                .ifPresent(used ->
                        inputs.add(new Block.Definition(words.line("inputs.counterpart"), withDigest(used))));
        inputs.add(new Block.Definition(words.line("inputs.policy"), withDigest(basis.policy())));
        notices(basis).forEach(notice -> inputs.add(new Block.Definition(words.line("inputs.notice"), notice)));
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
        return madeBy(assessment.producedBy(), PageWording.english());
    }

    /** Returns the program that made the assessment, in the words of a language. */
    static Block.Definition madeBy(Assessment assessment, PageWording words) {
        return madeBy(assessment.producedBy(), words);
    }

    /** Returns the program. */
    static Block.Definition madeBy(Producer producer, PageWording words) {
        return new Block.Definition(
                words.line("inputs.madeBy"), Line.quoted(producer.name() + " " + producer.version()));
    }

    /** Returns the id of a document with its digest. */
    static Line withDigest(DocumentRef input) {
        return Line.quoted(input.id())
                .and(" ", "")
                .and(new Inline.Literal(input.digest().toString()));
    }
}
