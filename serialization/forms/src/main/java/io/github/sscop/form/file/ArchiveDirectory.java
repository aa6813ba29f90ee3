package io.github.sscop.form.file;

/** The directory at the end of a zip archive, which is missing from a file that was cut off. */
final class ArchiveDirectory {

    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private ArchiveDirectory() {}

    /** Returns how many entries the directory has; -1 if there is no directory. */
    static int entries(byte[] bytes) {
        for (int at = bytes.length - RECORD; at >= Math.max(0, bytes.length - RECORD - LONGEST_COMMENT); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return (bytes[at + 10] & 0xff) | ((bytes[at + 11] & 0xff) << 8);
            }
        }
        return -1;
    }
}
