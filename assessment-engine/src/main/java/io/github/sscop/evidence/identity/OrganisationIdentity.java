package io.github.sscop.evidence.identity;

import io.github.sscop.evidence.subject.IdentityMatch;
import io.github.sscop.evidence.text.Name;
import io.github.sscop.evidence.text.PlaceholderText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The identity of an organisation over time: what is compared of two descriptions of it, made at different times.
 *
 * <p>Identifiers decide where both have one. A former name is what one side writes about itself: alone, it is not enough where the
 * other has an identifier that it does not repeat.
 *
 * @param name the name today; absent if it is not known, or a placeholder
 * @param formerNames the names before
 * @param identifiers the identifiers, as they are compared
 */
public record OrganisationIdentity(Optional<Name> name, List<Name> formerNames, Set<String> identifiers) {

    public OrganisationIdentity {
        formerNames = List.copyOf(formerNames);
        identifiers = Set.copyOf(identifiers);
    }

    /** Returns the identity that texts describe; placeholders are left out. */
    public static OrganisationIdentity of(Optional<String> name, List<String> formerNames, List<String> identifiers) {
        return new OrganisationIdentity(
                name.filter(OrganisationIdentity::isGiven).map(Name::ofOrganisation),
                formerNames.stream()
                        .filter(OrganisationIdentity::isGiven)
                        .map(Name::ofOrganisation)
                        .toList(),
                identifiers.stream()
                        .filter(OrganisationIdentity::isGiven)
                        .map(OrganisationIdentity::comparable)
                        .collect(Collectors.toSet()));
    }

    private static boolean isGiven(String text) {
        return !PlaceholderText.isPlaceholder(text);
    }

    /** Returns the form of an identifier in which two are compared: its letters and digits. */
    static String comparable(String identifier) {
        return Name.of(identifier).letters();
    }

    /** Returns the keys of which two that are the same organisation share one at least. */
    public Set<String> keys() {
        return Stream.of(
                        identifiers.stream().map(identifier -> "identifier " + identifier),
                        Stream.concat(name.stream(), formerNames.stream()).map(each -> "name " + each.base()))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    /** Returns whether another description is of the same organisation. */
    public IdentityMatch match(OrganisationIdentity other) {
        if (identifiers.stream().anyMatch(other.identifiers::contains)) {
            return IdentityMatch.SAME;
        }
        boolean contradicted = !identifiers.isEmpty() && !other.identifiers.isEmpty();
        if (name.isEmpty() || other.name.isEmpty()) {
            return contradicted && name.isPresent() != other.name.isPresent()
                    ? IdentityMatch.OTHER
                    : IdentityMatch.IN_DOUBT;
        }
        if (name.get().isSame(other.name.get())) {
            return contradicted ? IdentityMatch.IN_DOUBT : IdentityMatch.SAME;
        }
        if (contradicted || !(isFormerNameOf(other) || other.isFormerNameOf(this))) {
            return IdentityMatch.OTHER;
        }
        return identifiers.isEmpty() && other.identifiers.isEmpty() ? IdentityMatch.SAME : IdentityMatch.IN_DOUBT;
    }

    private boolean isFormerNameOf(OrganisationIdentity other) {
        return name.filter(current -> other.formerNames.stream().anyMatch(current::isSame))
                .isPresent();
    }
}
