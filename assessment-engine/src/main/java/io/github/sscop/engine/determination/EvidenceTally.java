package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.DuplicateKey;
import io.github.sscop.engine.relevance.Relevance;
import java.util.HashMap;
import java.util.Map;

/** How much counts for a target and against it: all that its verdict rests on. */
public final class EvidenceTally {

    private final Criterion criterion;
    private int direct;
    private int indirect;

    /** How many supports count that are enough by themselves. */
    private int sufficient;

    /** The same for each thing that they say; told only where more than one has to be said. */
    private final Map<DuplicateKey, Integer> saying = new HashMap<>();

    public EvidenceTally(Criterion criterion) {
        this.criterion = criterion;
    }

    public Criterion criterion() {
        return criterion;
    }

    /** Whether a bearing can make a difference. */
    public static boolean matters(Relevance relevance, Criterion criterion) {
        return relevance.refutes() || (relevance.supports() && relevance.suffices(criterion));
    }

    /** Takes in a bearing that begins to count, or, with a change of minus one, one that ends to. */
    public void count(Relevance relevance, int change) {
        if (relevance.supports()) {
            sufficient += change;
            if (criterion.requirements().minimum() > 1) {
                saying.merge(relevance.profile().duplicateKey(), change, (a, b) -> a + b == 0 ? null : a + b);
            }
        } else if (relevance.isDirect()) {
            direct += change;
        } else {
            indirect += change;
        }
    }

    boolean isRefuted() {
        return direct > 0 || indirect > 0;
    }

    /** What refutations alone make of the target. */
    Verdict refuted() {
        return direct > 0 ? Verdict.NOT_MET : indirect > 0 ? Verdict.UNDETERMINED : Verdict.NOT_APPLICABLE;
    }

    Verdict verdict() {
        if (isRefuted()) {
            return refuted();
        }
        int minimum = criterion.requirements().minimum();
        boolean enough = minimum > 1 ? saying.size() >= minimum : sufficient > 0;
        return enough ? Verdict.MET : Verdict.UNDETERMINED;
    }
}
