/** The forms that buyers send. */
@NullMarked
package io.github.sscop.form;

import org.jspecify.annotations.NullMarked;
