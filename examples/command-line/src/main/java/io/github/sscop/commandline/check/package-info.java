/** The check of what a submission points at: files, addresses, digests and dates. */
@NullMarked
package io.github.sscop.commandline.check;

import org.jspecify.annotations.NullMarked;
