package io.github.sscop.engine.determination;

import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.DuplicateKey;
import io.github.sscop.engine.relevance.Relevance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The count of the evidence for and against a criterion: everything that its verdict depends on. */
public final class EvidenceTally {

    private final Criterion criterion;
    private int directRefutations;
    private int indirectRefutations;
    private int sufficientSupports;
    private int confirmedSupports;

    /** The number of sufficient supports with each key; kept only where the policy requires more than one support. */
    private final Map<DuplicateKey, Integer> supportsByKey = new HashMap<>();

    /** Creates an empty tally. */
    public EvidenceTally(Criterion criterion) {
        this.criterion = criterion;
    }

    /** Returns the tally of the evidence that counts. */
    static EvidenceTally of(EvaluatedEvidence evaluated, LocalDate day) {
        EvidenceTally tally = new EvidenceTally(evaluated.criterion());
        for (Relevance refutation : evaluated.refutations()) {
            tally.add(refutation, 1, true);
        }
        for (Relevance support : evaluated.supports()) {
            if (support.isSufficient(tally.criterion)) {
                tally.add(support, 1, support.isConfirmed(tally.criterion, day));
            }
        }
        return tally;
    }

    /** Returns the criterion. */
    public Criterion criterion() {
        return criterion;
    }

    /** Returns whether a record can affect the verdict, given that it counts. */
    public static boolean affectsVerdict(Relevance relevance, Criterion criterion) {
        return relevance.refutes() || (relevance.supports() && relevance.isSufficient(criterion));
    }

    /**
     * Adds a record that affects the verdict.
     *
     * @param change one for a record that begins to count, minus one for a record that ceases to count
     * @param confirmed whether it is confirmed, where it is a support
     */
    public void add(Relevance relevance, int change, boolean confirmed) {
        if (relevance.supports()) {
            sufficientSupports += change;
            confirmedSupports += confirmed ? change : 0;
            if (criterion.requirements().minimum() > 1) {
                supportsByKey.merge(relevance.profile().duplicateKey(), change, (a, b) -> a + b == 0 ? null : a + b);
            }
        } else if (relevance.isDirect()) {
            directRefutations += change;
        } else {
            indirectRefutations += change;
        }
    }

    boolean isDirectlyRefuted() {
        return directRefutations > 0;
    }

    boolean isRefuted() {
        return directRefutations > 0 || indirectRefutations > 0;
    }

    /** Returns whether the item is met as far as support goes. */
    boolean hasSufficientSupport() {
        return hasEnoughSupport() && (!criterion.requiresConfirmation() || confirmedSupports > 0);
    }

    /** Returns whether as many different supports are sufficient as the policy requires. */
    private boolean hasEnoughSupport() {
        int minimum = criterion.requirements().minimum();
        return minimum > 1 ? supportsByKey.size() >= minimum : sufficientSupports > 0;
    }
}
