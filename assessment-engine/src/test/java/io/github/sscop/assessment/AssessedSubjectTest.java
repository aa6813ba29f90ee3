package io.github.sscop.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.evidence.subject.IdentityMatch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who and what an assessment is about, recognised under another name. */
class AssessedSubjectTest {

    private static AssessedSubject organisation(String name, String identifiers, String formerNames) {
        return new AssessedSubject(
                Optional.ofNullable(name),
                listed(identifiers),
                listed(formerNames),
                Optional.of("Ledger"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AssessedSubject product(String name, String identifiers) {
        return new AssessedSubject(
                Optional.of("Acme Ltd"),
                List.of(),
                List.of(),
                Optional.ofNullable(name),
                listed(identifiers),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> listed(String values) {
        return values == null ? List.of() : List.of(values.split("; "));
    }

    @ParameterizedTest(name = "{0} ({1}, formerly {2}) and {3} ({4}, formerly {5}): {6}")
    @CsvSource({
        // Names
        "Acme Ltd,,, ACME  Limited,,, SAME",
        "Acme Ltd,,, Acme,,, SAME",
        "Acme Ltd,,, Acme plc,,, OTHER",
        "Acme Ltd,,, Acne Ltd,,, OTHER",
        "Acme Ltd,,, Аcme Ltd,,, OTHER",
        "TBC,,, TBC,,, IN_DOUBT",
        ",,, Acme Ltd,,, IN_DOUBT",
        // Former names
        "Acme Ltd,,, Bolt Ltd,, Acme Ltd, SAME",
        "Acme Ltd,,, Bolt Ltd,, Acne Ltd, OTHER",
        "Acme Ltd,, Cog Ltd, Bolt Ltd,, Cog Ltd, OTHER",
        "Acme Ltd,, TBC, TBC,,, IN_DOUBT",
        // Identifiers
        "Acme Ltd, GB-COH-1,, Bolt Ltd, gb coh 1,, SAME",
        "Acme Ltd, GB-COH-1; X-2,, Bolt Ltd, Y-3; X-2,, SAME",
        "Acme Ltd, GB-COH-1,, Acme Ltd,,, SAME",
        "Acme Ltd, GB-COH-1,, Acme Ltd, GB-COH-2,, IN_DOUBT",
        "Acme Ltd, GB-COH-1,, Bolt Ltd, GB-COH-2,, OTHER",
        "Acme Ltd, TBC,, Bolt Ltd, TBC,, OTHER",
        // A former name against an identifier, which anyone could claim
        "Acme Ltd, GB-COH-1,, Bolt Ltd,, Acme Ltd, IN_DOUBT",
        "Acme Ltd, GB-COH-1,, Bolt Ltd, GB-COH-2, Acme Ltd, OTHER",
    })
    void recognisesAnOrganisation(
            String name,
            String identifiers,
            String formerNames,
            String otherName,
            String otherIdentifiers,
            String otherFormerNames,
            IdentityMatch expected) {
        AssessedSubject some = organisation(name, identifiers, formerNames);
        AssessedSubject other = organisation(otherName, otherIdentifiers, otherFormerNames);

        assertThat(some.organisationMatch(other)).isEqualTo(expected);
        assertThat(other.organisationMatch(some)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} ({1}) and {2} ({3}): {4}")
    @CsvSource({
        "Ledger,, LEDGER,, SAME",
        "Ledger 3,, Ledger 4,, OTHER",
        ",,,, SAME",
        "Ledger,,,, IN_DOUBT",
        "Ledger, pkg:npm/ledger@1, Books, pkg:npm/ledger@2, SAME",
        "Ledger, pkg:npm/ledger@1, Ledger, pkg:npm/books@1, IN_DOUBT",
        "Ledger, pkg:npm/ledger@1, Books, pkg:npm/books@1, OTHER",
        "Ledger, pkg:npm/ledger@1, Ledger,, SAME",
        "Ledger, pkg:npm/tbc, Books, pkg:npm/tbc, OTHER",
        "Ledger, cpe:2.3:a:acme:ledger, Books, cpe:2.3:a:acme:ledger, IN_DOUBT",
    })
    void recognisesAProduct(
            String name, String identifiers, String otherName, String otherIdentifiers, IdentityMatch expected) {
        AssessedSubject some = product(name, identifiers);
        AssessedSubject other = product(otherName, otherIdentifiers);

        assertThat(some.productMatch(other)).isEqualTo(expected);
        assertThat(other.productMatch(some)).isEqualTo(expected);
    }

    @Test
    void refusesABrokenPackageUrl() {
        assertThatThrownBy(() -> product("Ledger", "pkg:npm"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pkg:npm");
    }
}
