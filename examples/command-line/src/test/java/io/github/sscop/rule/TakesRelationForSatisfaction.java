package io.github.sscop.rule;

import io.github.sscop.code.relation.Crosswalk;

/** A rule that looks at other frameworks. */
final class TakesRelationForSatisfaction {

    boolean satisfied() {
        return !Crosswalk.builtIn().rows().isEmpty();
    }
}
