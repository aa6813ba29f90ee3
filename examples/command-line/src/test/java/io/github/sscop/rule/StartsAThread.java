package io.github.sscop.rule;

/** A rule that does two things at once. */
final class StartsAThread {

    private StartsAThread() {}

    static void start(Runnable work) {
        new Thread(work).start();
    }
}
