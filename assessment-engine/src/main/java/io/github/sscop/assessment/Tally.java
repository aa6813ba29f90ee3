package io.github.sscop.assessment;

import java.util.HashMap;
import java.util.Map;

/** How much counts for a target and against it: all that its verdict rests on. */
final class Tally {

    private final Target target;
    private int direct;
    private int indirect;

    /** How many supports count that are enough by themselves. */
    private int sufficient;

    /** The same for each thing that they say; told only where more than one has to be said. */
    private final Map<EvidenceKey, Integer> saying = new HashMap<>();

    Tally(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }

    /** Whether a bearing can make a difference. */
    static boolean matters(Bearing bearing, Target target) {
        return bearing.refutes() || (bearing.supports() && bearing.suffices(target));
    }

    /** Takes in a bearing that begins to count, or, with a change of minus one, one that ends to. */
    void count(Bearing bearing, int change) {
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
