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
record CodeInput(String id, String edition, Digest digest) {

    static CodeInput of(Code code) {
        return new CodeInput(code.id().id(), code.id().edition(), code.digest());
    }
}
