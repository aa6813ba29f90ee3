package io.github.sscop.source.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WorkflowCertificateTest {

    @Test
    void namesNoSourceWhereTheBytesAreNoCertificate() {
        assertThat(WorkflowCertificate.of(new byte[0])).isEqualTo(WorkflowCertificate.NONE);
        assertThat(WorkflowCertificate.of("no certificate".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(WorkflowCertificate.NONE);
        assertThat(WorkflowCertificate.of(new byte[] {0x30, (byte) 0x82, 0x7f, 0x7f, 0x30}))
                .isEqualTo(WorkflowCertificate.NONE);
    }
}
