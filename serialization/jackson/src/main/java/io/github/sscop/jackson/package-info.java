/** Lets an application's own Jackson mapper read and write the documents of the contract. */
@NullMarked
package io.github.sscop.jackson;

import org.jspecify.annotations.NullMarked;

