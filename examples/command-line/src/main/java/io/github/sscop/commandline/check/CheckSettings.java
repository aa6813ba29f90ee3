package io.github.sscop.commandline.check;

import io.github.sscop.commandline.check.web.AddressLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is checked, and within which bounds.
 *
 * @param root the folder in which local locations lie; if absent, the one of the document
 * @param writesDigests whether missing digests are filled in
 * @param maxFileBytes the largest file whose digest is computed
 * @param addresses the bounds of asking an address; if absent, none is asked
 * @param maxAddresses how many addresses are asked
 */
public record CheckSettings(
        Optional<Path> root,
        boolean writesDigests,
        long maxFileBytes,
        Optional<AddressLimits> addresses,
        int maxAddresses) {}
