package io.github.sscop.json;

import io.github.sscop.code.Code;
import io.github.sscop.code.Digest;

/**
 * A code as an assessment names it.
 *
 * @param id the code's id
 * @param edition its edition
 * @param digest the digest of the catalog in canonical form
 */
record CodeReference(String id, String edition, Digest digest) {

    static CodeReference of(Code code) {
        return new CodeReference(code.id().id(), code.id().edition(), code.digest());
    }
}
