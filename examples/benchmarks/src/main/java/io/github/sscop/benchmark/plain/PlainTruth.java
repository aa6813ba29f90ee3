package io.github.sscop.benchmark.plain;

import org.jspecify.annotations.Nullable;

/** A truth value of three: facts may leave open whether something holds. */
enum PlainTruth {
    NO,
    UNKNOWN,
    YES;

    static PlainTruth of(boolean holds) {
        return holds ? YES : NO;
    }

    static PlainTruth of(@Nullable Boolean holds) {
        return holds == null ? UNKNOWN : of(holds.booleanValue());
    }

    static <T extends Comparable<? super T>> PlainTruth atLeast(@Nullable T value, @Nullable T least) {
        return value == null || least == null ? UNKNOWN : of(value.compareTo(least) >= 0);
    }

    static <T extends Comparable<? super T>> PlainTruth atMost(@Nullable T value, @Nullable T most) {
        return atLeast(most, value);
    }

    static <T> PlainTruth same(@Nullable T value, @Nullable T other) {
        return value == null || other == null ? UNKNOWN : of(value.equals(other));
    }

    static PlainTruth all(PlainTruth... each) {
        PlainTruth least = YES;
        for (PlainTruth truth : each) {
            least = truth.compareTo(least) < 0 ? truth : least;
        }
        return least;
    }

    static PlainTruth any(PlainTruth... each) {
        PlainTruth most = NO;
        for (PlainTruth truth : each) {
            most = truth.compareTo(most) > 0 ? truth : most;
        }
        return most;
    }
}
