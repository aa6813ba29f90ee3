package io.github.sscop.rule;

/** A rule with a type that already means something else. */
final class SecondMeaning {

    enum Verdict {
        GUILTY
    }
}
