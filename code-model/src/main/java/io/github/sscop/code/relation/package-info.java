/** How codes relate: crosswalks to other frameworks, migrations from one edition to the next, and who follows which codes. */
@NullMarked
package io.github.sscop.code.relation;

import org.jspecify.annotations.NullMarked;
