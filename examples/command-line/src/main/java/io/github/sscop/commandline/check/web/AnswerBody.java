package io.github.sscop.commandline.check.web;

import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Locale;

/** The content of an answer, which goes into a digest and is not kept. */
final class AnswerBody {

    private static final int BUFFER = 1 << 14;
    private static final int MAX_CHUNK_LINE = 1 << 10;
    private static final int MAX_CHUNK_DIGITS = 15;
    private static final int HEX = 16;

    private final InputStream in;
    private final MessageDigest digest;
    private final long limit;
    private final byte[] buffer = new byte[BUFFER];
    private long read;

    AnswerBody(InputStream in, MessageDigest digest, long limit) {
        this.in = in;
        this.digest = digest;
        this.limit = limit;
    }

    /** Reads all of the content, and returns its length. */
    long read(AnswerHead head) throws IOException {
        String encoding = head.header("content-encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new AddressException(
                    FailureKind.UNANSWERED, "answers in the encoding " + encoding + "; expected the bytes themselves");
        }
        String transfer = head.header("transfer-encoding").orElse("").toLowerCase(Locale.ROOT);
        if (transfer.equals("chunked")) {
            chunks();
        } else if (!transfer.isEmpty()) {
            throw new AddressException(
                    FailureKind.UNANSWERED, "answers with the transfer encoding " + transfer + "; expected chunked");
        } else if (head.header("content-length").isPresent()) {
            bytes(number(head.header("content-length").get(), 10));
        } else {
            untilTheEnd();
        }
        return read;
    }

    private void chunks() throws IOException {
        while (true) {
            AnswerHead.AnswerLines lines = new AnswerHead.AnswerLines(in, MAX_CHUNK_LINE);
            long length = number(lines.next().replaceFirst("\\s*;.*", ""), HEX);
            if (length == 0) {
                return;
            }
            bytes(length);
            lines.next();
        }
    }

    private static long number(String digits, int radix) throws AddressException {
        if (!digits.matches(radix == HEX ? "[0-9a-fA-F]+" : "[0-9]+") || digits.length() > MAX_CHUNK_DIGITS) {
            throw new AddressException(
                    FailureKind.UNANSWERED, "answers with the length \"" + digits + "\"; expected a number of bytes");
        }
        return Long.parseLong(digits, radix);
    }

    private void bytes(long length) throws IOException {
        if (length > limit - read) {
            throw tooLarge();
        }
        for (long left = length; left > 0; ) {
            int taken = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (taken < 0) {
                throw new AddressException(
                        FailureKind.UNANSWERED, "ends its answer before it is complete; expected a whole answer");
            }
            take(taken);
            left -= taken;
        }
    }

    private void untilTheEnd() throws IOException {
        for (int taken = in.read(buffer); taken >= 0; taken = in.read(buffer)) {
            if (taken > limit - read) {
                throw tooLarge();
            }
            take(taken);
        }
    }

    private void take(int taken) {
        digest.update(buffer, 0, taken);
        read += taken;
    }

    private AddressException tooLarge() {
        return new AddressException(
                FailureKind.TOO_LARGE, "answers with more than " + limit + " bytes, which are not read");
    }
}
