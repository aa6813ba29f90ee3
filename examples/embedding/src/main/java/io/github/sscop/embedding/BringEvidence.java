package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.reconciliation.ReconciledItem;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.reconciliation.ReconciliationOutcome;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.CounterpartReview;
import io.github.sscop.evidence.counterpart.TrustedParty;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/** What a buyer brings to the submission of a supplier. */
public final class BringEvidence {

    private final Assessor assessor =
            Assessor.of(CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05")), Policy.independent());

    /** Returns the counterpart of a buyer who has looked at one record, and vouches for a laboratory. */
    public Counterpart counterpart(Submission submission, Evidence reviewed) {
        CounterpartReview review = CounterpartReview.of(
                reviewed,
                "Wharfedale Borough Council",
                PartialDate.of("2026-03-25"),
                Review.Outcome.ACCEPTED,
                Independence.CUSTOMER);
        return Counterpart.trusting(submission, List.of("Harrowgate Test House Ltd"))
                .withTrusted(new TrustedParty("Penrose Mutual Building Society", Independence.CUSTOMER))
                .withReviews(review);
    }

    /** Assesses a submission together with its counterpart. */
    public Assessment assess(Submission submission, Counterpart counterpart, LocalDate day) {
        return assessor.assess(submission, counterpart, day);
    }

    /** Returns what to ask the supplier about what the buyer disputes. */
    public List<String> disputed(Submission submission, Counterpart counterpart, LocalDate day) {
        Reconciliation reconciliation = assessor.reconcile(submission, counterpart, day);
        return reconciliation.items(ReconciliationOutcome.DISPUTED).stream()
                .map(ReconciledItem::ask)
                .flatMap(ask -> ask.stream())
                .toList();
    }
}
