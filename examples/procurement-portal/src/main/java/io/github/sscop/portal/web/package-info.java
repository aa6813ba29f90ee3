/** The pages and the JSON of the portal. */
@NullMarked
package io.github.sscop.portal.web;

import org.jspecify.annotations.NullMarked;
