/** What is done at the desk: the library's calls, and what is stored of them. */
@NullMarked
package io.github.sscop.portal.desk;

import org.jspecify.annotations.NullMarked;
