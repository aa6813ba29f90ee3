package io.github.sscop.source.signature;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Optional;

/** The importer of bundles of Sigstore, of which one that is well formed is not a verified one. */
public final class SigstoreBundleImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "sigstore-bundle",
            "bundle of Sigstore in JSON",
            "that its signature is valid, or by whom: its certificate is not checked against any root",
            "verify the bundle with gh attestation verify and collect that output, or give the public key of its envelope");

    private static final String UNCHECKED =
            "the bundle is well formed, which does not make its signature valid: nothing here checks its certificate";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.values().stream()
                .anyMatch(each -> SigstoreBundle.of(each).isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        CheckCollector checks = new CheckCollector(TYPE.id(), content, context);
        for (DataNode value : content.values()) {
            SigstoreBundle bundle = SigstoreBundle.of(value)
                    .orElseThrow(() -> ContentRefusal.missing("", "one of the values is no bundle of Sigstore"))
                    .checked();
            if (value.at("dsseEnvelope").isObject()) {
                addEnvelope(bundle, content, context, checks);
            } else {
                addMessage(bundle, checks);
            }
        }
        return checks.reading();
    }

    private static void addEnvelope(
            SigstoreBundle bundle, SourceContent content, ReadingContext context, CheckCollector checks) {
        DsseEnvelope envelope = bundle.envelope()
                .orElseThrow(() -> ContentRefusal.missing(
                        "/dsseEnvelope", "the envelope lacks a payload, its type or signatures"));
        EnvelopeReading.add(envelope, content, context, checks);
    }

    private static void addMessage(SigstoreBundle bundle, CheckCollector checks) {
        if (DsseEnvelope.decoded(bundle.node().at("messageSignature", "signature"))
                .isEmpty()) {
            throw ContentRefusal.missing("/messageSignature/signature", "the bundle carries no signature");
        }
        WorkflowCertificate certificate = bundle.certificate();
        Subject source = new SubjectBuilder()
                .repository(certificate.repository())
                .commit(certificate.commit())
                .build();
        checks.add(source, bundle.message().stream().toList(), Optional.of(UNCHECKED));
    }
}
