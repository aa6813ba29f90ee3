package io.github.sscop.portal.store;

/**
 * An account.
 *
 * @param viewer who it is and what it sees
 * @param password the hash of its password
 */
public record AccountRow(Viewer viewer, String password) {}
