package io.github.sscop.code;

import io.github.sscop.evidence.Stance;

/** A code that knows of evidence. */
final class LooksUpwards {

    Stance stance() {
        return Stance.SUPPORTS;
    }
}
