package io.github.sscop.assessment;

/** A class that is named after a role and is open to extension. */
public class VerdictHelper {}
