/**
 * The step that resolves the relevance of records. It takes a submission and the rules of a policy, and gives the stance and the
 * strength of each record for each criterion, from links and from rules, together with the properties of the record that do not
 * depend on a criterion. Internal.
 */
@NullMarked
package io.github.sscop.engine.relevance;

import org.jspecify.annotations.NullMarked;
