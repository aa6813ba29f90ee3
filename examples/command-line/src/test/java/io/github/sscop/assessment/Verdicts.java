package io.github.sscop.assessment;

/** A plural beside its singular. */
record Verdicts(Verdict first) {}
