/**
 * The straightforward design: Jackson's databind to records, Hibernate Validator over them, streams for the verdicts. Its records
 * are also what Drools and CEL are given.
 */
@NullMarked
package io.github.sscop.benchmark.plain;

import org.jspecify.annotations.NullMarked;
