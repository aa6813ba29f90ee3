/**
 * What a submission and its evidence are about: a {@link io.github.sscop.evidence.subject.Product} with its identifiers, artefacts
 * and repositories, and the {@link io.github.sscop.evidence.subject.Subject} that binds something to them.
 */
@org.jspecify.annotations.NullMarked
package io.github.sscop.evidence.subject;
