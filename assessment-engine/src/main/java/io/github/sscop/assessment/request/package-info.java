/**
 * What to ask of a supplier, as values: the questions of a questionnaire, and the request for the evidence that one supplier lacks.
 *
 * <ul>
 *   <li>A {@link io.github.sscop.assessment.request.Question} says what the policy requires of the evidence for an item, which kinds
 *       of evidence suit, and what is known already. An application can draw a form of its own from a
 *       {@link io.github.sscop.assessment.request.QuestionList}.
 *   <li>An {@link io.github.sscop.assessment.request.EvidenceRequest} is made from an assessment: each open item with why it is open,
 *       and the records to send.
 * </ul>
 */
@NullMarked
package io.github.sscop.assessment.request;

import org.jspecify.annotations.NullMarked;
