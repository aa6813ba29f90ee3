package io.github.sscop.portal.store;

import io.github.sscop.code.Digest;

/**
 * A document as the database has it.
 *
 * @param mediaType what it is written in
 * @param bytes its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // It is read once and compared with none.
public record StoredDocument(String mediaType, byte[] bytes) {

    /** Creates a document of JSON. */
    public static StoredDocument json(byte[] bytes) {
        return new StoredDocument("application/json", bytes);
    }

    /** Returns the digest of its bytes. */
    public Digest digest() {
        return Digest.sha256(bytes);
    }
}
