package io.github.sscop.portal.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the audit trail.
 *
 * @param seq its number, from 1 on
 * @param madeAt when
 * @param madeBy who
 * @param action what was done
 * @param supplier whose record it was done to
 * @param subject the table and the row, or what else was acted on
 * @param digest the digest of the document
 * @param hash the hash of the entry, which also covers the hash of the one before
 */
public record AuditEntry(
        long seq,
        Instant madeAt,
        String madeBy,
        String action,
        Optional<Long> supplier,
        String subject,
        Optional<String> digest,
        String hash) {}
