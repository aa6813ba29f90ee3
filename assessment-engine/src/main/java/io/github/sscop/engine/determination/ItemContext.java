package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Item;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Substitution;
import java.util.List;
import java.util.Optional;

/**
 * What is asked about an item: whether it is in scope or left out, and in which words it is judged.
 *
 * @param own the item in its own words
 * @param inScope whether it applies at all
 * @param exclusion why the vendor left it out, where the policy accepts that
 * @param substitution the vendor's words, where the policy accepts them
 * @param notAsked whether the form behind the submission did not ask about it, and nothing bears on it
 */
public record ItemContext(
        Criterion own,
        boolean inScope,
        Optional<Exclusion> exclusion,
        Optional<Substitution> substitution,
        boolean notAsked) {

    public Item item() {
        return own.item();
    }

    /** What support is judged by: the substitute, or the item itself. */
    public Criterion judged() {
        return substitution.isPresent() ? new Criterion(substitution.get().id(), own.item(), own.requirements()) : own;
    }

    /** What counts: what support is judged by first, and the item itself, which may still be refuted. */
    public List<Criterion> criteria() {
        return substitution.isPresent() ? List.of(judged(), own) : List.of(own);
    }

    /**
     * The verdict.
     *
     * @param judged what counts for and against what support is judged by
     * @param others what counts at the item in its own words, where it is not judged in them
     */
    public Verdict verdict(EvidenceTally judged, List<EvidenceTally> others) {
        if (!inScope) {
            return Verdict.NOT_APPLICABLE;
        }
        if (exclusion.isPresent() && !judged.isRefuted()) {
            return Verdict.NOT_APPLICABLE;
        }
        Verdict worst = judged.verdict();
        for (EvidenceTally other : others) {
            worst = worst.worse(other.refuted());
        }
        return worst;
    }
}
