package io.github.sscop.rule;

/** A rule that prints. */
final class ConsoleOutput {

    @SuppressWarnings("SystemOut") // The fault that it is here for.
    void print() {
        System.out.println("Hello");
    }
}
