/**
 * The vocabulary of evidence: the kinds and facts that the library knows, what they mean, and what is possible for them.
 *
 * <p>Submissions may use other words; what is not in the vocabulary is read by no rule of the library.
 *
 * <pre>{@code
 * KindDefinition scan = KindVocabulary.standard().kind(EvidenceKind.of("VULNERABILITY_SCAN")).orElseThrow();
 * System.out.println(scan.title() + ": " + scan.facts().keySet());
 * }</pre>
 */
@NullMarked
package io.github.sscop.vocabulary;

import org.jspecify.annotations.NullMarked;
