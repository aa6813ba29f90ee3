package io.github.sscop.source.content;

import io.github.sscop.problem.InvalidDocumentException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An entry of an archive, as its directory has it.
 *
 * @param name its name
 * @param encrypted whether it is encrypted
 * @param method how it is packed
 * @param checksum the checksum of what it holds
 * @param compressed its size in the archive
 * @param size its size
 * @param offset where its own header is
 */
record ArchiveEntry(
        String name, boolean encrypted, int method, long checksum, long compressed, long size, long offset) {

    private static final int HEADER = 30;
    private static final int HEADER_MARK = 0x04034b50;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int SHORT = 0xffff;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Returns what it holds, which has just the size and the checksum that the directory says. */
    byte[] inflated(byte[] archive, InflationBudget budget) {
        budget.useBytes(name, size, compressed);
        if (encrypted || (method != STORED && method != DEFLATED)) {
            throw malformed("is encrypted, or packed in a way that is not known here");
        }
        long start = start(archive);
        if (start + compressed > archive.length) {
            throw malformed("reaches beyond the archive");
        }
        byte[] packed = Arrays.copyOfRange(archive, (int) start, (int) (start + compressed));
        byte[] content = method == STORED ? packed : inflated(packed);
        CRC32 actual = new CRC32();
        actual.update(content);
        if (content.length != size || actual.getValue() != checksum) {
            throw malformed("is not what the directory says");
        }
        return content;
    }

    private long start(byte[] archive) {
        if (offset > archive.length - HEADER) {
            throw malformed("reaches beyond the archive");
        }
        ByteBuffer header = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int at = (int) offset;
        if (header.getInt(at) != HEADER_MARK) {
            throw malformed("has no header where the directory says");
        }
        return offset
                + HEADER
                + (header.getShort(at + NAME_LENGTH_AT) & SHORT)
                + (header.getShort(at + EXTRA_LENGTH_AT) & SHORT);
    }

    private byte[] inflated(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[(int) size];
            int length = 0;
            while (length < content.length) {
                int count = inflater.inflate(content, length, content.length - length);
                if (count == 0) {
                    throw malformed("is not what the directory says");
                }
                length += count;
            }
            if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw malformed("is not what the directory says");
            }
            return content;
        } catch (DataFormatException e) {
            throw malformed("is not packed as the directory says");
        } finally {
            inflater.end();
        }
    }

    private InvalidDocumentException malformed(String what) {
        return ContentRefusal.malformed(
                "the entry " + name + " of the archive " + what + "; expected the whole archive");
    }
}
