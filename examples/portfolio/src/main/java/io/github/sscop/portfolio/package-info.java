/** The assessment of a whole supplier base, on one machine or on Apache Spark, with a summary. */
@NullMarked
package io.github.sscop.portfolio;

import org.jspecify.annotations.NullMarked;
