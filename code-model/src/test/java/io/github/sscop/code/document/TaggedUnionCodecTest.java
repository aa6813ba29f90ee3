package io.github.sscop.code.document;

import static io.github.sscop.code.document.Fixtures.receive;
import static io.github.sscop.code.document.Fixtures.receiveWhole;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.DocumentType.ReadResult;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed interfaces whose records are distinguished by their names. */
class TaggedUnionCodecTest {

    sealed interface Condition {

        record All(List<Condition> conditions) implements Condition {
            public All {
                conditions = List.copyOf(conditions);
                if (conditions.size() == 1) {
                    throw new IllegalArgumentException("all holds one condition; expected none or several");
                }
            }
        }

        record Not(Condition condition) implements Condition {
            public Not {
                if (condition instanceof Not) {
                    throw new IllegalArgumentException("not holds a not; expected what that holds");
                }
            }
        }

        record Compare(String fact, Is is, Operand to, boolean loosely) implements Condition {
            public Compare {
                Objects.requireNonNull(is, "is");
                Objects.requireNonNull(to, "to");
                if (fact.isEmpty()) {
                    throw new IllegalArgumentException("fact is empty; expected the place of one");
                }
            }
        }

        record Among(String fact, List<String> words) implements Condition {
            public Among {
                if (words.isEmpty()) {
                    throw new IllegalArgumentException("words is empty; expected at least one");
                }
            }
        }

        record Present(String fact) implements Condition {}

        record Known(boolean value) implements Condition {}
    }

    enum Is {
        LESS,
        MORE
    }

    sealed interface Operand {

        record Fact(String at) implements Operand {}

        record ReadLater(String at) implements Operand {}

        record Value(Fixtures.Choice value) implements Operand {}
    }

    record Rules(Optional<Condition> when, List<Condition> also) {}

    private static final DocumentType<Rules> RULES =
            DocumentType.of("sscop.rules/1", Rules.class).build();

    private static final String TAGS = "one of all, not, compare, among, present, known";

    private static final Condition THREE_DEEP = new Condition.Not(new Condition.All(List.of(
            new Condition.Compare("/a", Is.LESS, new Operand.Value(new Fixtures.Several(List.of("x", "y"))), true),
            new Condition.Not(new Condition.All(List.of(new Condition.Present("/b"), new Condition.All(List.of())))))));

    private static final String THREE_DEEP_JSON = "{\"not\":{\"all\":["
            + "{\"compare\":{\"fact\":\"/a\",\"is\":\"LESS\",\"to\":{\"value\":[\"x\",\"y\"]},\"loosely\":true}},"
            + "{\"not\":{\"all\":[{\"present\":\"/b\"},{\"all\":[]}]}}]}}";

    private static Rules rules(Condition when) {
        return new Rules(Optional.of(when), List.of());
    }

    private static void finds(String when, Problem... problems) {
        assertThat(receive(RULES, "\"when\": " + when).problems()).containsExactly(problems);
    }

    private static Problem problem(String pointer, ProblemCode code, String text) {
        return new Problem(pointer, code, text);
    }

    // Good documents

