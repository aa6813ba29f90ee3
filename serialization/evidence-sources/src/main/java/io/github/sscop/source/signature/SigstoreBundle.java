package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A bundle of Sigstore: a signature with what a verifier needs.
 *
 * @param node the bundle
 */
record SigstoreBundle(DataNode node) {

    private static final String TYPE = "application/vnd.dev.sigstore.bundle";
    private static final Set<String> VERSIONS = Set.of(
            TYPE + "+json;version=0.1", TYPE + "+json;version=0.2", TYPE + "+json;version=0.3", TYPE + ".v0.3+json");
    private static final Map<String, String> ALGORITHMS =
            Map.of("SHA2_256", "sha256:", "SHA2_384", "sha384:", "SHA2_512", "sha512:");

    /** Returns the bundle that an object is, in any version. */
    static Optional<SigstoreBundle> of(DataNode node) {
        return node.at("mediaType").text().filter(type -> type.startsWith(TYPE)).map(type -> new SigstoreBundle(node));
    }

    /** Returns the same bundle; one in an unknown version, or with none or both of its sorts of content, is refused. */
    SigstoreBundle checked() {
        String type = node.at("mediaType").text().orElse("");
        if (!VERSIONS.contains(type)) {
            throw ContentRefusal.unknownVersion("bundle of Sigstore", type, "0.1, 0.2 or 0.3");
        }
        boolean message = node.at("messageSignature").isObject();
        boolean envelope = node.at("dsseEnvelope").isObject();
        if (message && envelope) {
            throw ContentRefusal.contradictory(
                    "/messageSignature", "the bundle holds both a message signature and an envelope; expected one");
        }
        if (!message && !envelope) {
            throw ContentRefusal.missing("", "the bundle holds neither a message signature nor an envelope");
        }
        return this;
    }

    /** Returns its envelope, if it has one. */
    Optional<DsseEnvelope> envelope() {
        return Optional.of(node.at("dsseEnvelope")).filter(DataNode::isObject).flatMap(DsseEnvelope::of);
    }

    /** Returns the digest of the message that is signed, where there is no envelope. */
    Optional<Digest> message() {
        DataNode digest = node.at("messageSignature", "messageDigest");
        Optional<String> prefix = digest.at("algorithm").text().map(ALGORITHMS::get);
        return prefix.flatMap(algorithm -> DsseEnvelope.decoded(digest.at("digest"))
                .flatMap(bytes -> FileDigests.parsed(algorithm + HexFormat.of().formatHex(bytes))));
    }

    /** Returns the source that its certificate names, which has not been checked. */
    WorkflowCertificate certificate() {
        DataNode material = node.at("verificationMaterial");
        return Stream.concat(
                        Stream.of(material.at("certificate")),
                        material.at("x509CertificateChain", "certificates").elements().stream()
                                .limit(1))
                .flatMap(each -> DsseEnvelope.decoded(each.at("rawBytes")).stream())
                .findFirst()
                .map(WorkflowCertificate::of)
                .orElse(WorkflowCertificate.NONE);
    }
}
