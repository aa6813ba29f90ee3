/**
 * The engine that assesses submissions: {@link io.github.sscop.engine.Assessor} for one code, and
 * {@link io.github.sscop.engine.MultiCodeAssessor} for several codes that share the evidence.
 *
 * <p>An assessor is created once from a code and a policy. It validates each submission, evaluates its evidence for a date and
 * returns an {@link io.github.sscop.assessment.Assessment}; {@code verdicts} returns the verdicts alone, and {@code verify}
 * compares a recorded assessment with a fresh one.
 *
 * <pre>{@code
 * Assessor assessor = Assessor.of(code, Policy.goodFaith());
 * Assessment assessment = assessor.assess(submission, LocalDate.of(2026, 3, 31));
 * assessment.item(ItemId.of("2.1.5")).nextAction().ifPresent(System.out::println);
 * }</pre>
 *
 * <p>The work is a pipeline of internal packages, of which each uses only the results of those after it: {@code advice},
 * {@code determination}, {@code admissibility}, {@code relevance}, {@code criteria} and {@code time}. The API of this package is
 * stable; the internal packages are not exported and may change in any release.
 */
@NullMarked
package io.github.sscop.engine;

import org.jspecify.annotations.NullMarked;
