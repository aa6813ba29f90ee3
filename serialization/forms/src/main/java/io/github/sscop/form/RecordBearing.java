package io.github.sscop.form;

import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;

/** What a table says that a record does to an item. */
enum RecordBearing {
    SUPPORTS_DIRECTLY(Stance.SUPPORTS, Strength.DIRECT),
    SUPPORTS_INDIRECTLY(Stance.SUPPORTS, Strength.INDIRECT),
    REFUTES_DIRECTLY(Stance.REFUTES, Strength.DIRECT),
    REFUTES_INDIRECTLY(Stance.REFUTES, Strength.INDIRECT);

    private final Stance stance;
    private final Strength strength;

    RecordBearing(Stance stance, Strength strength) {
        this.stance = stance;
        this.strength = strength;
    }

    Stance stance() {
        return stance;
    }

    Strength strength() {
        return strength;
    }
}
