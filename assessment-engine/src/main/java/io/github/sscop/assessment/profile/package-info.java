/**
 * The forms in which buyers ask suppliers about a code, as data: what each question asks, which answers it offers, and what has
 * to hold for the affirmative one.
 *
 * <pre>{@code
 * FormProfile form = FormProfile.read(Files.newInputStream(Path.of("form.json")), ReadLimits.standard(), codes);
 * }</pre>
 */
@NullMarked
package io.github.sscop.assessment.profile;

import org.jspecify.annotations.NullMarked;
