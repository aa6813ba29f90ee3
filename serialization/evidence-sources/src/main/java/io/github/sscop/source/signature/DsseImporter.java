package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;

/** The importer of envelopes of DSSE, alone or one after the other, whose signatures are checked by the public keys that are given. */
public final class DsseImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "dsse",
            "signed envelope (DSSE) in JSON",
            "that customers can find the key, or that what is stated in it is true",
            "give the public key by which customers check the signature, and list the files of the release with their digests");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.values().stream().anyMatch(each -> DsseEnvelope.of(each).isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        CheckCollector checks = new CheckCollector(TYPE.id(), content, context);
        for (DataNode value : content.values()) {
            DsseEnvelope envelope = DsseEnvelope.of(value)
                    .orElseThrow(() -> ContentRefusal.missing("", "one of the values is no envelope"));
            EnvelopeReading.add(envelope, content, context, checks);
        }
        return checks.reading();
    }
}
