package io.github.sscop.benchmark;

/** A program that does nothing, which measures the JVM itself. */
final class Empty {

    private Empty() {}

    public static void main(String[] arguments) {}
}
