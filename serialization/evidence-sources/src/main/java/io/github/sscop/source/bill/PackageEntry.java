package io.github.sscop.source.bill;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of a bill, be it of the product or of a component.
 *
 * @param name its name; may be empty
 * @param version its version
 * @param purl its package URL as it is written, which may be none
 * @param digests the digests of its file
 */
record PackageEntry(String name, Optional<String> version, Optional<String> purl, List<Digest> digests) {

    /** The types of package URL whose version is a digest, beside which a tag stands as the version. */
    private static final Set<String> VERSIONED_BY_DIGEST = Set.of("oci", "docker");

    PackageEntry {
        digests = List.copyOf(digests);
    }

    private Optional<PackageUrl> parsed() {
        return purl.flatMap(SubjectBuilder::parsedPurl).filter(each -> !each.isPlaceholder());
    }

    /** Returns whether version and package URL give different versions. */
    private boolean contradictsItself() {
        return parsed().filter(each -> !VERSIONED_BY_DIGEST.contains(typeOf(each)))
                .flatMap(PackageUrl::version)
                .filter(each -> version.filter(other -> !other.equals(each)).isPresent())
                .isPresent();
    }

    private static String typeOf(PackageUrl purl) {
        String name = purl.packageName();
        return name.substring(0, name.indexOf('/'));
    }

    /** Returns the component; one that is given in two versions is in none that can be compared. */
    Component component() {
        Optional<String> packageName = parsed().map(PackageUrl::packageName);
        Optional<String> single = contradictsItself()
                ? Optional.empty()
                : parsed().flatMap(PackageUrl::version).or(() -> version);
        return new Component(
                packageName,
                single,
                packageName.map(each -> Component.label(each, single)).orElse(name),
                digests,
                true);
    }

    /**
     * Returns the product: by package URL and digest, else by name and version, since a name alone is often that of a folder.
     *
     * @param pointer where it stands in the file
     */
    Subject subject(String pointer) {
        if (contradictsItself()) {
            throw ContentRefusal.contradictory(
                    pointer,
                    "the product has the version " + version.orElse("") + " and the package URL " + purl.orElse("")
                            + "; expected the same version in both");
        }
        SubjectBuilder subject = new SubjectBuilder();
        digests.forEach(digest -> subject.digest(Optional.of(digest.toString())));
        if (parsed().isPresent()) {
            subject.purl(purl);
            if (parsed().get().version().isEmpty()) {
                subject.version(version);
            }
        } else if (purl.isEmpty() && version.isPresent() && isName()) {
            subject.product(Optional.of(name)).version(version);
        }
        return subject.build();
    }

    private boolean isName() {
        return !name.isBlank()
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().anyMatch(Character::isLetterOrDigit);
    }
}
