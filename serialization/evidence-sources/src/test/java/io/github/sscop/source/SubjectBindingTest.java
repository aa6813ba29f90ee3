package io.github.sscop.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.SubjectBinding.Binder;
import io.github.sscop.source.SubjectBinding.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectBindingTest {

    private static final Optional<Organisation> TALLYCO =
            Optional.of(Organisation.of("Tallyco plc", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR));
    private static final Optional<Product> LEDGER = Ledger.CONTEXT.product();

    private static SubjectBinding bound(
            Optional<Organisation> organisation, Optional<Product> product, Subject subject) {
        return new Binder(CollectionContext.of(organisation, product)).bind(subject);
    }

    @Test
    void bindsAnAccountUnderWhichTheProductsRepositoryLiesToTheVendorOfAnyName() {
        SubjectBinding binding = bound(TALLYCO, LEDGER, Subject.ofOrganisation("https://github.com/Acme"));

        assertThat(binding)
                .isEqualTo(new SubjectBinding(
                        State.BOUND,
                        Subject.ofOrganisation("Tallyco plc"),
                        "bound by organisation https://github.com/Acme, under which the repository"
                                + " https://github.com/acme/ledger lies"));
    }

    @Test
    void bindsItToTheRepositoryWhereTheVendorIsNotKnown() {
        SubjectBinding binding = bound(Optional.empty(), LEDGER, Subject.ofOrganisation("https://github.com/acme"));

        assertThat(binding.state()).isEqualTo(State.BOUND);
        assertThat(binding.subject().repository()).contains(Ledger.REPOSITORY);
        assertThat(binding.subject().organisation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acm",
                "https://github.com/acme-labs",
                "https://github.com.evil.test/acme",
                "https://gitlab.com/acme",
                "https://github.com",
                "https://github.com/acme?x",
                "github.com/acme"
            })
    void leavesOutAnotherAccount(String account) {
        assertThat(bound(TALLYCO, LEDGER, Subject.ofOrganisation(account)).state())
                .isEqualTo(State.OTHER);
    }

    @Test
    void doesNotTakeAnAccountForTheVendorOfAProductWithoutRepositories() {
        Optional<Product> product = Optional.of(Product.of("Ledger", "1"));

        assertThat(bound(TALLYCO, product, Subject.ofOrganisation("https://github.com/acme"))
                        .state())
                .isEqualTo(State.OTHER);
        assertThat(bound(Optional.empty(), product, Subject.ofOrganisation("https://github.com/acme"))
                        .state())
                .isEqualTo(State.UNBOUND);
    }

    @Test
    void comparesASubjectThatNamesMoreThanAnAccountAsAnyOther() {
        Subject subject = new Subject(
                Optional.of("https://github.com/acme"), Optional.of("Another"), Optional.empty(), Optional.empty());

        assertThat(bound(TALLYCO, LEDGER, subject).state()).isEqualTo(State.OTHER);
    }
}
