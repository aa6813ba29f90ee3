package io.github.sscop.embedding;

import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The first steps in Java: reads or builds a submission, assesses it, and prints verdicts with their reasons. */
public final class AssessInJava {

    private AssessInJava() {}

    /** Prints the verdict on one claim, with its reasons. */
    public static void main(String[] arguments) {
        Code code = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));
        Evidence notice = Evidence.builder(
                        "E-001",
                        "END_OF_SUPPORT_NOTICE",
                        "End of support for Ledger 3",
                        Method.DOCUMENT_INSPECTION,
                        Originator.vendor("Acme Ltd"))
                .location("https://acme.example/eos/ledger-3")
                .occurredOn("2026-01-10")
                .fact("announcedOn", new FactValue.Text("2026-01-10"))
                .fact("supportEndsOn", new FactValue.Text("2027-02-01"))
                .link(Link.supports("4.2.1", Strength.DIRECT, "The notice went to customers more than a year ahead."))
                .build();
        Submission submission = Submission.builder(
                        "acme-2026-03", code, Organisation.of("Acme Ltd", SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .product(Product.of("Acme Ledger", "4.2.0"))
                .evidence(notice)
                .build();

        Assessor assessor = Assessor.of(code, Policy.goodFaith()); // Made once, used by any number of threads.
        Assessment assessment = assessor.assess(submission, LocalDate.of(2026, 3, 31));

        ItemAssessment claim = assessment.item(ItemId.of("4.2.1"));
        System.out.println(claim.id() + " is " + claim.verdict() + " by policy "
                + assessment.policy().id());
        claim.reasons().forEach(reason -> System.out.println(reason.code() + ": " + reason.text()));
    }

    /** Prints the verdict on a submission that comes as JSON, with the reasons for each claim that is not met. */
    public static void assess(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            Submission submission = Documents.standard().readSubmission(json);
            Code code = CodeRegistry.builtIn().get(submission.code());
            Assessor assessor = Assessor.of(code, Policy.goodFaith()); // Made once, used by any number of threads.
            Assessment assessment = assessor.assess(submission, LocalDate.of(2026, 3, 31));

            System.out.println(code.id() + " is " + assessment.verdict());
            assessment.claims().stream()
                    .filter(claim -> claim.verdict() == Verdict.NOT_MET)
                    .forEach(claim -> System.out.println(
                            claim.id() + ": " + claim.reasons().get(0).text()));
        }
    }
}
