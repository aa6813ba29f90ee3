/** The commands that show what the library knows: codes, kinds of evidence and policies. */
@org.jspecify.annotations.NullMarked
package io.github.sscop.commandline.reference;
