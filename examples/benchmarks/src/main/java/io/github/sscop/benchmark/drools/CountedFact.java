package io.github.sscop.benchmark.drools;

import io.github.sscop.assessment.Verdict;
import java.util.HashSet;
import java.util.Set;

/** What counts for and against items, as rules find it. */
public final class CountedFact {

    private final Set<String> sufficient = new HashSet<>();
    private final Set<String> refuted = new HashSet<>();
    private final Set<String> directlyRefuted = new HashSet<>();

    /** Starts with nothing. */
    public CountedFact() {}

    /** Takes down a support that is enough. */
    public void sufficient(String item) {
        sufficient.add(item);
    }

    /** Takes down a refutation. */
    public void refuted(String item, boolean direct) {
        (direct ? directlyRefuted : refuted).add(item);
    }

    /** The verdict that follows. */
    public Verdict verdict(String item) {
        if (directlyRefuted.contains(item)) {
            return Verdict.NOT_MET;
        }
        return !refuted.contains(item) && sufficient.contains(item) ? Verdict.MET : Verdict.UNDETERMINED;
    }
}
