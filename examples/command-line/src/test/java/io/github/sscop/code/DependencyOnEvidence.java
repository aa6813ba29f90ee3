package io.github.sscop.code;

import io.github.sscop.evidence.Stance;

/** A code that knows of evidence. */
final class DependencyOnEvidence {

    Stance stance() {
        return Stance.SUPPORTS;
    }
}
