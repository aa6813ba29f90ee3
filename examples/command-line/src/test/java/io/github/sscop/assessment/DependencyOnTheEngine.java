package io.github.sscop.assessment;

import io.github.sscop.engine.Assessor;

/** A result that knows of the engine. */
record DependencyOnTheEngine(Assessor assessor) {}
