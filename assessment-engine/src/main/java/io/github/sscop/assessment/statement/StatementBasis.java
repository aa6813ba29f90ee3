package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An assessment on which a statement rests: what it was made from, and what it came to.
 *
 * @param basis the inputs of the assessment
 * @param origin where the assessment comes from
 * @param subject the organisation and the product that it is about
 * @param seniorResponsibleOwner the owner whom the submission names
 * @param verdict the verdict on the code
 * @param claimsMet the number of claims that are met
 * @param claimsApplicable the number of claims that apply
 * @param excluded the items that the supplier excluded
 * @param substituted the items that were assessed in the words of the supplier
 * @param open the claims that are not met or undetermined
 * @param withheld the number of records whose content is withheld
 * @param lapsesOn the first day on which a verdict that rolls up lapses if nothing is added, or may lapse since the
 *     calendar is cut off before
 */
public record StatementBasis(
        AssessmentBasis basis,
        AssessmentOrigin origin,
        AssessedSubject subject,
        Optional<SeniorResponsibleOwner> seniorResponsibleOwner,
        Verdict verdict,
        int claimsMet,
        int claimsApplicable,
        List<VariedItem> excluded,
        List<VariedItem> substituted,
        List<UnmetItem> open,
        int withheld,
        Optional<LocalDate> lapsesOn)
        implements ContractValue {

    public StatementBasis {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(seniorResponsibleOwner, "seniorResponsibleOwner");
        Objects.requireNonNull(verdict, "verdict");
        excluded = List.copyOf(excluded);
        substituted = List.copyOf(substituted);
        open = List.copyOf(open);
        Objects.requireNonNull(lapsesOn, "lapsesOn");
    }

    /** Returns the basis of a statement in an assessment. */
    static StatementBasis of(SupplierStatement.ProductAssessment product) {
        Assessment assessment = product.assessment();
        return new StatementBasis(
                AssessmentBasis.of(assessment),
                product.origin(),
                assessment.subject(),
                assessment.seniorResponsibleOwner(),
                assessment.verdict(),
                (int) claims(assessment, Verdict.MET).count(),
                assessment.claims().size()
                        - (int) claims(assessment, Verdict.NOT_APPLICABLE).count(),
                varied(assessment, ReasonCode.EXCLUDED),
                varied(assessment, ReasonCode.SUBSTITUTED),
                assessment.claims().stream()
                        .filter(row -> row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED)
                        .map(row -> new UnmetItem(row.id(), row.verdict(), row.risk()))
                        .toList(),
                assessment.withheld().size(),
                new VerdictExtract(assessment, List.of()).firstLapse());
    }

    private static Stream<ItemAssessment> claims(Assessment assessment, Verdict verdict) {
        return assessment.claims().stream().filter(row -> row.verdict() == verdict);
    }

    private static List<VariedItem> varied(Assessment assessment, ReasonCode how) {
        return assessment.items().stream()
                .flatMap(row -> row.reasons().stream()
                        .filter(reason -> reason.code() == how)
                        .limit(1)
                        .map(reason -> new VariedItem(row.id(), reason)))
                .toList();
    }
}
