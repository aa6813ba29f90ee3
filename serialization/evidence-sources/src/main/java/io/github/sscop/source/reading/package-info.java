/** What an importer makes of one file: drafts of records, and parts that only several files together make a record of. Internal. */
@NullMarked
package io.github.sscop.source.reading;

import org.jspecify.annotations.NullMarked;
