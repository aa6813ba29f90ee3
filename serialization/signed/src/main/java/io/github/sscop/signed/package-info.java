/**
 * Signed assessments: {@link io.github.sscop.signed.AssessmentEnvelopes} signs assessments, and opens signed ones.
 *
 * <pre>{@code
 * AssessmentEnvelopes envelopes = AssessmentEnvelopes.standard();
 * byte[] envelope = envelopes.sign(assessment, SigningKey.ofPem(privateKey));
 * SignedAssessment signed = envelopes.open(new ByteArrayInputStream(envelope), VerifyingKey.ofPem(publicKey));
 * }</pre>
 *
 * <p>An envelope is one of DSSE v1 (<a href="https://github.com/secure-systems-lab/dsse">Dead Simple Signing Envelope</a>). It
 * holds a Statement v1 of <a href="https://github.com/in-toto/attestation">in-toto</a>, whose predicate is the assessment. The
 * signature is Ed25519 (RFC 8032).
 */
@NullMarked
package io.github.sscop.signed;

import org.jspecify.annotations.NullMarked;
