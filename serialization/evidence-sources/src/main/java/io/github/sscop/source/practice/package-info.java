/** The importers of what is said of a project as a whole: scorecards, baselines, badges, settings for updates. Internal. */
@NullMarked
package io.github.sscop.source.practice;

import org.jspecify.annotations.NullMarked;
