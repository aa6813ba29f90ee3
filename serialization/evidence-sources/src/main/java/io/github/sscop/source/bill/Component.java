package io.github.sscop.source.bill;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A component, as a bill or a list names it.
 *
 * @param packageName its package, such as {@code maven/org.acme/ledger}, in the spelling that its ecosystem prescribes; absent if the
 *     file does not name one
 * @param version its version; absent if it is unknown, or given twice and not the same
 * @param label what people call it
 * @param digests the digests of its file
 * @param certain whether it is in what is delivered for sure; one that only development or some platforms need is not
 */
record Component(
        Optional<String> packageName, Optional<String> version, String label, List<Digest> digests, boolean certain) {

    Component {
        digests = List.copyOf(digests);
    }

    /** Creates a component of an ecosystem, by the parts of its package URL before the version. */
    static Component ofPackage(String type, String path, Optional<String> version) {
        Optional<String> name =
                SubjectBuilder.parsedPurl("pkg:" + type + "/" + path).map(PackageUrl::packageName);
        return new Component(name, version, label(name.orElse(type + "/" + path), version), List.of(), true);
    }

    /** Creates a component that a list knows by the name of its file alone. */
    static Component ofFile(String name, Digest digest) {
        return new Component(Optional.empty(), Optional.empty(), name, List.of(digest), true);
    }

    static String label(String packageName, Optional<String> version) {
        return "pkg:" + packageName + version.map(each -> "@" + each).orElse("");
    }

    /** Returns the same component with the digest of its file. */
    Component withDigest(Digest digest) {
        return new Component(packageName, version, label, List.of(digest), certain);
    }

    /** Returns the same component, in what is delivered or perhaps not. */
    Component certainIf(boolean value) {
        return new Component(packageName, version, label, digests, value);
    }

    /** Returns what two components have to share to be the same, where its package and version are known. */
    Optional<String> key() {
        return packageName.flatMap(name -> version.map(each -> name + "@" + each));
    }
}
