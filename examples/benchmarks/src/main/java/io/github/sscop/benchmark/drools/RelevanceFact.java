package io.github.sscop.benchmark.drools;

import io.github.sscop.benchmark.plain.PlainRelevance;

/** One relevance of a record to an item, with the getters that rules read fastest. */
public final class RelevanceFact {

    private final PlainRelevance relevance;
    private final RecordFact entry;

    /** Takes what an entry says. */
    public RelevanceFact(PlainRelevance relevance, RecordFact entry) {
        this.relevance = relevance;
        this.entry = entry;
    }

    /** The record. */
    public RecordFact getEntry() {
        return entry;
    }

    /** The record's id. */
    public String getId() {
        return entry.getId();
    }

    /** The item. */
    public String getItem() {
        return relevance.item();
    }

    /** Whether it speaks for the item. */
    public boolean isSupports() {
        return relevance.supports();
    }

    /** Whether it is enough by itself, given that it counts. */
    public boolean isSuffices() {
        return relevance.suffices();
    }

    /** Whether it speaks against the item. */
    public boolean isRefutes() {
        return relevance.refutes();
    }

    /** Whether it is direct. */
    public boolean isDirect() {
        return relevance.direct();
    }

    /** Whether the argument stands in for one. */
    public boolean isPlaceholder() {
        return relevance.argument().isPresent()
                && RecordFact.isPlaceholder(relevance.argument().get());
    }
}
