package io.github.sscop.benchmark.plain;

import org.jspecify.annotations.Nullable;

/** Whether something holds, as far as facts tell. */
enum Told {
    NO,
    UNKNOWN,
    YES;

    static Told of(boolean holds) {
        return holds ? YES : NO;
    }

    static Told of(@Nullable Boolean holds) {
        return holds == null ? UNKNOWN : of(holds.booleanValue());
    }

    static <T extends Comparable<? super T>> Told atLeast(@Nullable T value, @Nullable T least) {
        return value == null || least == null ? UNKNOWN : of(value.compareTo(least) >= 0);
    }

    static <T extends Comparable<? super T>> Told atMost(@Nullable T value, @Nullable T most) {
        return atLeast(most, value);
    }

    static <T> Told same(@Nullable T value, @Nullable T other) {
        return value == null || other == null ? UNKNOWN : of(value.equals(other));
    }

    static Told all(Told... each) {
        Told least = YES;
        for (Told told : each) {
            least = told.compareTo(least) < 0 ? told : least;
        }
        return least;
    }

    static Told any(Told... each) {
        Told most = NO;
        for (Told told : each) {
            most = told.compareTo(most) > 0 ? told : most;
        }
        return most;
    }
}
