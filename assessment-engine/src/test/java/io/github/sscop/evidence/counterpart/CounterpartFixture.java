package io.github.sscop.evidence.counterpart;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.subject.Subject;
import java.util.List;
import java.util.Optional;

/** What Borough Council, a buyer, brings to the submissions of Acme. */
public final class CounterpartFixture {

    public static final String BUYER = "Borough Council";
    public static final String LABORATORY = "Meridian Test Laboratory Ltd";

    private CounterpartFixture() {}

    public static Counterpart counterpart() {
        return new Counterpart(
                "borough-2026-03",
                new Subject(Optional.of("Acme Ltd"), Optional.of("Acme Ledger"), Optional.empty(), Optional.empty()),
                Optional.of(new Person("Ines Marsh", Optional.of("Supplier assurance"))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A record of the buyer's that bears on nothing yet. */
    public static EvidenceBuilder record(String id) {
        return Evidence.builder(
                        id,
                        "TEST_REPORT",
                        "Own check " + id,
                        Method.DOCUMENT_INSPECTION,
                        new Originator(BUYER, Independence.CUSTOMER))
                .location("https://borough.example/checks/" + id)
                .occurredOn("2026-03-20");
    }

    public static Evidence supports(String id, String item) {
        return record(id).link(Link.supports(item, Strength.DIRECT, BECAUSE)).build();
    }

    public static Evidence refutes(String id, String item) {
        return record(id).link(Link.refutes(item, Strength.DIRECT, BECAUSE)).build();
    }

    public static CounterpartReview accepts(Evidence record) {
        return CounterpartReview.of(
                record, BUYER, PartialDate.of("2026-03-21"), Review.Outcome.ACCEPTED, Independence.CUSTOMER);
    }

    public static CounterpartReview rejects(Evidence record) {
        return CounterpartReview.of(
                record, BUYER, PartialDate.of("2026-03-21"), Review.Outcome.REJECTED, Independence.CUSTOMER);
    }
}
