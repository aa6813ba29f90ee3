package io.github.sscop.commandline.check.web;

import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status and the headers of an answer (RFC 9112).
 *
 * @param status the status
 * @param headers the headers, by their names in lower case; of several with one name the last
 */
record AnswerHead(int status, Map<String, String> headers) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})(?: .*)?");
    private static final int MAX_BYTES = 64 << 10;
    private static final int FIRST_FINAL = 200;

    /** Reads the head of the answer, after those that only announce one. */
    static AnswerHead read(InputStream in) throws IOException {
        AnswerLines lines = new AnswerLines(in, MAX_BYTES);
        while (true) {
            Matcher status = STATUS.matcher(lines.next());
            if (!status.matches()) {
                throw new AddressException(FailureKind.UNANSWERED, "does not answer in HTTP/1.1; expected that");
            }
            Map<String, String> headers = new HashMap<>();
            for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            int number = Integer.parseInt(status.group(1));
            if (number >= FIRST_FINAL) {
                return new AnswerHead(number, headers);
            }
        }
    }

    /** Returns a header. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The lines of an answer, up to a number of bytes. */
    static final class AnswerLines {

        private final InputStream in;
        private int left;

        AnswerLines(InputStream in, int most) {
            this.in = in;
            this.left = most;
        }

        /** Reads a line, without its end. */
        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0 || --left < 0) {
                    throw new AddressException(
                            FailureKind.UNANSWERED,
                            c < 0
                                    ? "ends its answer before it is complete; expected a whole answer"
                                    : "answers with headers that are too long; expected less than " + MAX_BYTES
                                            + " bytes");
                }
                line.append((char) c);
            }
            return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    .stripTrailing();
        }
    }
}
