package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.DuplicateKey;
import io.github.sscop.engine.relevance.Relevance;
import java.util.HashMap;
import java.util.Map;

/** How much counts for a target and against it: all that its verdict rests on. */
public final class EvidenceTally {

    private final Criterion target;
    private int direct;
    private int indirect;

    /** How many supports count that are enough by themselves. */
    private int sufficient;

    /** The same for each thing that they say; told only where more than one has to be said. */
    private final Map<DuplicateKey, Integer> saying = new HashMap<>();

    public EvidenceTally(Criterion target) {
        this.target = target;
    }

    public Criterion target() {
        return target;
    }

    /** Whether a bearing can make a difference. */
    public static boolean matters(Relevance bearing, Criterion target) {
        return bearing.refutes() || (bearing.supports() && bearing.suffices(target));
    }

    /** Takes in a bearing that begins to count, or, with a change of minus one, one that ends to. */
    public void count(Relevance bearing, int change) {
        if (bearing.supports()) {
            sufficient += change;
            if (target.demands().minimum() > 1) {
                saying.merge(bearing.candidate().says(), change, (a, b) -> a + b == 0 ? null : a + b);
            }
        } else if (bearing.isDirect()) {
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
        int minimum = target.demands().minimum();
        boolean enough = minimum > 1 ? saying.size() >= minimum : sufficient > 0;
        return enough ? Verdict.MET : Verdict.UNDETERMINED;
    }
}
