package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import java.util.List;
import java.util.Map;

/**
 * The result of checking one document.
 *
 * @param findings the findings, in the order of the document
 * @param digests the digests that can be filled in, by the index of the evidence record
 */
public record DocumentResult(List<CheckFinding> findings, Map<Integer, Digest> digests) {}
