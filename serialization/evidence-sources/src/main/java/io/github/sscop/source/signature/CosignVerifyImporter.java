package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The importer of the output of {@code cosign verify}: lists, objects line by line, and the capitals of its first versions. */
public final class CosignVerifyImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "cosign-verify",
            "output of cosign verify in JSON",
            "which signer was expected, which checks were switched off, or when the check was made",
            "sign without a lasting key in a workflow of a repository that the product lists, list the image by its digest, and"
                    + " collect the output of cosign 2 or of gh attestation verify");

    private static final Set<String> SIGNATURES =
            Set.of("cosign container image signature", "https://sigstore.dev/cosign/sign/v1");

    private static final String FIRST_ISSUER_EXTENSION = "1.3.6.1.4.1.57264.1.1";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return payloads(content)
                .anyMatch(each ->
                        each.at("critical", "image", "docker-manifest-digest").isPresent()
                                || each.at("Critical", "Image", "Docker-manifest-digest")
                                        .isPresent());
    }

    private static Stream<DataNode> payloads(SourceContent content) {
        return content.values().stream().flatMap(each -> each.isList() ? each.elements().stream() : Stream.of(each));
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        CheckCollector checks = new CheckCollector(TYPE.id(), content, context);
        payloads(content).forEach(each -> add(each, checks));
        return checks.reading();
    }

    private static void add(DataNode payload, CheckCollector checks) {
        DataNode critical = field(payload, "critical");
        if (!critical.isObject()) {
            throw ContentRefusal.missing("", "one of the values is no verified signature of an image");
        }
        DataNode optional = field(payload, "optional");
        List<Digest> digests =
                field(field(critical, "image"), "docker-manifest-digest").text().flatMap(FileDigests::parsed).stream()
                        .toList();
        Optional<String> repository = optional.at("Subject").text().flatMap(SignerIdentity::repositoryOf);
        checks.add(
                new SubjectBuilder().repository(repository).build(),
                digests,
                missing(critical, optional, repository, checks.files()));
    }

    private static Optional<String> missing(
            DataNode critical, DataNode optional, Optional<String> repository, ReleaseFiles files) {
        if (field(critical, "type").text().filter(SIGNATURES::contains).isEmpty()) {
            return Optional.of("it is not of a type that is known as the signature of an image");
        }
        if (optional.at("Subject").text().isEmpty()) {
            return Optional.of("the output names neither the key nor the signer");
        }
        if (optional.at("Bundle", "Payload", "integratedTime")
                .whole()
                .filter(time -> time > 0)
                .isEmpty()) {
            return Optional.of("no entry of a log shows when it was made");
        }
        Optional<String> issuer = optional.at("Issuer")
                .text()
                .or(() -> optional.at(FIRST_ISSUER_EXTENSION).text());
        return new SignerIdentity(true, issuer, repository).missing(files);
    }

    /** Returns a field, which the first versions wrote with a capital. */
    private static DataNode field(DataNode node, String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        DataNode field = node.at(name);
        DataNode first = node.at(capitalised);
        if (field.isPresent() && first.isPresent()) {
            throw ContentRefusal.contradictory("", "an object has both " + name + " and " + capitalised);
        }
        return field.isPresent() ? field : first;
    }
}
