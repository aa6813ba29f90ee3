/** A whole supplier base assessed, on one machine or on Apache Spark, and summed up. */
@NullMarked
package io.github.sscop.portfolio;

import org.jspecify.annotations.NullMarked;

