package io.github.sscop.rule;

import io.github.sscop.code.relation.Crosswalk;

/** A rule that takes a relation to another framework for satisfaction. */
final class CrosswalkInARule {

    boolean satisfied() {
        return !Crosswalk.builtIn().rows().isEmpty();
    }
}
