/** The document of a submission, which gives its digest and its form in JSON. Internal; exported to the JSON module alone. */
@NullMarked
package io.github.sscop.engine.input;

import org.jspecify.annotations.NullMarked;
