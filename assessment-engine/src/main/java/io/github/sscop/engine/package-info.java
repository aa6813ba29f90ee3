/** The assessment of submissions: {@link io.github.sscop.engine.Assessor} for one code, {@link io.github.sscop.engine.MultiCodeAssessor} for several. */
@NullMarked
package io.github.sscop.engine;

import org.jspecify.annotations.NullMarked;