    @Test
    void readsRecordsWithinRecords() {
        ReadResult<Rules> received = receive(RULES, "\"when\": " + THREE_DEEP_JSON);

        assertThat(received.problems()).isEmpty();
        assertThat(received.value()).contains(rules(THREE_DEEP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"fact\":\"/b\"}", "{\"readLater\":\"/b\"}", "{\"value\":false}", "{\"value\":\"w\"}"})
    void keepsEachRecordUnderItsName(String operand) {
        String rules = "{\"contract\":\"sscop.rules/1\",\"when\":{\"compare\":{\"fact\":\"/a\",\"is\":\"MORE\",\"to\":"
                + operand + "}}}";

        assertThat(receiveWhole(RULES, rules).value())
                .get()
                .satisfies(value ->
                        assertThat(new String(RULES.line(value), UTF_8)).isEqualTo(rules));
    }

    @Test
    void leavesPartsOutOfAnObjectButNeverAnOnlyOne() {
        Rules rules = new Rules(
                Optional.of(new Condition.Known(false)),
                List.of(
                        new Condition.All(List.of()),
                        new Condition.Compare("/a", Is.MORE, new Operand.Fact("/b"), false)));

        assertThat(new String(RULES.line(rules), UTF_8))
                .isEqualTo("{\"contract\":\"sscop.rules/1\",\"when\":{\"known\":false},\"also\":[{\"all\":[]},"
                        + "{\"compare\":{\"fact\":\"/a\",\"is\":\"MORE\",\"to\":{\"fact\":\"/b\"}}}]}");
        assertThat(receiveWhole(RULES, RULES.line(rules)).value()).contains(rules);
    }

    @Test
    void writesInTheOrderOfTheRecord() {
        assertThat(new String(RULES.line(rules(THREE_DEEP)), UTF_8))
                .isEqualTo("{\"contract\":\"sscop.rules/1\",\"when\":" + THREE_DEEP_JSON + "}");
    }

    @Test
    void sortsFieldsInTheCanonicalForm() {
        Condition compare = new Condition.Compare("/a", Is.LESS, new Operand.Fact("/b"), true);

        assertThat(RULES.canonical(new Rules(Optional.of(compare), List.of(new Condition.Present("/c")))))
                .isEqualTo(("{\"also\":[{\"present\":\"/c\"}],\"contract\":\"sscop.rules/1\","
                                + "\"when\":{\"compare\":{\"fact\":\"/a\",\"is\":\"LESS\",\"loosely\":true,"
                                + "\"to\":{\"fact\":\"/b\"}}}}")
                        .getBytes(UTF_8));
    }

    @Test
    void indentsForPeople() {
        assertThat(new String(RULES.pretty(rules(new Condition.Not(new Condition.Present("/a")))), UTF_8))
                .isEqualTo("""
                        {
                          "contract": "sscop.rules/1",
                          "when": {
                            "not": {
                              "present": "/a"
                            }
                          }
                        }""");
    }

    @Property
    void readsBackWhatWasWritten(@ForAll("conditions") Condition condition) {
        Rules rules = new Rules(Optional.of(condition), List.of(condition, condition));

        assertThat(receiveWhole(RULES, RULES.line(rules)).value()).contains(rules);
        assertThat(receiveWhole(RULES, RULES.pretty(rules)).value()).contains(rules);
        assertThat(receiveWhole(RULES, RULES.canonical(rules)).value()).contains(rules);
    }

    @Property
    void reportsADamagedDocumentRatherThanThrowing(
            @ForAll("conditions") Condition condition, @ForAll int at, @ForAll("scraps") String scrap) {
        StringBuilder document = new StringBuilder(new String(RULES.line(rules(condition)), UTF_8));
        int place = Math.floorMod(at, document.length());
        document.replace(place, place + 1, scrap);

        assertThat(receiveWhole(RULES, document.toString())).isNotNull();
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of("", "{", "}", "[", "]", "\"", ",", "null", "{}", "[]", "\"all\":", "{\"not\":7}");
    }

    @Provide
    Arbitrary<Condition> conditions() {
        Arbitrary<String> facts = Arbitraries.of("/a", "/b", "~");
        Arbitrary<Operand> operands = Arbitraries.oneOf(
                facts.map(Operand.Fact::new),
                facts.map(Operand.ReadLater::new),
                Arbitraries.longs().between(-9, 9).map(number -> new Operand.Value(new Fixtures.Count(number))));
        return Arbitraries.lazyOf(
                () -> facts.map(Condition.Present::new),
                () -> Arbitraries.of(true, false).map(Condition.Known::new),
                () -> Combinators.combine(facts, Arbitraries.of(Is.class), operands, Arbitraries.of(true, false))
                        .as(Condition.Compare::new),
                () -> facts.list().ofSize(2).map(words -> new Condition.Among("/a", words)),
                () -> conditions()
                        .list()
                        .ofMaxSize(3)
                        .filter(all -> all.size() != 1)
                        .map(Condition.All::new),
                () -> conditions()
                        .filter(held -> !(held instanceof Condition.Not))
                        .map(Condition.Not::new));
    }

    // Problems

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3|the number 3",
                "\"present\"|\"present\"",
                "true|true",
                "[{\"present\": \"/a\"}]|a list",
            })
    void refusesWhatIsNoObject(String when, String found) {
        finds(when, problem("/when", ProblemCode.WRONG_TYPE, "when is " + found + "; expected an object with " + TAGS));
    }

    @Test
    void refusesNull() {
        finds(
                "null",
                problem(
                        "/when",
                        ProblemCode.NULL,
                        "when is null, which is not a value; expected an object with " + TAGS
                                + ", or the field left out if it is optional"));
        finds(
                "{\"present\": null}",
                problem(
                        "/when/present",
                        ProblemCode.NULL,
                        "present is null, which is not a value; expected text,"
                                + " or the field left out if it is optional"));
        finds(
                "{\"compare\": null}",
                problem(
                        "/when/compare",
                        ProblemCode.NULL,
                        "compare is null, which is not a value; expected an object,"
                                + " or the field left out if it is optional"));
    }

    @Test
    void refusesObjectWithoutField() {
        finds("{}", problem("/when", ProblemCode.MISSING, "when has no field; expected " + TAGS));
        finds(
                "{\"all\": [{\"present\": \"/a\"}, {}]}",
                problem("/when/all/1", ProblemCode.MISSING, "all[1] has no field; expected " + TAGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "All", "readLater", ""})
    void refusesNameThatNoRecordHas(String name) {
        finds(
                "{\"" + name + "\": {\"deep\": [{}]}}",
                problem("/when/" + name, ProblemCode.UNKNOWN_FIELD, name + " is not a field here; expected " + TAGS));
    }

    @Test
    void refusesStrangeFieldsAndKeepsTheOther() {
        ReadResult<Rules> received =
                receive(RULES, "\"when\": {\"id\": 1, \"present\": \"/a\", \"note\": {\"all\": [{}]}}");

        assertThat(received.problems())
                .containsExactly(
                        problem("/when/id", ProblemCode.UNKNOWN_FIELD, "id is not a field here; expected " + TAGS),
                        problem("/when/note", ProblemCode.UNKNOWN_FIELD, "note is not a field here; expected " + TAGS));
        assertThat(received.value()).contains(rules(new Condition.Present("/a")));
    }

    @Test
    void refusesMoreThanOneRecordAndKeepsTheFirst() {
        ReadResult<Rules> received = receive(RULES, "\"when\": {\"present\": \"/a\", \"all\": [{}]}");

        assertThat(received.problems())
                .containsExactly(problem(
                        "/when/all", ProblemCode.INVALID, "all is given beside present; expected only " + TAGS));
        assertThat(received.value()).contains(rules(new Condition.Present("/a")));
    }

    @Test
    void refusesRecordGivenTwiceAndKeepsTheFirst() {
        ReadResult<Rules> received = receive(RULES, "\"when\": {\"present\": \"/a\", \"present\": \"/b\"}");

        assertThat(received.problems())
                .containsExactly(
                        problem("/when/present", ProblemCode.DUPLICATE_FIELD, "present is given twice; expected once"));
        assertThat(received.value()).contains(rules(new Condition.Present("/a")));
    }

    @Test
    void saysWhyARecordDeclines() {
        finds(
                "{\"all\": [{\"present\": \"/a\"}]}",
                problem("/when", ProblemCode.INVALID, "when: all holds one condition; expected none or several"));
        finds(
                "{\"all\": [{\"present\": \"/a\"}, {\"not\": {\"not\": {\"present\": \"/a\"}}}]}",
                problem("/when/all/1", ProblemCode.INVALID, "all[1]: not holds a not; expected what that holds"));
        finds(
                "{\"not\": {\"compare\": {\"fact\": \"\", \"is\": \"LESS\", \"to\": {\"fact\": \"/b\"}}}}",
                problem("/when/not", ProblemCode.INVALID, "not: fact is empty; expected the place of one"));
    }

    @Test
    void doesNotBlameARecordForPartsThatCouldNotBeRead() {
        finds(
                "{\"compare\": {\"is\": \"LESS\", \"to\": {\"fact\": \"/b\"}}}",
                problem("/when/compare/fact", ProblemCode.MISSING, "fact is missing; expected it in compare"));
        finds(
                "{\"among\": {\"fact\": \"/a\", \"words\": 5}}",
                problem("/when/among/words", ProblemCode.WRONG_TYPE, "words is the number 5; expected a list"));
        finds(
                "{\"all\": [5]}",
                problem(
                        "/when/all/0",
                        ProblemCode.WRONG_TYPE,
                        "all[0] is the number 5; expected an object with " + TAGS));
        finds("{\"all\": 5}", problem("/when/all", ProblemCode.WRONG_TYPE, "all is the number 5; expected a list"));
    }

    @Test
    void reportsAllProblemsAtOnceInDocumentOrder() {
        ReadResult<Rules> received = receive(
                RULES,
                "\"when\": {\"not\": {\"all\": ["
                        + "{\"compare\": {\"fact\": 1, \"is\": \"EVEN\", \"to\": {\"fact\": \"/b\", \"value\": 1}}},"
                        + "{\"all\": [{}, {\"not\": {\"absent\": \"/a\"}}, {\"present\": [], \"present\": 1}]},"
                        + "null]}},"
                        + " \"also\": [{\"all\": [{\"known\": true}], \"x\": 1}, {\"known\": \"yes\"}]");

        assertThat(received.problems())
                .containsExactly(
                        problem(
                                "/when/not/all/0/compare/fact",
                                ProblemCode.WRONG_TYPE,
                                "fact is the number 1; expected text"),
                        problem(
                                "/when/not/all/0/compare/is",
                                ProblemCode.UNKNOWN_VALUE,
                                "is is \"EVEN\"; expected one of LESS, MORE"),
                        problem(
                                "/when/not/all/0/compare/to/value",
                                ProblemCode.INVALID,
                                "value is given beside fact; expected only one of fact, readLater, value"),
                        problem("/when/not/all/1/all/0", ProblemCode.MISSING, "all[0] has no field; expected " + TAGS),
                        problem(
                                "/when/not/all/1/all/1/not/absent",
                                ProblemCode.UNKNOWN_FIELD,
                                "absent is not a field here; expected " + TAGS),
                        problem(
                                "/when/not/all/1/all/2/present",
                                ProblemCode.WRONG_TYPE,
                                "present is a list; expected text"),
                        problem(
                                "/when/not/all/1/all/2/present",
                                ProblemCode.DUPLICATE_FIELD,
                                "present is given twice; expected once"),
                        problem(
                                "/when/not/all/2",
                                ProblemCode.NULL,
                                "all[2] is null, which is not a value; expected an object with " + TAGS
                                        + ", or the field left out if it is optional"),
                        problem("/also/0/x", ProblemCode.UNKNOWN_FIELD, "x is not a field here; expected " + TAGS),
                        problem(
                                "/also/0",
                                ProblemCode.INVALID,
                                "also[0]: all holds one condition; expected none or several"),
                        problem("/also/1/known", ProblemCode.WRONG_TYPE, "known is \"yes\"; expected true or false"));
    }

    @Test
    void refusesNestingDeeperThan64() {
        String deep = "{\"all\":[".repeat(31) + "{\"present\":\"/a\"}" + ",{\"known\":true}]}".repeat(31);
        assertThat(receive(RULES, "\"when\": " + deep).problems()).isEmpty();

        finds(
                "{\"all\":[" + deep + "]}",
                problem(
                        "/when" + "/all/0".repeat(31) + "/all",
                        ProblemCode.LIMIT,
                        "a part is larger than allowed: Document nesting depth (65) exceeds the maximum allowed (64)"));
    }

    // The choice of the form

    sealed interface Single {

        record Sole(String text, Optional<String> more) implements Single {}
    }

    record Singles(List<Single> singles) {}

    @Test
    void namesTheOnlyRecordOfAnInterface() {
        DocumentType<Singles> singles =
                DocumentType.of("sscop.singles/1", Singles.class).build();

        assertThat(receive(singles, "\"singles\": [{\"sole\": {\"text\": \"t\"}}]")
                        .value())
                .contains(new Singles(List.of(new Single.Sole("t", Optional.empty()))));
        assertThat(receive(singles, "\"singles\": [{\"text\": \"t\"}, 1]").problems())
                .containsExactly(
                        problem(
                                "/singles/0/text",
                                ProblemCode.UNKNOWN_FIELD,
                                "text is not a field here; expected sole"),
                        problem(
                                "/singles/1",
                                ProblemCode.WRONG_TYPE,
                                "singles[1] is the number 1; expected an object with sole"));
    }

    sealed interface Either {

        record Some(List<Either> some) implements Either {}

        record Other(Either other) implements Either {}
    }

    record Eithers(List<Either> eithers) {}

    @Test
    void tagsRecordThatHoldsAValueOfSeveralJsonTypes() {
        DocumentType<Eithers> eithers =
                DocumentType.of("sscop.eithers/1", Eithers.class).build();

        assertThat(receive(eithers, "\"eithers\": [{\"other\": {\"some\": []}}]")
                        .value())
                .contains(new Eithers(List.of(new Either.Other(new Either.Some(List.of())))));
    }

    sealed interface Distinct {

        record Id(ItemId id) implements Distinct {}

        record Amount(Integer amount) implements Distinct {}

        record Thing(Fixtures.Text thing) implements Distinct {}
    }

    record Distincts(List<Distinct> distincts) {}

    @Test
    void doesNotTagRecordsThatJsonTypesTellApart() {
        DocumentType<Distincts> distincts =
                DocumentType.of("sscop.distincts/1", Distincts.class).build();
        Distincts value = new Distincts(List.of(
                new Distinct.Id(ItemId.of("1.1")), new Distinct.Amount(7), new Distinct.Thing(new Fixtures.Text("t"))));

        assertThat(new String(distincts.line(value), UTF_8))
                .isEqualTo("{\"contract\":\"sscop.distincts/1\",\"distincts\":[\"1.1\",7,{\"text\":\"t\"}]}");
        assertThat(receiveWhole(distincts, distincts.line(value)).value()).contains(value);
    }

    sealed interface Bare {

        record Nothing() implements Bare {}

        record Words(String words) implements Bare {}
    }

    record Bares(List<Bare> bares) {}

    sealed interface Constant {

        enum Fixed implements Constant {
            ONE
        }
    }

    record Constants(List<Constant> constants) {}

    sealed interface Lacking {

        record Perhaps(Optional<String> value) implements Lacking {}
    }

    record Lackings(List<Lacking> lackings) {}

    sealed interface Namesake {

        record Same(String text) implements Namesake {}

        sealed interface Not {
            record Same(String text) implements Namesake, Not {}
        }
    }

    record Namesakes(List<Namesake> namesakes) {}

    @Test
    void refusesRecordsThatADocumentCannotHold() {
        String nested = TaggedUnionCodecTest.class.getName() + "$";
        assertThatIllegalStateException()
                .isThrownBy(DocumentType.of("sscop.bares/1", Bares.class)::build)
                .withMessage("A document cannot hold " + nested
                        + "Bare$Nothing as one of several; expected a record with components");
        assertThatIllegalStateException()
                .isThrownBy(DocumentType.of("sscop.constants/1", Constants.class)::build)
                .withMessage("A document cannot hold " + nested
                        + "Constant$Fixed as one of several; expected a record with components");
        assertThatIllegalStateException()
                .isThrownBy(DocumentType.of("sscop.lackings/1", Lackings.class)::build)
                .withMessage("A document cannot hold " + nested
                        + "Lacking$Perhaps as one of several; expected a component that is always there");
        assertThatIllegalStateException()
                .isThrownBy(DocumentType.of("sscop.namesakes/1", Namesakes.class)::build)
                .withMessage("A document cannot distinguish the records of " + nested + "Namesake named Same");
    }
}
