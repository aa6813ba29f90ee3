package io.github.sscop.assessment;

/** A class that says what role it plays, and that anybody may extend. */
public class VerdictHelper {}
