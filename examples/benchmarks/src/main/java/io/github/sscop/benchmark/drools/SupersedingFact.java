package io.github.sscop.benchmark.drools;

import java.time.LocalDate;

/** The fact that one record names another as superseded, with the getters that rules read fastest. */
public final class SupersedingFact {

    private final RecordFact by;
    private final RecordFact named;
    private final boolean onlyRefutes;

    /** Takes two records, and whether the first speaks only against items. */
    public SupersedingFact(RecordFact by, RecordFact named, boolean onlyRefutes) {
        this.by = by;
        this.named = named;
        this.onlyRefutes = onlyRefutes;
    }

    /** The record that names. */
    public RecordFact getBy() {
        return by;
    }

    /** The id of the record that names. */
    public String getById() {
        return by.getId();
    }

    /** The id of the record that is named. */
    public String getNamed() {
        return named.getId();
    }

    /** Whether the first is rejected; where it speaks only against items, only by a reviewer who is independent enough. */
    public boolean isRejected() {
        return onlyRefutes ? by.isRejectedByPeer() : by.isRejected();
    }

    /** Whether the first is older than the second. */
    public boolean isOlder() {
        LocalDate one = by.getAge();
        LocalDate other = named.getAge();
        return one != null && other != null && one.isBefore(other);
    }
}
