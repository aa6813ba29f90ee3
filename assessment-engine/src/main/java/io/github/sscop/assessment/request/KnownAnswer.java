package io.github.sscop.assessment.request;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known already in answer to a question.
 *
 * @param records the records that are linked to the item or relevant to it, in the order of their ids
 * @param refutedBy those of them that count against it
 * @param declaration what the vendor declares about the item
 * @param verdict the verdict on the item; absent if it was not assessed
 * @param reasons the reasons for the verdict
 * @param nextAction a sentence on what to do next
 */
public record KnownAnswer(
        List<KnownRecord> records,
        List<EvidenceId> refutedBy,
        Optional<Declaration> declaration,
        Optional<Verdict> verdict,
        List<Reason> reasons,
        Optional<String> nextAction)
        implements ContractValue {

    public KnownAnswer {
        records = List.copyOf(records);
        refutedBy = List.copyOf(refutedBy);
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(nextAction, "nextAction");
    }
}
