package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import java.time.LocalDate;

/**
 * The record of an address that answered: a fact about one day, and no evidence.
 *
 * @param location the address as the document has it
 * @param askedOn the day, in UTC
 * @param answeredFrom the address that answered: the last one, where there were redirects
 * @param bytes the length of the content
 * @param digest the digest of the content
 */
public record AnswerRecord(String location, LocalDate askedOn, String answeredFrom, long bytes, Digest digest) {}
