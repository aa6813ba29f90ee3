/** What counts as enough: {@link io.github.sscop.rule.Policy} and what it demands of the evidence for each item. */
@NullMarked
package io.github.sscop.rule;

import org.jspecify.annotations.NullMarked;

