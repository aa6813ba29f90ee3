package io.github.sscop.commandline.check.web;

/**
 * The bounds of asking one address.
 *
 * @param seconds how long it may take, with all redirects
 * @param bytes how much content is read
 * @param redirects how many redirects are followed
 * @param isPrivateAllowed whether addresses in private networks may be asked
 */
public record AddressLimits(int seconds, long bytes, int redirects, boolean isPrivateAllowed) {}
