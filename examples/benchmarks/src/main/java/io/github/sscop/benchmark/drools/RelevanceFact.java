package io.github.sscop.benchmark.drools;

import io.github.sscop.benchmark.plain.PlainRelevance;

/** One way in which a record bears on an item, with the getters that rules read fastest. */
public final class RelevanceFact {

    private final PlainRelevance bearing;
    private final RecordFact entry;

    /** Takes what an entry says. */
    public RelevanceFact(PlainRelevance bearing, RecordFact entry) {
        this.bearing = bearing;
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
        return bearing.item();
    }

    /** Whether it speaks for the item. */
    public boolean isSupports() {
        return bearing.supports();
    }

    /** Whether it is enough by itself, given that it counts. */
    public boolean isSuffices() {
        return bearing.suffices();
    }

    /** Whether it speaks against the item. */
    public boolean isRefutes() {
        return bearing.refutes();
    }

    /** Whether it is direct. */
    public boolean isDirect() {
        return bearing.direct();
    }

    /** Whether the argument stands in for one. */
    public boolean isPlaceholder() {
        return bearing.argument().isPresent()
                && RecordFact.isPlaceholder(bearing.argument().get());
    }
}
