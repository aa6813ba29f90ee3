/** The commands with which a vendor makes, checks and publishes a submission. */
@org.jspecify.annotations.NullMarked
package io.github.sscop.commandline.submission;
