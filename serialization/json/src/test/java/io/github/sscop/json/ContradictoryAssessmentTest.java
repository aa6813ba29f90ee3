package io.github.sscop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recorded assessments in which one thing was changed by hand, so that they contradict themselves. */
class ContradictoryAssessmentTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static final JsonNode WRITTEN = JSON.readTree(
            Documents.standard().write(assessed(Given.example("brightdesk-saas.json"), Policy.goodFaith())));

    private static Assessment assessed(Submission submission, Policy policy) {
        return Assessor.of(CodeRegistry.builtIn().get(submission.code()), policy)
                .withKnownCodes(CodeRegistry.builtIn())
                .assess(submission, AS_OF);
    }

    private static List<String> problems(JsonNode document) {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> Documents.standard().readAssessment(new ByteArrayInputStream(JSON.writeValueAsBytes(document))));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code() + ": " + problem.text())
                .toList();
    }

    private static Arguments changed(String name, Consumer<JsonNode> change, String... expected) {
        return Arguments.of(name, change, List.of(expected));
    }

    private static ObjectNode row(JsonNode document, String list, String id) {
        for (JsonNode row : document.get(list)) {
            if (row.get("id").stringValue().equals(id)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no row of " + id);
    }

    private static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static ArrayNode list(JsonNode document, String pointer) {
        return (ArrayNode) document.at(pointer);
    }

    private static ObjectNode remark(JsonNode document, String code) {
        return list(document, "/remarks").addObject().put("code", code);
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                changed(
                        "the verdict on top alone",
                        document -> at(document, "").put("verdict", "MET"),
                        "/verdict CONTRADICTION: verdict of the code is MET; expected NOT_MET, which follows from the rows"
                                + " of its items"),
                changed(
                        "the reasons on top",
                        document -> at(document, "/reasons/0/arguments").put("items", "claim 1.1.1 is"),
                        "/reasons CONTRADICTION: reasons of the code are NOT_SHOWN with other arguments; expected NOT_SHOWN"
                                + " with items \"claim 2.1.5 is\", which follows from the rows of its items"),
                changed(
                        "a theme",
                        document -> row(document, "themes", "2").put("verdict", "UNDETERMINED"),
                        "/themes/1/verdict CONTRADICTION: verdict of theme 2 is UNDETERMINED; expected NOT_MET, which"
                                + " follows from the rows of its items"),
                changed(
                        "a principle",
                        document -> row(document, "principles", "2.1").put("verdict", "UNDETERMINED"),
                        "/counts/principles/NOT_MET CONTRADICTION: number of principles that are NOT_MET is 1; expected 0,"
                                + " the number of such rows",
                        "/counts/principles/UNDETERMINED CONTRADICTION: number of principles that are UNDETERMINED is 8;"
                                + " expected 9, the number of such rows",
                        "/principles/4/verdict CONTRADICTION: verdict of principle 2.1 is UNDETERMINED; expected NOT_MET,"
                                + " which follows from the rows of its items"),
                changed(
                        "a row",
                        document -> row(document, "claims", "1.1.1").put("verdict", "NOT_APPLICABLE"),
                        "/counts/claims/MET CONTRADICTION: number of claims that are MET is 30; expected 29, the number of"
                                + " such rows",
                        "/counts/claims/NOT_APPLICABLE CONTRADICTION: number of claims that are NOT_APPLICABLE is 1;"
                                + " expected 2, the number of such rows",
                        "/claims/0/verdict CONTRADICTION: verdict of 1.1.1 is NOT_APPLICABLE; expected MET, which follows"
                                + " from the reasons SUFFICIENT and UNCONFIRMED",
                        "/claims/0/indispensableEvidence CONTRADICTION: indispensableEvidence of 1.1.1 is given; expected"
                                + " none with the verdict NOT_APPLICABLE",
                        "/calendar/9/from CONTRADICTION: from is MET for 1.1.1; expected NOT_APPLICABLE, the verdict in its"
                                + " row"),
                changed(
                        "a recommendation, which rolls up to nothing",
                        document -> {
                            row(document, "provisions", "C-SRO").put("verdict", "UNDETERMINED");
                        },
                        "/advisory CONTRADICTION: advisory of the code is MET; expected UNDETERMINED, which follows from the"
                                + " rows of its items",
                        "/counts/provisions/UNDETERMINED CONTRADICTION: number of provisions that are UNDETERMINED is 0;"
                                + " expected 1, the number of such rows",
                        "/counts/provisions/MET CONTRADICTION: number of provisions that are MET is 1; expected 0, the"
                                + " number of such rows",
                        "/provisions/0/nextAction CONTRADICTION: nextAction of C-SRO is not given; expected one with the"
                                + " verdict UNDETERMINED",
                        "/provisions/0/verdict CONTRADICTION: verdict of C-SRO is UNDETERMINED; expected MET, which follows"
                                + " from the reasons SUFFICIENT and UNCONFIRMED",
                        "/provisions/0/indispensableEvidence CONTRADICTION: indispensableEvidence of C-SRO is given;"
                                + " expected none with the verdict UNDETERMINED",
                        "/calendar/11/from CONTRADICTION: from is MET for C-SRO; expected UNDETERMINED, the verdict in its"
                                + " row"),
                changed(
                        "a count",
                        document -> at(document, "/counts/claims").put("MET", 45),
                        "/counts/claims/MET CONTRADICTION: number of claims that are MET is 45; expected 30, the number of"
                                + " such rows"),
                changed(
                        "a count left out",
                        document -> at(document, "/counts/claims").remove("UNDETERMINED"),
                        "/counts/claims/UNDETERMINED CONTRADICTION: number of claims that are UNDETERMINED is 0; expected"
                                + " 13, the number of such rows"),
                changed(
                        "the agreement of a principle",
                        document -> row(document, "principles", "2.1").put("agreement", "AGREED"),
                        "/principles/4/agreement CONTRADICTION: agreement of principle 2.1 is AGREED; expected OVERCLAIMED,"
                                + " which follows from its declaration and the rows of its items"),
                changed(
                        "the declaration of a principle",
                        document -> row(document, "principles", "1.1").put("declared", "PARTLY_MET"),
                        "/principles/0/agreement CONTRADICTION: agreement of principle 1.1 is OVERCLAIMED; expected AGREED,"
                                + " which follows from its declaration and the rows of its items"),
                changed(
                        "the agreement of an item",
                        document -> row(document, "claims", "3.5.1").put("agreement", "AGREED"),
                        "/claims/37/agreement CONTRADICTION: agreement of 3.5.1 is AGREED; expected UNDERCLAIMED, which"
                                + " follows from its declaration and its verdict"),
                changed(
                        "the declaration of an item",
                        document -> row(document, "claims", "3.5.1").remove("declared"),
                        "/claims/37/agreement CONTRADICTION: agreement of 3.5.1 is UNDERCLAIMED; expected none, which"
                                + " follows from its declaration and its verdict"));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                changed(
                        "a row dropped",
                        document -> list(document, "/claims").remove(26),
                        "/claims MISSING: row 2.2.2 of claims is missing; expected one row"),
                changed(
                        "rows swapped",
                        document -> {
                            JsonNode first = list(document, "/claims").remove(0);
                            list(document, "/claims").insert(1, first);
                        },
                        "/claims/0/id CONTRADICTION: row of claims is 1.1.2; expected 1.1.1, the next in catalog order"),
                changed(
                        "a theme given twice, and a principle that the code does not have",
                        document -> {
                            list(document, "/themes")
                                    .add(document.at("/themes/0").deepCopy());
                            at(document, "/principles/0").put("id", "9.9");
                        },
                        "/themes/4/id DUPLICATE: row 1 of themes is given twice; expected one row",
                        "/principles MISSING: row 1.1 of principles is missing; expected one row",
                        "/principles/0/id UNKNOWN_ITEM: row of principles is 9.9; expected only rows of 1.1 to 4.3"),
                changed(
                        "another principle and an obligation",
                        document -> row(document, "claims", "1.1.1")
                                .put("principle", "1.2")
                                .put("obligation", "MAY"),
                        "/claims/0/principle CONTRADICTION: principle of 1.1.1 is 1.2; expected 1.1, as in the catalog",
                        "/claims/0/obligation CONTRADICTION: obligation of 1.1.1 is MAY; expected SHALL, as in the catalog"),
                changed(
                        "another theme",
                        document -> row(document, "principles", "1.1").put("theme", "2"),
                        "/principles/0/theme CONTRADICTION: theme of principle 1.1 is 2; expected 1, as in the catalog"),
                changed(
                        "a refutation without its reason",
                        document -> list(row(document, "claims", "1.1.1"), "/refutedBy")
                                .add("E-028"),
                        "/claims/0/refutedBy CONTRADICTION: refutedBy of 1.1.1 names records; expected none without the"
                                + " reason REFUTED or INDIRECTLY_REFUTED"),
                changed(
                        "reasons that give two verdicts",
                        document -> list(row(document, "claims", "2.1.5"), "/reasons")
                                .add(document.at("/claims/0/reasons/0").deepCopy()),
                        "/claims/23/reasons CONTRADICTION: reasons of 2.1.5 are REFUTED and SUFFICIENT, which give NOT_MET"
                                + " and MET; expected one verdict",
                        "/claims/23/reasons CONTRADICTION: reasons of 2.1.5 lack UNCONFIRMED; expected the reason just where"
                                + " none of the sufficient records is in confirmed",
                        "/claims/23/reasons/1/evidence/0 UNKNOWN_EVIDENCE: record is E-001; expected a record of counted in"
                                + " the row of 2.1.5"),
                changed(
                        "a reason for a principle",
                        document -> at(row(document, "claims", "2.1.6"), "/reasons/0")
                                .put("code", "ALL_MET"),
                        "/claims/24/reasons CONTRADICTION: reasons of 2.1.6 are ALL_MET, which give no verdict; expected one"
                                + " verdict",
                        "/claims/24/reasons/0/code CONTRADICTION: reason of 2.1.6 is ALL_MET, which is a reason for a"
                                + " principle, a theme or the code; expected one for an item"),
                changed(
                        "a record that the reason names, and the row does not",
                        document -> list(row(document, "claims", "1.1.3"), "/counted")
                                .removeAll(),
                        "/claims/2/reasons/0/evidence/0 UNKNOWN_EVIDENCE: record is E-003; expected a record of counted in"
                                + " the row of 1.1.3",
                        "/claims/2/reasons/1/evidence/0 UNKNOWN_EVIDENCE: record is E-003; expected a record of counted in"
                                + " the row of 1.1.3",
                        "/claims/2/vendorOnly CONTRADICTION: vendorOnly of 1.1.3 is true; expected false, since no support"
                                + " counts",
                        "/claims/2/singleOriginator CONTRADICTION: singleOriginator of 1.1.3 is true; expected false, since"
                                + " no support counts",
                        "/calendar/20/evidence/0 UNKNOWN_EVIDENCE: record is E-003; expected a record in a row or in the"
                                + " results of the rules"),
                changed(
                        "a reason without its record",
                        document -> list(row(document, "claims", "2.1.5"), "/reasons/0/evidence")
                                .removeAll(),
                        "/claims/23/reasons/0/evidence CONTRADICTION: evidence of the reason REFUTED of 2.1.5 is empty;"
                                + " expected records of refutedBy",
                        "/claims/23/refutedBy CONTRADICTION: refutedBy of 2.1.5 names E-028, which no reason names;"
                                + " expected it in the reasons"),
                changed(
                        "no evidence, and a record that counts",
                        document -> list(row(document, "claims", "2.1.6"), "/counted")
                                .add("E-028"),
                        "/claims/24/counted CONTRADICTION: counted of 2.1.6 names records; expected none with the reason"
                                + " NO_EVIDENCE",
                        "/claims/24/agreement CONTRADICTION: agreement of 2.1.6 is UNEVIDENCED; expected UNDERCLAIMED, which"
                                + " follows from its declaration and its verdict"),
                changed(
                        "a refutation that went stale",
                        document -> {
                            ObjectNode each = at(row(document, "claims", "1.1.2"), "/notCounted/0");
                            each.put("stance", "REFUTES");
                        },
                        "/claims/1/notCounted/0/state CONTRADICTION: state of E-002 at 1.1.2 is STALE, and it refutes;"
                                + " expected a state that keeps a refutation from counting"),
                changed(
                        "no stance, and other states out of order",
                        document -> {
                            ObjectNode each = at(row(document, "claims", "1.1.2"), "/notCounted/0");
                            each.remove("stance");
                            ((ArrayNode) each.get("otherStates")).add("EXPIRED");
                        },
                        "/claims/1/notCounted/0/stance CONTRADICTION: stance of E-002 at 1.1.2 is not given; expected one"
                                + " without the state NO_STANCE",
                        "/claims/1/notCounted/0/otherStates CONTRADICTION: otherStates of E-002 at 1.1.2 has EXPIRED after"
                                + " STALE; expected other states that keep it from counting, each after the one before in the"
                                + " order of the table"),
                changed(
                        "a record that counts twice",
                        document -> list(row(document, "claims", "1.1.1"), "/counted")
                                .add("E-001"),
                        "/claims/0/counted/1 CONTRADICTION: counted of 1.1.1 names E-001 twice; expected each record once"),
                changed(
                        "a next action for what is met, none for what is not",
                        document -> {
                            row(document, "claims", "1.1.1")
                                    .put("nextAction", "Wait.")
                                    .put("risk", "None.");
                            row(document, "claims", "2.1.6").remove("nextAction");
                        },
                        "/claims/0/nextAction CONTRADICTION: nextAction of 1.1.1 is given; expected none with the verdict"
                                + " MET",
                        "/claims/0/risk CONTRADICTION: risk of 1.1.1 is given; expected none with the verdict MET",
                        "/claims/24/nextAction CONTRADICTION: nextAction of 2.1.6 is not given; expected one with the"
                                + " verdict UNDETERMINED"),
                changed(
                        "a step for a record that is not in the row",
                        document -> at(row(document, "claims", "2.1.5"), "/stepsToMeet/0")
                                .put("evidence", "E-999"),
                        "/claims/23/stepsToMeet/0/evidence UNKNOWN_EVIDENCE: record is E-999; expected a record in the row"
                                + " of 2.1.5"));
    }

    static Stream<Arguments> beside() {
        return Stream.of(
                changed(
                        "a calendar with an item that the code does not have",
                        document -> at(document, "/calendar/1").put("item", "9.9.9"),
                        "/calendar/1/item UNKNOWN_ITEM: item is 9.9.9; expected an item of uk-sscop/2025-05"),
                changed(
                        "a calendar out of order",
                        document -> list(document, "/calendar")
                                .add(list(document, "/calendar").remove(1)),
                        "/calendar/31/on CONTRADICTION: on is 2026-10-02 after 2028-02-12; expected the order of the days"),
                changed(
                        "a calendar from the as-of date",
                        document -> at(document, "/calendar/1").put("on", "2026-03-31"),
                        "/calendar/1/on CONTRADICTION: on is 2026-03-31; expected a day after asOf, 2026-03-31"),
                changed(
                        "a calendar from another verdict, to the same",
                        document -> at(document, "/calendar/1").put("from", "UNDETERMINED"),
                        "/calendar/1/from CONTRADICTION: from is UNDETERMINED for 3.2.1; expected MET, the verdict in its"
                                + " row",
                        "/calendar/1/to CONTRADICTION: to is UNDETERMINED for 3.2.1 as is from; expected another verdict"),
                changed(
                        "a calendar that does not go on where it was, on the same day",
                        document -> list(document, "/calendar")
                                .insert(2, document.at("/calendar/1").deepCopy()),
                        "/calendar/2/on CONTRADICTION: on is 2026-10-02 for 3.2.1 as in the change before; expected one"
                                + " change of an item on a day",
                        "/calendar/2/from CONTRADICTION: from is MET for 3.2.1; expected UNDETERMINED, to which it changes"
                                + " on 2026-10-02"),
                changed(
                        "a calendar with a record that is nowhere else",
                        document -> list(document, "/calendar/1/evidence").set(0, "E-999"),
                        "/calendar/1/evidence/0 UNKNOWN_EVIDENCE: record is E-999; expected a record in a row or in the"
                                + " results of the rules"),
                changed(
                        "a risk at an item that the code does not have",
                        document -> at(document, "/acceptedRisks/0").put("item", "9.9.9"),
                        "/acceptedRisks/0/item UNKNOWN_ITEM: item is 9.9.9; expected an item of uk-sscop/2025-05"),
                changed(
                        "an expired risk without its remark",
                        document -> at(document, "/acceptedRisks/0").put("until", "2026-02"),
                        "/acceptedRisks/0/until CONTRADICTION: until is 2026-02, before asOf, 2026-03-31; expected the"
                                + " remark ACCEPTED_RISK_EXPIRED on the risk at 2.1.5"),
                changed(
                        "a remark on a risk that has not expired",
                        document -> remark(document, "ACCEPTED_RISK_EXPIRED")
                                .put("item", "2.1.5")
                                .putObject("arguments")
                                .put("item", "2.1.5")
                                .put("owner", "Tomasz Zielinski, Security Lead")
                                .put("until", "2026-06-30"),
                        "/remarks/0 CONTRADICTION: remark is ACCEPTED_RISK_EXPIRED; expected an accepted risk with that"
                                + " item, owner and last day, expired on 2026-03-31"),
                changed(
                        "remarks that the exclusion and the substitution were refused",
                        document -> {
                            remark(document, "EXCLUSION_REFUSED")
                                    .put("item", "4.1.1")
                                    .putObject("arguments")
                                    .put("item", "4.1.1")
                                    .put("by", "policy");
                            remark(document, "SUBSTITUTION_REFUSED")
                                    .put("item", "3.1.1")
                                    .putObject("arguments")
                                    .put("item", "3.1.1")
                                    .put("substitute", "S-1")
                                    .put("by", "policy");
                        },
                        "/remarks/0/code CONTRADICTION: remark on 4.1.1 is EXCLUSION_REFUSED, and its row has the reason"
                                + " EXCLUDED; expected one of the two",
                        "/remarks/1/code CONTRADICTION: remark on 3.1.1 is SUBSTITUTION_REFUSED, and its row has the reason"
                                + " SUBSTITUTED; expected one of the two"),
                changed(
                        "a remark on an item that the code does not have, and a record that is nowhere else",
                        document -> {
                            ObjectNode remark =
                                    remark(document, "STANCE_CONTRADICTED").put("item", "9.9.9");
                            remark.putArray("evidence").add("E-999");
                            remark.putObject("arguments")
                                    .put("item", "9.9.9")
                                    .put("stance", "SUPPORTS")
                                    .put("rules", "R");
                        },
                        "/remarks/0/item UNKNOWN_ITEM: item is 9.9.9; expected an item of uk-sscop/2025-05",
                        "/remarks/0/evidence/0 UNKNOWN_EVIDENCE: record is E-999; expected a record in a row or in the"
                                + " results of the rules"),
                changed(
                        "the result of a rule that no row has",
                        document -> at(document, "/rules/10").put("evidence", "E-027"),
                        "/rules/10/result CONTRADICTION: result of second-factor-on-accounts for E-027 is REFUTES, and the"
                                + " row of 2.1.5 does not list it so; expected it in refutedBy or, with that stance, in"
                                + " notCounted"),
                changed(
                        "the result of a rule about an item that the code does not have, without strength",
                        document -> {
                            at(document, "/rules/20").remove("strength");
                            list(document, "/rules/20/items").set(0, "9.9.9");
                        },
                        "/rules/20/strength CONTRADICTION: strength of E-044 by end-of-support-notice is not given; expected"
                                + " one with the result SUPPORTS",
                        "/rules/20/items/0 UNKNOWN_ITEM: item is 9.9.9; expected an item of uk-sscop/2025-05"),
                changed(
                        "the result of a rule given twice",
                        document -> list(document, "/rules")
                                .add(document.at("/rules/0").deepCopy()),
                        "/rules/23 CONTRADICTION: result of developers-trained for E-002 is given twice; expected once"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"verdicts", "rows", "beside"})
    void refusesWhatContradictsItself(String name, Consumer<JsonNode> change, List<String> expected) {
        JsonNode document = WRITTEN.deepCopy();
        change.accept(document);

        assertThat(problems(document)).isEqualTo(expected);
    }

    /** A field that this version does not know does not hide that the verdict was changed. */
    @ParameterizedTest
    @MethodSource("unknownFields")
    void refusesAllAtOnce(String field) {
        JsonNode document = WRITTEN.deepCopy();
        at(document, "").put("verdict", "MET").put(field, true);

        assertThat(problems(document))
                .hasSize(2)
                .startsWith(
                        "/verdict CONTRADICTION: verdict of the code is MET; expected NOT_MET, which follows from the"
                                + " rows of its items");
    }

    static List<String> unknownFields() {
        return List.of("findings", "signedBy");
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return GeneratedSubmissions.any();
    }

    @Property(tries = 100)
    void readsWhatAnAssessorMakesAndNoOtherVerdict(@ForAll("submissions") Submission submission, @ForAll long seed)
            throws IOException {
        Assessment assessment = assessed(submission, Policy.builtIn().get((int) Math.floorMod(seed, 3L)));
        byte[] written = Documents.standard().write(assessment);

        assertThat(Documents.standard().readAssessment(new ByteArrayInputStream(written)))
                .isEqualTo(assessment);
        JsonNode document = JSON.readTree(written);
        List<ObjectNode> places = new ArrayList<>();
        places.add((ObjectNode) document);
        for (String list : List.of("themes", "principles", "claims", "provisions")) {
            document.get(list).forEach(row -> places.add((ObjectNode) row));
        }
        ObjectNode place = places.get((int) Math.floorMod(seed, (long) places.size()));
        String recorded = place.get("verdict").stringValue();
        for (Verdict other : Verdict.values()) {
            if (!other.name().equals(recorded)) {
                place.put("verdict", other.name());

                assertThat(problems(document)).isNotEmpty();
            }
        }
    }
}
