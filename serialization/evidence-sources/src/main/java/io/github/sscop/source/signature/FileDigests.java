package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The digests that identify files. That of an empty file identifies none: every build that made nothing has it. */
final class FileDigests {

    private static final List<String> ALGORITHMS = List.of("sha256", "sha512", "sha384");

    private static final Set<String> OF_NOTHING = Set.of(
            "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "sha384:38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b",
            "sha512:cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                    + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e");

    private FileDigests() {}

    /** Returns the digest in a text such as {@code sha256:…}, if it identifies a file. */
    static Optional<Digest> parsed(String text) {
        return SubjectBuilder.parsedDigest(text).filter(FileDigests::identifies);
    }

    /** Returns the digests in an object that has the names of algorithms as its fields. */
    static Stream<Digest> of(DataNode byAlgorithm) {
        return ALGORITHMS.stream()
                .flatMap(name -> byAlgorithm.at(name).text().map(hex -> name + ":" + hex).stream())
                .flatMap(text -> parsed(text).stream());
    }

    static boolean identifies(Digest digest) {
        return !OF_NOTHING.contains(digest.toString());
    }
}
