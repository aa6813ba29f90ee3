package io.github.sscop.portal.store;

import java.time.Instant;

/**
 * What a later assessment changed.
 *
 * @param id the id of the row
 * @param supplier the supplier
 * @param code the code
 * @param before the row of the earlier assessment
 * @param after the row of the later one
 * @param improved how many items have a better verdict
 * @param worsened how many have a worse one
 * @param madeBy who made the later one
 * @param madeAt when
 */
public record ChangeRow(
        long id,
        long supplier,
        String code,
        long before,
        long after,
        int improved,
        int worsened,
        String madeBy,
        Instant madeAt) {}
