/** Who may sign in, and what each role may do. */
@NullMarked
package io.github.sscop.portal.security;

import org.jspecify.annotations.NullMarked;
