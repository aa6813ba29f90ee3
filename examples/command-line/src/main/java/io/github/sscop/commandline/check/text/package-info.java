/** The text of a document with the place of every value, and the edits that leave all else as it is. */
@NullMarked
package io.github.sscop.commandline.check.text;

import org.jspecify.annotations.NullMarked;
