package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.PageWording;
import io.github.sscop.report.section.ProvenanceSection;
import io.github.sscop.report.section.SubjectHeading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The inputs of several assessments: the submission of each, and once each policy and program. */
final class ComparisonInputs {

    private ComparisonInputs() {}

    static Block of(List<Assessment> assessments) {
        List<Block.Definition> submissions = new ArrayList<>();
        Set<DocumentRef> policies = new LinkedHashSet<>();
        Set<Line> programs = new LinkedHashSet<>();
        for (Assessment each : assessments) {
            submissions.add(new Block.Definition(
                    "Submission",
                    SubjectHeading.inFull(each, PageWording.english())
                            .and(": ")
                            .and(ProvenanceSection.withDigest(each.submission()))));
            policies.add(each.policy());
            programs.add(ProvenanceSection.madeBy(each).value());
        }
        List<Block.Definition> common = new ArrayList<>();
        policies.forEach(policy -> common.add(new Block.Definition("Policy", ProvenanceSection.withDigest(policy))));
        programs.forEach(program -> common.add(new Block.Definition("Made by", program)));
        return Block.Section.of(
                "inputs",
                "Inputs of these assessments",
                List.of(new Block.DefinitionList(common), new Block.DefinitionList(submissions)));
    }
}
