package io.github.sscop.source.signature;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The source that the certificate of a workflow names in its extensions; never the name of who signed, which may be an e-mail
 * address.
 *
 * @param repository the repository of the source
 * @param commit its commit
 */
record WorkflowCertificate(Optional<String> repository, Optional<String> commit) {

    static final WorkflowCertificate NONE = new WorkflowCertificate(Optional.empty(), Optional.empty());

    private static final String REPOSITORY = "1.3.6.1.4.1.57264.1.12";
    private static final String COMMIT = "1.3.6.1.4.1.57264.1.13";
    private static final int OCTETS = 0x04;
    private static final int TEXT = 0x0c;
    private static final int BYTE = 0xff;
    private static final int BYTE_BITS = 8;
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 2;

    /** Reads a certificate; one that is none says nothing. */
    static WorkflowCertificate of(byte[] bytes) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes))
                            instanceof X509Certificate certificate
                    ? new WorkflowCertificate(
                            text(certificate.getExtensionValue(REPOSITORY)),
                            text(certificate.getExtensionValue(COMMIT)))
                    : NONE;
        } catch (CertificateException e) {
            return NONE;
        }
    }

    private static Optional<String> text(byte @Nullable [] extension) {
        return Optional.ofNullable(extension)
                .flatMap(bytes -> content(OCTETS, bytes))
                .flatMap(bytes -> content(TEXT, bytes))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> text.indexOf('@') < 0);
    }

    /** Returns the content of the only value of some bytes, if it has a certain type. */
    private static Optional<byte[]> content(int type, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.remaining() < 2 || buffer.get() != type) {
            return Optional.empty();
        }
        int length = buffer.get() & BYTE;
        if (length >= LONG_FORM) {
            int count = length - LONG_FORM;
            if (count == 0 || count > MOST_LENGTH_BYTES || count > buffer.remaining()) {
                return Optional.empty();
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << BYTE_BITS | (buffer.get() & BYTE);
            }
        }
        if (length != buffer.remaining()) {
            return Optional.empty();
        }
        byte[] content = new byte[length];
        buffer.get(content);
        return Optional.of(content);
    }
}
