/**
 * The criteria by which evidence is assessed, and the rules about them. They follow from the code and the policy alone, and every
 * later step takes them. Internal.
 */
@NullMarked
package io.github.sscop.engine.criteria;

import org.jspecify.annotations.NullMarked;
