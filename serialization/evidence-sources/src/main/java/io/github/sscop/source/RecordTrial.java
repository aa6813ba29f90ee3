package io.github.sscop.source;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a record alone shows of each claim by the policy {@code good-faith}, on the day of the record.
 *
 * @param direct the claims that a rule derives that it supports directly
 * @param refuted the claims that it refutes
 */
record RecordTrial(List<ItemId> direct, List<ItemId> refuted) {

    private static final Code CODE = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));
    private static final Assessor ASSESSOR = Assessor.of(CODE, Policy.goodFaith());

    static RecordTrial of(Evidence record, CollectionContext context) {
        if (record.date().isEmpty()) {
            return new RecordTrial(List.of(), List.of());
        }
        Organisation vendor = context.organisation()
                .map(RecordTrial::inFullScope)
                .orElseGet(() -> Organisation.of("Vendor", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR));
        SubmissionBuilder submission = Submission.builder("trial", CODE, vendor).evidence(alone(record));
        context.product().ifPresent(submission::product);
        Assessment assessment =
                ASSESSOR.assess(submission.build(), record.date().orElseThrow().lastDay());
        return new RecordTrial(
                claims(assessment, ItemAssessment::confirmed), claims(assessment, ItemAssessment::refutedBy));
    }

    /** Returns the record without the ids of others, which are not there. */
    private static Evidence alone(Evidence record) {
        return new Evidence(
                record.id(),
                record.kind(),
                record.title(),
                record.method(),
                record.location(),
                record.digest(),
                record.subject(),
                record.occurredOn(),
                record.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                List.of(),
                record.sample(),
                record.facts(),
                record.links().stream().flatMap(RecordTrial::ofCode).toList(),
                record.audience());
    }

    /** A link to an item of another code, or to a substitute, is no matter of a trial. */
    private static Stream<Link> ofCode(Link link) {
        boolean isOfCode = link.code().filter(code -> !code.equals(CODE.id())).isEmpty()
                && CODE.items().stream().anyMatch(item -> item.id().equals(link.item()));
        return isOfCode
                ? Stream.of(new Link(link.item(), link.stance(), link.strength(), link.argument(), Optional.empty()))
                : Stream.empty();
    }

    /** Returns whether the record decides anything by itself. */
    boolean isDecisive() {
        return !direct.isEmpty() || !refuted.isEmpty();
    }

    private static Organisation inFullScope(Organisation organisation) {
        return new Organisation(
                organisation.name(),
                organisation.identifier(),
                organisation.identifiers(),
                organisation.formerNames(),
                StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR,
                List.of(),
                organisation.seniorResponsibleOwner());
    }

    private static List<ItemId> claims(Assessment assessment, Function<ItemAssessment, List<EvidenceId>> records) {
        return assessment.claims().stream()
                .filter(row -> !records.apply(row).isEmpty())
                .map(ItemAssessment::id)
                .toList();
    }
}
