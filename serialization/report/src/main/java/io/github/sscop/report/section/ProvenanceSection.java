package io.github.sscop.report.section;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.PageWording;
import java.util.List;

/** The inputs of an assessment, by which it can be repeated and compared. */
public final class ProvenanceSection {

    private ProvenanceSection() {}

    /** Returns the subject, the submission and the policy. */
    public static List<Block.Definition> of(Assessment assessment) {
        return of(assessment, PageWording.english());
    }

    /** Returns the subject, the submission and the policy. */
    public static List<Block.Definition> of(Assessment assessment, PageWording words) {
        return List.of(
                new Block.Definition(words.line("inputs.subject"), SubjectHeading.inFull(assessment, words)),
                new Block.Definition(words.line("inputs.submission"), withDigest(assessment.submission())),
                new Block.Definition(words.line("inputs.policy"), withDigest(assessment.policy())));
    }

    /** Returns the program that made the assessment. */
    public static Block.Definition madeBy(Assessment assessment) {
        return madeBy(assessment, PageWording.english());
    }

    /** Returns the program that made the assessment. */
    public static Block.Definition madeBy(Assessment assessment, PageWording words) {
        return new Block.Definition(
                words.line("inputs.madeBy"),
                Line.quoted(assessment.producedBy().name() + " "
                        + assessment.producedBy().version()));
    }

    /** Returns the id of a document, and its digest. */
    public static Line withDigest(DocumentRef input) {
        return Line.quoted(input.id())
                .and(" ", "")
                .and(new Inline.Literal(input.digest().toString()));
    }
}
