package io.github.sscop.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/** A source of random numbers with a seed: the same seed gives the same numbers. */
final class SeededRandom {

    private final SplittableRandom random;

    SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True so many times out of a thousand. */
    boolean in1000(int times) {
        return random.nextInt(1000) < times;
    }

    /** A number from one to another, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many digits of a number to the base of sixteen. */
    String hex(int digits) {
        StringBuilder hex = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }
}
