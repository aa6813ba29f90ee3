package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A statement of in-toto about some files, in version 0.1 or 1, which is independent of the version of its predicate.
 *
 * @param node the statement
 */
record AttestedStatement(DataNode node) {

    private static final String TYPE = "https://in-toto.io/Statement/";
    private static final Set<String> VERSIONS = Set.of("v0.1", "v1");

    /** The statements by which files are signed: who built or released them, and not what others found on them. */
    private static final Set<String> OF_RELEASES = Set.of(
            "https://slsa.dev/provenance/v0.2",
            "https://slsa.dev/provenance/v1",
            "https://in-toto.io/attestation/release/v0.1",
            "https://sigstore.dev/cosign/sign/v1");

    /** Returns the statement that an object is. */
    static Optional<AttestedStatement> of(DataNode node) {
        return node.at("_type").text().filter(type -> type.startsWith(TYPE)).map(type -> new AttestedStatement(node));
    }

    /** Returns the same statement; one in an unknown version is refused. */
    AttestedStatement inKnownVersion() {
        String version = node.at("_type").text().orElse("").substring(TYPE.length());
        if (!VERSIONS.contains(version)) {
            throw ContentRefusal.unknownVersion("statement of in-toto", version, "v0.1 or v1");
        }
        return this;
    }

    String predicateType() {
        return node.at("predicateType").text().orElse("");
    }

    DataNode predicate() {
        return node.at("predicate");
    }

    /** Returns what is missing for a statement by which a release is signed. */
    Optional<String> missing() {
        return OF_RELEASES.contains(predicateType())
                ? Optional.empty()
                : Optional.of("its statement says something else of the file than who built or released it");
    }

    /** Returns the digests of its files, in order. */
    List<Digest> digests() {
        return node.at("subject").elements().stream()
                .flatMap(each -> FileDigests.of(each.at("digest")))
                .distinct()
                .toList();
    }

    /** Returns one of its files: the first that is listed, or the first. */
    Subject subject(ReleaseFiles files, Optional<String> repository, Optional<String> commit) {
        SubjectBuilder subject = new SubjectBuilder().repository(repository).commit(commit);
        Optional<Digest> digest = files.listedOrFirst(digests()).stream().findFirst();
        subject.digest(digest.map(Digest::toString));
        subjectsOf(digest)
                .forEach(each -> subject.purl(each.at("name").text())
                        .commit(each.at("digest", "gitCommit").text()));
        return subject.build();
    }

    /** Returns the name of one of its files: the first that is listed, or the first. */
    String name(ReleaseFiles files) {
        return subjectsOf(files.listedOrFirst(digests()).stream().findFirst())
                .flatMap(each -> each.at("name").text().stream())
                .findFirst()
                .orElse("");
    }

    private Stream<DataNode> subjectsOf(Optional<Digest> digest) {
        return node.at("subject").elements().stream()
                .filter(each ->
                        digest.isEmpty() || FileDigests.of(each.at("digest")).anyMatch(digest.get()::equals))
                .limit(1);
    }
}
