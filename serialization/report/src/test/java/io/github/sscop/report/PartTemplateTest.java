package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.composition.SubmissionComposer;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.subject.Delivery;
import io.github.sscop.policy.Policy;
import io.github.sscop.vocabulary.KindReach;
import io.github.sscop.vocabulary.KindVocabulary;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two parts with which a submission begins. */
class PartTemplateTest {

    private static final StakeholderGroup DEVELOPER = StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;

    private static final SubmissionOutline OUTLINE = new SubmissionOutline(
            "Harbour Software Ltd",
            "Harbour Master",
            "7.1",
            Optional.of(Delivery.INSTALLED),
            List.of("pkg:maven/com.harbour/master@7.1"),
            List.of("https://git.harbour.test/master"));

    static Stream<QuestionnaireTest.Asking> askings() {
        return QuestionnaireTest.askings().filter(asking -> asking.code().id().equals(Given.SSCOP.id()));
    }

    @ParameterizedTest
    @MethodSource("askings")
    void composesToAValidSubmissionInWhichNothingCountsYet(QuestionnaireTest.Asking asking) throws IOException {
        Submission whole = composed(asking.questionnaire(), OUTLINE);

        assertThat(items(whole.evidence()))
                .as("each question, once")
                .containsExactlyInAnyOrderElementsOf(asking.code().items().stream()
                        .filter(asking.code().scope(asking.group(), List.of())::applies)
                        .map(Item::id)
                        .toList());
        Assessment assessment = Given.assessed(whole, asking.code().id(), asking.policy(), Given.AS_OF);
        assertThat(assessment.items())
                .extracting(ItemAssessment::verdict)
                .isSubsetOf(Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE);
    }

    private static List<ItemId> items(List<Evidence> records) {
        return records.stream()
                .flatMap(record -> record.links().stream())
                .map(Link::item)
                .toList();
    }

    @Test
    void dividesRecordsByTheReachOfTheirKind() throws IOException {
        Questionnaire questionnaire = Questionnaire.of(Given.SSCOP, DEVELOPER, Policy.goodFaith());

        assertThat(reaches(part(questionnaire.organisationPartYaml(OUTLINE))))
                .hasSize(18)
                .containsOnly(KindReach.ORGANISATION);
        assertThat(reaches(part(questionnaire.productPartYaml(OUTLINE))))
                .hasSize(17)
                .containsOnly(KindReach.PRODUCT);
    }

    private static List<KindReach> reaches(SubmissionPart part) {
        return part.evidence().stream()
                .map(record -> KindVocabulary.standard()
                        .kind(record.kind())
                        .orElseThrow()
                        .reach())
                .toList();
    }

    @Test
    void beginsWithWhoAndWhatItIsAbout() {
        Questionnaire questionnaire =
                Questionnaire.of(Given.SSCOP, DEVELOPER, Policy.goodFaith()).with(List.of(ItemId.of("3")));

        assertThat(questionnaire.organisationPartYaml(OUTLINE)).startsWith("""
                # The part of a submission about the organisation: written once, for all its products.
                # Replace every TBC; remove a link, or a record, for which there is no evidence.
                # A kind is a word in capitals, such as POLICY_DOCUMENT; sscop kinds lists those that rules know.
                # A record needs a date to count: its own, or that of the submission (preparedOn).
                contract: sscop.part/1
                code:
                  id: uk-sscop
                  edition: "2025-05"
                numbering: "apc-1.0"

                organisation:
                  name: Harbour Software Ltd
                  stakeholderGroup: SOFTWARE_DEVELOPER_AND_DISTRIBUTOR
                  additionalThemes:
                    - "3"
                """);
        assertThat(questionnaire.productPartYaml(OUTLINE)).startsWith("""
                # The part of a submission about one product. For another product, write another part, with another id.
                # Replace every TBC; remove a link, or a record, for which there is no evidence.
                # A kind is a word in capitals, such as POLICY_DOCUMENT; sscop kinds lists those that rules know.
                # A record needs a date to count: its own, or that of the submission (preparedOn).
                contract: sscop.part/1
                id: "harbour-master-7.1" # Of the whole submission
                code:
                  id: uk-sscop
                  edition: "2025-05"
                numbering: "apc-1.0"

                product:
                  name: Harbour Master
                  version: "7.1"
                  delivery: INSTALLED
                  identifiers:
                    - "pkg:maven/com.harbour/master@7.1"
                  repositories:
                    - location: "https://git.harbour.test/master"
                """);
    }

    @Property
    void keepsEveryAnswerAsItWasTyped(
            @ForAll @CharRange(from = ' ', to = '\u2fff') @StringLength(min = 1, max = 40) String typed)
            throws IOException {
        String answer = "a" + typed; // Not blank.
        SubmissionOutline outline =
                new SubmissionOutline(answer, answer, answer, Optional.empty(), List.of(answer), List.of(answer));
        Submission whole = composed(Questionnaire.of(Given.SSCOP, DEVELOPER, Policy.goodFaith()), outline);

        List<String> read = new ArrayList<>(List.of(
                whole.organisation().name(),
                whole.product().orElseThrow().name(),
                whole.product().orElseThrow().version().orElseThrow(),
                whole.product().orElseThrow().repositories().get(0).location()));
        read.addAll(whole.product().orElseThrow().identifiers());
        whole.evidence().forEach(record -> read.add(record.originator().name()));
        assertThat(read).containsOnly(answer);
    }

    private static Submission composed(Questionnaire questionnaire, SubmissionOutline outline) throws IOException {
        return SubmissionComposer.of(CodeRegistry.builtIn())
                .compose(List.of(
                        new PartSource("organisation.yaml", part(questionnaire.organisationPartYaml(outline))),
                        new PartSource("product.yaml", part(questionnaire.productPartYaml(outline)))))
                .submission();
    }

    private static SubmissionPart part(String yaml) throws IOException {
        return YamlDocuments.standard().readPart(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
