package io.github.sscop.assessment;

import io.github.sscop.code.Digest;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * The reference to a document that an assessment was made from.
 *
 * @param id the document's id
 * @param digest the digest of its canonical form
 */
public record DocumentRef(String id, Digest digest) implements ContractValue {

    public DocumentRef {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(digest, "digest");
    }
}
