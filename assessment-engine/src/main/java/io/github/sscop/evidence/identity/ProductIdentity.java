package io.github.sscop.evidence.identity;

import io.github.sscop.evidence.subject.IdentityMatch;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.text.Name;
import io.github.sscop.evidence.text.PlaceholderText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The identity of a product over time, whatever its version: what is compared of two descriptions of it.
 *
 * <p>Package URLs decide where both have one. Any other identifier, such as a CPE name, does not contradict a name.
 *
 * @param name the name; absent if it is not known, or a placeholder
 * @param packages the names of its packages
 * @param otherIdentifiers the identifiers that are no package URLs, as they are compared
 */
public record ProductIdentity(Optional<Name> name, Set<String> packages, Set<String> otherIdentifiers) {

    public ProductIdentity {
        packages = Set.copyOf(packages);
        otherIdentifiers = Set.copyOf(otherIdentifiers);
    }

    /** Returns the identity that texts describe; placeholders are left out. */
    public static ProductIdentity of(Optional<String> name, List<PackageUrl> purls, List<String> otherIdentifiers) {
        return new ProductIdentity(
                name.filter(text -> !PlaceholderText.isPlaceholder(text)).map(Name::of),
                purls.stream()
                        .filter(purl -> !purl.isPlaceholder())
                        .map(PackageUrl::packageName)
                        .collect(Collectors.toSet()),
                otherIdentifiers.stream()
                        .filter(text -> !PlaceholderText.isPlaceholder(text))
                        .map(text -> Name.of(text).base())
                        .collect(Collectors.toSet()));
    }

    private boolean isUnknown() {
        return name.isEmpty() && packages.isEmpty() && otherIdentifiers.isEmpty();
    }

    /** Returns whether another description is of the same product, or of none as this one. */
    public IdentityMatch match(ProductIdentity other) {
        if (packages.stream().anyMatch(other.packages::contains) || (isUnknown() && other.isUnknown())) {
            return IdentityMatch.SAME;
        }
        boolean contradicted = !packages.isEmpty() && !other.packages.isEmpty();
        if (name.isEmpty() || other.name.isEmpty()) {
            return contradicted ? IdentityMatch.OTHER : IdentityMatch.IN_DOUBT;
        }
        if (name.get().isSame(other.name.get())) {
            return contradicted ? IdentityMatch.IN_DOUBT : IdentityMatch.SAME;
        }
        boolean sharesText = otherIdentifiers.stream().anyMatch(other.otherIdentifiers::contains);
        return sharesText && !contradicted ? IdentityMatch.IN_DOUBT : IdentityMatch.OTHER;
    }
}
