package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A part from which a submission was composed; it is kept for the record, and no verdict depends on it.
 *
 * @param location where the part was
 * @param digest the digest of its content, whatever its format
 */
public record PartReference(
        @NotBlank String location, @NotNull Digest digest) implements ContractValue {}
