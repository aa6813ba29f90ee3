package io.github.sscop.source.content;

/** How much may still be read of an archive and of those in it. */
final class InflationBudget {

    /** Half of what an entry of zeros comes to: what people pack does not come near it. */
    private static final long HIGHEST_RATIO = 500;

    private static final long SMALL = 1 << 20;

    private final ContentLimits limits;
    private int entries;
    private long inflated;

    InflationBudget(ContentLimits limits) {
        this.limits = limits;
    }

    void useEntries(long count) {
        if (count < 0 || count > limits.entries() - entries) {
            throw ContentRefusal.beyondLimit(
                    "the archive, with those in it, has more than " + limits.entries() + " entries; expected fewer");
        }
        entries += (int) count;
    }

    /** Takes the size of an entry, before it is inflated. */
    void useBytes(String name, long size, long compressed) {
        if (size > limits.archiveBytes() || size > limits.inflatedBytes() - inflated) {
            throw ContentRefusal.beyondLimit(
                    "the entry " + name + ", or all that is read of the archive, is larger than "
                            + limits.archiveBytes() + " or " + limits.inflatedBytes() + " bytes; expected less");
        }
        if (size > SMALL && size / HIGHEST_RATIO > compressed) {
            throw ContentRefusal.beyondLimit("the entry " + name + " is packed into less than one part in "
                    + HIGHEST_RATIO + " of its size; expected an archive of code");
        }
        inflated += size;
    }
}
