package io.github.sscop.rule;

/** A rule that starts a thread. */
final class ThreadInARule {

    private ThreadInARule() {}

    static void start(Runnable work) {
        new Thread(work).start();
    }
}
