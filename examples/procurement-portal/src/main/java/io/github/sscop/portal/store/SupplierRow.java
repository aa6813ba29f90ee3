package io.github.sscop.portal.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A supplier in the list.
 *
 * @param id the id
 * @param name the name under which the buyer lists it
 * @param submission the version of its newest submission, 0 if it has none
 * @param product the product of that submission
 * @param assessment the version of its newest assessment, 0 if it has none
 * @param verdict the worst verdict of that version, if there is one
 * @param asOf the date of that version
 */
public record SupplierRow(
        long id,
        String name,
        int submission,
        Optional<String> product,
        int assessment,
        Optional<String> verdict,
        Optional<LocalDate> asOf) {}
