package io.github.sscop.portal;

import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.portal.desk.AssessmentDesk;
import io.github.sscop.portal.desk.SubmissionDesk;
import io.github.sscop.portal.store.Role;
import io.github.sscop.portal.store.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The generator of many suppliers from the examples, to measure by. */
@Component
class SupplierGenerator {

    private static final Viewer GENERATOR = new Viewer("generator", Role.ASSESSOR, Optional.empty());

    private final ExampleData examples;
    private final SubmissionDesk submissions;
    private final AssessmentDesk assessments;

    SupplierGenerator(ExampleData examples, SubmissionDesk submissions, AssessmentDesk assessments) {
        this.examples = examples;
        this.submissions = submissions;
        this.assessments = assessments;
    }

    /** Adds suppliers, each with a submission and an assessment, and returns a sentence on that. */
    String generate(int count, LocalDate asOf) {
        long start = System.nanoTime();
        List<Submission> patterns = examples.submissions();
        for (int i = 0; i < count; i++) {
            Submission pattern = patterns.get(i % patterns.size());
            Organisation organisation = pattern.organisation();
            String name = organisation.name() + " " + (i + 1);
            Submission submission = pattern.toBuilder()
                    .organisation(new Organisation(
                            name,
                            organisation.identifier(),
                            organisation.identifiers(),
                            List.of(organisation.name()),
                            organisation.stakeholderGroup(),
                            organisation.additionalThemes(),
                            organisation.seniorResponsibleOwner()))
                    .build();
            long supplier = submissions.add(GENERATOR, Documents.standard().write(submission));
            assessments.assess(GENERATOR, supplier, 0, Policy.goodFaith(), asOf);
        }
        return String.format(
                "%d suppliers were added and assessed as of %s in %.1f s",
                count, asOf, (System.nanoTime() - start) / 1e9);
    }
}
