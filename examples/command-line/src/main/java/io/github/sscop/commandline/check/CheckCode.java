package io.github.sscop.commandline.check;

/** What was found, as a stable code; the text of the finding says it in a sentence. */
public enum CheckCode {
    /** There is no file at the location. */
    FILE_MISSING(FindingLevel.WRONG),
    /** A directory, a pipe, a device or the like is at the location. */
    NOT_A_FILE(FindingLevel.WRONG),
    /** The location leads out of the root. */
    OUTSIDE_ROOT(FindingLevel.WRONG),
    /** The location is a path of one machine. */
    ABSOLUTE_PATH(FindingLevel.WRONG),
    /** The file may not be read. */
    UNREADABLE(FindingLevel.WRONG),
    /** The digest is not that of the content. */
    DIGEST_DIFFERS(FindingLevel.WRONG),
    /** The content is too large to compare its digest. */
    DIGEST_NOT_COMPARED(FindingLevel.WRONG),
    /** What the record shows is dated later than the last change of the file. */
    DATE_AFTER_COMMIT(FindingLevel.WRONG),
    /** The address may not be asked. */
    ADDRESS_INVALID(FindingLevel.WRONG),
    /** The address leads into a private network. */
    ADDRESS_NOT_PUBLIC(FindingLevel.WRONG),
    /** There is nothing at the address. */
    ADDRESS_MISSING(FindingLevel.WRONG),
    /** The address is redirected to where it must not be. */
    ADDRESS_REDIRECTED(FindingLevel.WRONG),
    /** The address has no secure connection. */
    ADDRESS_INSECURE(FindingLevel.WRONG),
    /** The record has no location. */
    NO_LOCATION(FindingLevel.WARNING),
    /** Nothing in the document was checked. */
    NOTHING_CHECKED(FindingLevel.WARNING),
    /** The location is neither a path nor an address of the web. */
    LOCATION_NOT_CHECKED(FindingLevel.WARNING),
    /** The record has no digest of its content. */
    DIGEST_MISSING(FindingLevel.WARNING),
    /** The content at the address changes with a branch or a release. */
    MOVING_ADDRESS(FindingLevel.WARNING),
    /** The repository is given without the hash of a commit. */
    MOVING_REPOSITORY(FindingLevel.WARNING),
    /** A document in force was seen later than the last change of its file; the file does not show it. */
    SEEN_AFTER_COMMIT(FindingLevel.WARNING),
    /** There are more files than git is asked about. */
    DATES_SKIPPED(FindingLevel.WARNING),
    /** The address does not answer now, or only those who sign in. */
    ADDRESS_UNANSWERED(FindingLevel.WARNING),
    /** There are more addresses than are asked. */
    ADDRESS_NOT_ASKED(FindingLevel.WARNING),
    /** The submission is not valid. */
    INVALID_SUBMISSION(FindingLevel.WARNING),
    /** Addresses were not asked, since that was not asked for. */
    ADDRESSES_OFFLINE(FindingLevel.NOTE),
    /** There is no file of the name of the artefact. */
    ARTEFACT_NOT_FOUND(FindingLevel.NOTE),
    /** Dates could not be compared with commits. */
    DATES_NOT_COMPARED(FindingLevel.NOTE),
    /** The missing digest was written. */
    DIGEST_WRITTEN(FindingLevel.NOTE);

    private final FindingLevel level;

    CheckCode(FindingLevel level) {
        this.level = level;
    }

    /** Returns how much it matters. */
    public FindingLevel level() {
        return level;
    }
}
