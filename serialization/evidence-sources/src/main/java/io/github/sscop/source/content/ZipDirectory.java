package io.github.sscop.source.content;

import io.github.sscop.problem.InvalidDocumentException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The reader of the directory at the end of a zip archive, which is what the Java platform goes by, in its longer form too. */
final class ZipDirectory {

    private static final int END = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int COUNT_AT = 10;
    private static final int SIZE_AT = 12;
    private static final int OFFSET_AT = 16;
    private static final int COMMENT_AT = 20;

    private static final int LOCATOR = 20;
    private static final int LOCATOR_MARK = 0x07064b50;
    private static final int LOCATED_AT = 8;
    private static final int LONG_END = 56;
    private static final int LONG_END_MARK = 0x06064b50;
    private static final int LONG_COUNT_AT = 32;
    private static final int LONG_SIZE_AT = 40;
    private static final int LONG_OFFSET_AT = 48;

    private static final int ENTRY = 46;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int FLAGS_AT = 8;
    private static final int METHOD_AT = 10;
    private static final int CHECKSUM_AT = 16;
    private static final int COMPRESSED_AT = 20;
    private static final int INFLATED_AT = 24;
    private static final int NAME_AT = 28;
    private static final int EXTRA_AT = 30;
    private static final int ENTRY_COMMENT_AT = 32;
    private static final int HEADER_AT = 42;

    private static final int SHORT = 0xffff;
    private static final long INT = 0xffffffffL;

    /** Where a directory is, and how many entries it has. */
    private record DirectoryExtent(long count, long size, long offset, long end) {}

    private final ByteBuffer buffer;
    private final byte[] bytes;

    ZipDirectory(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the entries, in order; the directory has to fill the place between what is packed and its end. */
    List<ArchiveEntry> entries(InflationBudget budget) {
        DirectoryExtent extent = extent(end());
        if (extent.offset() < 0
                || extent.size() < 0
                || extent.offset() > extent.end()
                || extent.size() != extent.end() - extent.offset()) {
            throw malformed();
        }
        budget.useEntries(extent.count());
        List<ArchiveEntry> entries = new ArrayList<>();
        int at = (int) extent.offset();
        for (long i = 0; i < extent.count(); i++) {
            if (at > extent.end() - ENTRY || buffer.getInt(at) != ENTRY_MARK) {
                throw malformed();
            }
            int next = at + ENTRY + shortAt(at + NAME_AT) + shortAt(at + EXTRA_AT) + shortAt(at + ENTRY_COMMENT_AT);
            if (next > extent.end()) {
                throw malformed();
            }
            entries.add(entry(at));
            at = next;
        }
        if (at != extent.end()) {
            throw malformed();
        }
        return entries;
    }

    private ArchiveEntry entry(int at) {
        return new ArchiveEntry(
                new String(bytes, at + ENTRY, shortAt(at + NAME_AT), StandardCharsets.UTF_8),
                (shortAt(at + FLAGS_AT) & 1) != 0,
                shortAt(at + METHOD_AT),
                intAt(at + CHECKSUM_AT),
                intAt(at + COMPRESSED_AT),
                intAt(at + INFLATED_AT),
                intAt(at + HEADER_AT));
    }

    private int end() {
        int lowest = Math.max(0, bytes.length - END - SHORT);
        for (int at = bytes.length - END; at >= lowest; at--) {
            if (buffer.getInt(at) == END_MARK && shortAt(at + COMMENT_AT) == bytes.length - at - END) {
                return at;
            }
        }
        throw malformed();
    }

    private DirectoryExtent extent(int end) {
        int count = shortAt(end + COUNT_AT);
        long size = intAt(end + SIZE_AT);
        long offset = intAt(end + OFFSET_AT);
        if (count != SHORT && size != INT && offset != INT) {
            return new DirectoryExtent(count, size, offset, end);
        }
        int locator = end - LOCATOR;
        if (locator < LONG_END || buffer.getInt(locator) != LOCATOR_MARK) {
            return new DirectoryExtent(count, size, offset, end);
        }
        long at = buffer.getLong(locator + LOCATED_AT);
        if (at < 0 || at > locator - LONG_END || buffer.getInt((int) at) != LONG_END_MARK) {
            throw malformed();
        }
        return new DirectoryExtent(
                buffer.getLong((int) at + LONG_COUNT_AT),
                buffer.getLong((int) at + LONG_SIZE_AT),
                buffer.getLong((int) at + LONG_OFFSET_AT),
                at);
    }

    private int shortAt(int at) {
        return buffer.getShort(at) & SHORT;
    }

    private long intAt(int at) {
        return buffer.getInt(at) & INT;
    }

    private static InvalidDocumentException malformed() {
        return ContentRefusal.malformed(
                "the file begins as an archive and is none, or not all of it is here; expected the whole archive");
    }
}
