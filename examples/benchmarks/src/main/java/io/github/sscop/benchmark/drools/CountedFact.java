package io.github.sscop.benchmark.drools;

import io.github.sscop.assessment.Verdict;
import java.util.HashSet;
import java.util.Set;

/** The number of supports and refutations of items that count, as rules find them. */
public final class CountedFact {

    private final Set<String> sufficient = new HashSet<>();
    private final Set<String> refuted = new HashSet<>();
    private final Set<String> directlyRefuted = new HashSet<>();

    /** Starts with nothing. */
    public CountedFact() {}

    /** Adds a sufficient support. */
    public void sufficient(String item) {
        sufficient.add(item);
    }

    /** Adds a refutation. */
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
