package io.github.sscop.benchmark;


/** A program that does nothing: what a JVM itself takes. */
final class Empty {

    private Empty() {}

    public static void main(String[] arguments) {}
}
