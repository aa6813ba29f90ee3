/**
 * The composition of a submission out of parts.
 *
 * <p>A {@link io.github.sscop.evidence.composition.SubmissionPart} has the fields of a submission, of which none is required. A
 * {@link io.github.sscop.evidence.composition.SubmissionComposer} joins parts into one whole submission; a {@link
 * io.github.sscop.evidence.composition.CompositionResult} holds it, or every problem with its part and its place in it:
 *
 * <pre>{@code
 * CompositionResult composed = SubmissionComposer.of(CodeRegistry.builtIn())
 *         .compose(List.of(new PartSource("organisation.yaml", organisation), new PartSource("ledger.yaml", ledger)));
 * composed.problems().forEach(System.err::println);
 * Assessment assessment = assessor.assess(composed.validated(), LocalDate.of(2026, 3, 31));
 * }</pre>
 */
@NullMarked
package io.github.sscop.evidence.composition;

import org.jspecify.annotations.NullMarked;
