/** What counts as enough: {@link io.github.sscop.policy.Policy} and what it requires of the evidence for each item. */
@NullMarked
package io.github.sscop.policy;

import org.jspecify.annotations.NullMarked;

