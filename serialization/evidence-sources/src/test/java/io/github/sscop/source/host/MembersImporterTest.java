package io.github.sscop.source.host;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.host.HostFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersImporterTest {

    private static final String EXPORT = HostFixtures.valid("github-members/export.json");
    private static final String PART =
            "the export does not show all members and outside collaborators, and all of them without a second"
                    + " factor, so that it supports nothing";

    private static String withoutSecondFactor(String member) {
        return changed(
                EXPORT,
                "members?filter=2fa_disabled&per_page=100\": [[]]",
                "members?filter=2fa_disabled&per_page=100\": [[" + member + "]]");
    }

    @Test
    void countsAccountsWhereAllListsAreComplete() {
        assertThat(record(collected(EXPORT)).facts())
                .containsExactly(
                        Map.entry("reportedOn", new FactValue.Text("2026-11-20")),
                        Map.entry("accounts", new FactValue.Whole(4)),
                        Map.entry("withSecondFactor", new FactValue.Whole(4)));
        assertThat(record(collected(EXPORT)).sample()).contains(new Sample(4, 4, Sample.Selection.ALL));
        assertThat(told(collected(EXPORT))).isEqualTo("""
                        1: github-members, COLLECTED
                        SECOND_FACTOR_REPORT Second factors of the accounts of an organisation on a code host \
                        | bound by organisation https://github.com/acme, under which the repository https://github.com/acme/ledger lies \
                        | dated 2026-11-20 by its own time | supports [2.1.5]""");
    }

    @Test
    void bindsTheAccountUnderWhichTheRepositoryLiesToAVendorOfAnotherName() {
        CollectionContext tallyco = CollectionContext.of(
                Optional.of(Organisation.of("Tallyco plc", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)),
                Ledger.CONTEXT.product());

        assertThat(told(collected(tallyco, EXPORT))).endsWith("supports [2.1.5]");
        assertThat(record(collected(tallyco, EXPORT)).subject()).contains(Subject.ofOrganisation("Tallyco plc"));
    }

    @Test
    void refutesWithOneAccountWithoutASecondFactor() {
        assertThat(told(collected(withoutSecondFactor("{\"id\": 12}")))).endsWith("refutes [2.1.5]");
        assertThat(record(collected(withoutSecondFactor("{\"id\": 12}"))).facts())
                .containsEntry("withSecondFactor", new FactValue.Whole(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orgs/acme/outside_collaborators?filter=2fa_disabled&per_page=100 | orgs/acme/teams",
                "orgs/acme/outside_collaborators?per_page=100 | orgs/acme/public_members?per_page=100",
                "orgs/acme/members?per_page=100 | orgs/acme/members?per_page=100&role=admin",
                "orgs/acme/members?per_page=100 | orgs/acme/members?per_page=3",
                "orgs/acme/members?per_page=100 | orgs/acme/members",
                "members?filter=2fa_disabled | members?filter=2fa_insecure",
                "members?filter=2fa_disabled&per_page=100\": [[]] | members?filter=2fa_disabled&per_page=100\": []",
                "members?filter=2fa_disabled&per_page=100\": [[]] | members?filter=2fa_disabled&per_page=100\": {\"message\": \"Only"
                        + " owners can use this filter.\"}",
                "orgs/acme/outside_collaborators?per_page=100 | orgs/other/outside_collaborators?per_page=100",
                "{\"id\": 13} | {\"id\": null}",
                "{\"id\": 13} | \"13\""
            })
    void showsNothingWhereAListIsMissingOrNotAll(String from, String to) {
        assertThat(told(collected(changed(EXPORT, from, to)))).isEqualTo("1: github-members, NOTHING_SHOWN; " + PART);
    }

    @Test
    void refutesEvenWhereTheListsAreNotAll() {
        String part = changed(
                withoutSecondFactor("{\"id\": 12}"),
                "orgs/acme/outside_collaborators?per_page",
                "orgs/acme/x?per_page");

        assertThat(told(collected(part))).isEqualTo("""
                        1: github-members, COLLECTED; %s
                        SECOND_FACTOR_REPORT Second factors of the accounts of an organisation on a code host (part of them) \
                        | bound by organisation https://github.com/acme, under which the repository https://github.com/acme/ledger lies \
                        | dated 2026-11-20 by its own time | refutes [2.1.5]""".formatted(PART));
    }

    @Test
    void refusesAnAccountThatIsInNoListOfAccountsOrTwiceInOne() {
        assertThat(told(collected(withoutSecondFactor("{\"id\": 99}"))))
                .isEqualTo(
                        "1: github-members, REFUSED; /answers: an account without a second factor is in none of the lists of"
                                + " accounts; export them again");
        assertThat(told(collected(changed(EXPORT, "{\"id\": 13}", "{\"id\": 12}"))))
                .isEqualTo(
                        "1: github-members, REFUSED; /answers: an account is there twice in a list of the export; export it again");
    }

    @Test
    void showsNothingOfAnOrganisationWithoutAccounts() {
        String empty = changed(changed(EXPORT, "{\"id\": 11}, {\"id\": 12}, {\"id\": 13}", ""), "{\"id\": 14}", "");

        assertThat(told(collected(empty)))
                .isEqualTo(
                        "1: github-members, NOTHING_SHOWN; the organisation has no accounts, so that the export shows nothing");
    }

    @Test
    void leavesOutAnAccountUnderWhichNoRepositoryOfTheProductLies() {
        assertThat(told(collected(changed(EXPORT, "orgs/acme", "orgs/acme-labs"))))
                .isEqualTo(
                        "1: github-members, OTHER_SUBJECT; about another organisation: https://github.com/acme-labs, where the"
                                + " submission has Acme Ltd");
        assertThat(told(collected(changed(EXPORT, "\"github.com\"", "\"github.acme.test\""))))
                .startsWith("1: github-members, OTHER_SUBJECT");
    }

    @Test
    void putsNoLoginIntoARecord() {
        String named = changed(EXPORT, "{\"id\": 14}", "{\"login\": \"bob\"}");

        assertThat(told(collected(named))).endsWith("supports [2.1.5]");
        assertThat(record(collected(named)).toString()).doesNotContain("bob");
    }

    @Test
    void makesNothingOfAListOfMembersAlone() {
        assertThat(told(collected("[{\"login\": \"bob\", \"id\": 1}]"))).contains("NOT_RECOGNISED");
    }

    @Test
    void doesNotLetAPartTakeThePlaceOfAll() {
        String part = changed(
                changed(withoutSecondFactor("{\"id\": 12}"), "acme/outside_collaborators?per_page", "acme/x?per_page"),
                "2026-11-20T",
                "2026-11-01T");

        assertThat(collected(part, EXPORT).records())
                .allSatisfy(each -> assertThat(each.record().supersedes()).isEmpty());
    }
}
