/** A client for addresses that a stranger wrote: bounded in time and size, and kept away from private networks. */
@NullMarked
package io.github.sscop.commandline.check.web;

import org.jspecify.annotations.NullMarked;
