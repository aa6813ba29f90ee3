/**
 * The last step of the engine: what would change a verdict. It takes the determination on an item and its evaluated evidence,
 * and gives the next action, a smallest set of steps that makes the item met, and the records that keep it met. Internal.
 */
@NullMarked
package io.github.sscop.engine.advice;

import org.jspecify.annotations.NullMarked;
