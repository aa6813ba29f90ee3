/** The contents of files, parsed within limits before anything is made of them: JSON, YAML, XML, archives and text. Internal. */
@NullMarked
package io.github.sscop.source.content;

import org.jspecify.annotations.NullMarked;
