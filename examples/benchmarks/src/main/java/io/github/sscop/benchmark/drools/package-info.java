/** What Drools is given: generated code has to see it, so it is public. */
@NullMarked
package io.github.sscop.benchmark.drools;

import org.jspecify.annotations.NullMarked;
