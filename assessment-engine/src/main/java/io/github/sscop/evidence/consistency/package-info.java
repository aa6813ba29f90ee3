/** What must hold between the parts of a submission, and between it and its codes. Internal. */
@NullMarked
package io.github.sscop.evidence.consistency;

import org.jspecify.annotations.NullMarked;
