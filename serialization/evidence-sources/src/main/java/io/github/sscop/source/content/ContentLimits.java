package io.github.sscop.source.content;

/**
 * How large a file may be before it is refused.
 *
 * @param bytes its bytes
 * @param archiveBytes its bytes, if it is an archive
 * @param nesting how deep its values may be nested
 * @param values how many values, or elements, it may have
 * @param entries how many entries an archive may have
 * @param inflatedBytes how many bytes the entries of an archive may have together
 */
public record ContentLimits(int bytes, int archiveBytes, int nesting, int values, int entries, long inflatedBytes) {

    private static final ContentLimits STANDARD =
            new ContentLimits(32 << 20, 64 << 20, 200, 2_000_000, 100_000, 1L << 30);

    /** Returns the standard limits: 32 MiB, or 64 MiB of an archive, 200 levels, 2 million values, 100,000 entries, 1 GiB. */
    public static ContentLimits standard() {
        return STANDARD;
    }
}
