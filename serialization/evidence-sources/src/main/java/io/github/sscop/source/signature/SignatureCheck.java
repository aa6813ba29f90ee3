package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.ReadingPart;
import java.util.Objects;
import java.util.Optional;

/**
 * A valid signature of one file by the expected signer, as a tool, or a public key that was given, verified it.
 *
 * @param tool what verified it
 * @param subject the file, by its digest
 * @param file the digest of the file in which the result stands, which gives parts an order
 */
record SignatureCheck(String tool, Subject subject, Digest file) implements ReadingPart {

    SignatureCheck {
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(file, "file");
    }

    /** Returns nothing: results have the time of the signature, and none of the check. */
    @Override
    public Optional<PartialDate> date() {
        return Optional.empty();
    }
}
