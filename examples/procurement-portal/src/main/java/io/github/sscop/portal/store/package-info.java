/** The tables of the portal, and the rows that are read from them. */
@NullMarked
package io.github.sscop.portal.store;

import org.jspecify.annotations.NullMarked;
