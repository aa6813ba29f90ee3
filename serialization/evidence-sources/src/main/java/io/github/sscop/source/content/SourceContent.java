package io.github.sscop.source.content;

import io.github.sscop.code.Digest;
import io.github.sscop.problem.InvalidDocumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of one file, parsed by what it is, whatever its name.
 *
 * <p>Immutable; parsed when it is made.
 */
public final class SourceContent {

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    private static final int BYTE_BITS = 8;
    private static final int BYTE = 0xff;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int HEAD = 4096;

    private static final Pattern YAML = Pattern.compile(
            "(?:[ \\t\\r]*+(?:#[^\\n]*+|%YAML[^\\n]*+|---[^\\n]*+)?\\n)*+(?:---\\s*)?[\"']?[A-Za-z_@$][\\w .@$/-]{0,100}[\"']?:(?:\\s.*|)",
            Pattern.DOTALL);

    private final byte[] bytes;
    private final ContentLimits limits;
    private final Optional<String> text;
    private final List<DataNode> values;
    private final @Nullable MarkupNode markup;
    private final boolean archive;
    private final Optional<InvalidDocumentException> refusal;

    private SourceContent(
            byte[] bytes,
            ContentLimits limits,
            Optional<String> text,
            List<DataNode> values,
            @Nullable MarkupNode markup,
            boolean archive) {
        this(bytes, limits, text, values, markup, archive, Optional.empty());
    }

    private SourceContent(
            byte[] bytes,
            ContentLimits limits,
            Optional<String> text,
            List<DataNode> values,
            @Nullable MarkupNode markup,
            boolean archive,
            Optional<InvalidDocumentException> refusal) {
        this.bytes = bytes;
        this.limits = limits;
        this.text = text;
        this.values = values;
        this.markup = markup;
        this.archive = archive;
        this.refusal = refusal;
    }

    /**
     * Parses a file.
     *
     * @throws InvalidDocumentException if it is larger than it may be, compressed, or begins as JSON or XML and is not
     */
    public static SourceContent of(byte[] bytes, ContentLimits limits) {
        int start = bytes.length < 2 ? 0 : (bytes[0] & BYTE) << BYTE_BITS | (bytes[1] & BYTE);
        if (start == GZIP) {
            throw ContentRefusal.malformed("the file is compressed; expected it as the tool wrote it: unpack it first");
        }
        int most = start == ZIP ? limits.archiveBytes() : limits.bytes();
        if (bytes.length > most) {
            throw ContentRefusal.beyondLimit("the file has more than " + most + " bytes; expected a smaller one");
        }
        if (start == ZIP) {
            return new SourceContent(bytes, limits, Optional.empty(), List.of(), null, true);
        }
        Optional<String> text = text(bytes);
        String plain = text.orElse("");
        int shown = firstShown(plain);
        char first = shown < plain.length() ? plain.charAt(shown) : ' ';
        if (first == '{' || (first == '[' && !isLog(plain, shown))) {
            return new SourceContent(bytes, limits, text, JsonReader.read(plain, limits), null, false);
        }
        if (first == '<') {
            return new SourceContent(bytes, limits, text, List.of(), XmlReader.read(bytes, plain, limits), false);
        }
        try {
            return new SourceContent(bytes, limits, text, yaml(plain, limits), null, false);
        } catch (
                InvalidDocumentException e) { // Text that only looks like YAML stays text: so does a security.txt file.
            return new SourceContent(bytes, limits, text, List.of(), null, false, Optional.of(e));
        }
    }

    private static Optional<String> text(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            charset = StandardCharsets.UTF_16BE;
        } else if (bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return plain.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(plain);
        } catch (CharacterCodingException e) {
            return Optional
                    .empty(); // No text, or XML in an encoding that it names itself, which is as good as unknown.
        }
    }

    /** Logs begin with a level, as in {@code [INFO]}, and the lines of gpg with its name; no value of JSON begins with a capital. */
    private static boolean isLog(String text, int shown) {
        int next = shown + 1;
        return next < text.length() && text.charAt(next) >= 'A' && text.charAt(next) <= 'Z';
    }

    /** Returns where the text begins after space and comments as JSON has them. */
    private static int firstShown(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    private static List<DataNode> yaml(String text, ContentLimits limits) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return YAML.matcher(head).matches() ? YamlReader.read(text, limits) : List.of();
    }

    /** Returns why text that looks like YAML was not read as such. */
    public Optional<InvalidDocumentException> refusal() {
        return refusal;
    }

    /** Returns the bytes; not to be changed. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the limits within which it was parsed. */
    public ContentLimits limits() {
        return limits;
    }

    /** Returns the digest of the bytes. */
    public Digest digest() {
        return Digest.sha256(bytes);
    }

    /** Returns whether there is nothing in the file but space. */
    public boolean isBlank() {
        return !archive && text.filter(String::isBlank).isPresent();
    }

    /** Returns the only value of JSON or YAML; absent if the file is neither, or has several. */
    public DataNode data() {
        return values.size() == 1 ? values.get(0) : DataNode.ABSENT;
    }

    /** Returns the values of JSON or YAML, which may stand one after the other; none if the file is neither. */
    public List<DataNode> values() {
        return values;
    }

    /** Returns the root element of XML. */
    public Optional<MarkupNode> markup() {
        return Optional.ofNullable(markup);
    }

    /** Returns the text, if the file is text of any sort. */
    public Optional<String> text() {
        return text;
    }

    /** Returns whether the file is a zip archive, as jar files are. */
    public boolean isArchive() {
        return archive;
    }
}
