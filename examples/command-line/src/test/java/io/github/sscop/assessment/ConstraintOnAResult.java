package io.github.sscop.assessment;

import jakarta.validation.constraints.NotNull;

/** An assessment that declares what is valid. */
record ConstraintOnAResult(@NotNull String id) {}
