package io.github.sscop.evidence;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.subject.Delivery;
import io.github.sscop.evidence.subject.Product;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A valid submission of a vendor called Acme, and valid records for it: the parts that tests start from. */
public final class SubmissionFixture {

    public static final Code SSCOP = code("uk-sscop/2025-05");
    public static final String OWN_LOCATION = "https://acme.example/assurance/sscop";
    public static final String BECAUSE = "It says so.";

    private SubmissionFixture() {}

    public static Code code(String edition) {
        return CodeRegistry.builtIn().get(EditionId.of(edition));
    }

    public static Digest digest(String of) {
        return Digest.sha256(of.getBytes(StandardCharsets.UTF_8));
    }

    public static List<ItemId> items(String... ids) {
        return List.of(ids).stream().map(ItemId::of).toList();
    }

    // Records: all from March 2026 or a little before, by the vendor, findable

    /** A record that says neither when nor where, and bears on nothing. */
    public static EvidenceBuilder bare(String id) {
        return Evidence.builder(
                id, "TEST_REPORT", "Report " + id, Method.DOCUMENT_INSPECTION, Originator.vendor("Acme Ltd"));
    }

    /** A record that bears on nothing yet. */
    public static EvidenceBuilder record(String id) {
        return bare(id).location("https://acme.example/" + id).occurredOn("2026-01-10");
    }

    public static EvidenceBuilder supporting(String id, String item) {
        return record(id).link(Link.supports(item, Strength.DIRECT, BECAUSE));
    }

    public static Evidence supports(String id, String item) {
        return supporting(id, item).build();
    }

    public static Evidence supports(String item) {
        return supports("S-" + item, item);
    }

    public static Evidence hintsAt(String id, String item) {
        return record(id).link(Link.supports(item, Strength.INDIRECT, BECAUSE)).build();
    }

    public static EvidenceBuilder refuting(String id, String item) {
        return record(id).link(Link.refutes(item, Strength.DIRECT, BECAUSE));
    }

    public static Evidence refutes(String id, String item) {
        return refuting(id, item).build();
    }

    public static Evidence refutes(String item) {
        return refutes("R-" + item, item);
    }

    public static Evidence hintsAgainst(String id, String item) {
        return record(id).link(Link.refutes(item, Strength.INDIRECT, BECAUSE)).build();
    }

    /** A link that leaves it to others to say which way the record speaks. */
    public static Link linkedOnly(String item) {
        return new Link(ItemId.of(item), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Link unargued(String item, Strength strength) {
        return new Link(
                ItemId.of(item),
                Optional.of(Stance.SUPPORTS),
                Optional.of(strength),
                Optional.empty(),
                Optional.empty());
    }

    public static Review accepted(String on, Independence by) {
        return new Review("Reviewer", PartialDate.of(on), Review.Outcome.ACCEPTED, by);
    }

    public static Review rejected(String on, Independence by) {
        return new Review("Reviewer", PartialDate.of(on), Review.Outcome.REJECTED, by);
    }

    // What is said about items

    public static Substitution substitution(String item) {
        return new Substitution(
                ItemId.of(item),
                ItemId.of("ACME-" + item),
                "It holds for a service.",
                "Nothing is installed.",
                Optional.empty());
    }

    public static Exclusion exclusion(String item) {
        return new Exclusion(ItemId.of(item), "It does not arise.", "The board", Optional.empty());
    }

    public static AcceptedRisk acceptedRisk(String item) {
        return new AcceptedRisk(
                ItemId.of(item),
                "A build may be tampered with.",
                "The CTO",
                PartialDate.of("2026-09-30"),
                Optional.empty(),
                Optional.empty());
    }

    // Submissions

    public static Organisation acme(StakeholderGroup group) {
        return new Organisation("Acme Ltd", Optional.of("GB-COH-01234567"), group, List.of(), Optional.empty());
    }

    public static Product ledger() {
        return new Product(
                "Acme Ledger", Optional.of("4.2.0"), Optional.of(Delivery.SAAS), Optional.of(digest("Ledger 4.2.0")));
    }

    public static SubmissionBuilder about(Code code, Evidence... records) {
        return Submission.builder("acme-2026-03", code, acme(StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .product(ledger())
                .preparedOn("2026-03-15")
                .location(OWN_LOCATION)
                .onlyEvidence(List.of(records));
    }

    public static SubmissionBuilder submitting(Evidence... records) {
        return about(SSCOP, records);
    }

    /** The submission with these records and nothing else to say. */
    public static Submission submission(Evidence... records) {
        return submitting(records).build();
    }
}
