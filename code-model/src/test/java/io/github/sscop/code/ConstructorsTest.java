package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Pathway;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the constructors of catalog types say when they decline. */
class ConstructorsTest {

    private static final ItemId ID = ItemId.of("1");
    private static final String LOCATOR = "p.1";

    private static Arguments refusal(String message, ThrowingCallable construction) {
        return Arguments.of(message, construction);
    }

    private static Claim claim(String statement, String locator) {
        return new Claim(ID, statement, locator, false, List.of(), List.of());
    }

    private static Provision provision(String statement, String locator, Optional<String> note) {
        return new Provision(ID, Optional.empty(), Obligation.SHALL, List.of(), statement, locator, note);
    }

    private static Principle principle(String title, String statement, String locator, Optional<String> accountable) {
        return new Principle(
                ID,
                ID,
                title,
                statement,
                Optional.empty(),
                accountable,
                locator,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static GuidanceStatement guidance(String statement, Optional<String> sourceModal) {
        return new GuidanceStatement(ID, Obligation.SHOULD, statement, LOCATOR, false, false, sourceModal);
    }

    private static GeneralStatement general(String addressee, String topic, String statement, Optional<String> gap) {
        return new GeneralStatement(ID, Obligation.SHOULD, addressee, topic, statement, LOCATOR, false, gap);
    }

    private static Source source(String id, String title, Optional<String> url) {
        return new Source(
                id,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                url,
                Optional.empty());
    }

    static Stream<Arguments> blanks() {
        return Stream.of(
                refusal("statement is blank; expected text", () -> claim(" ", LOCATOR)),
                refusal("locator is blank; expected text", () -> claim("Done.", "")),
                refusal(
                        "evidenceExamples[1] is blank; expected text",
                        () -> new Claim(ID, "Done.", LOCATOR, false, List.of("A record", " "), List.of())),
                refusal("statement is blank; expected text", () -> provision("\t", LOCATOR, Optional.empty())),
                refusal("locator is blank; expected text", () -> provision("Do.", "\r", Optional.empty())),
                refusal("note is blank; expected text", () -> provision("Do.", LOCATOR, Optional.of(" "))),
                refusal("title is blank; expected text", () -> principle("", "Do.", LOCATOR, Optional.empty())),
                refusal("statement is blank; expected text", () -> principle("T", "", LOCATOR, Optional.empty())),
                refusal("locator is blank; expected text", () -> principle("T", "Do.", "", Optional.empty())),
                refusal("accountable is blank; expected text", () -> principle("T", "Do.", LOCATOR, Optional.of(""))),
                refusal("statement is blank; expected text", () -> guidance("", Optional.empty())),
                refusal("sourceModal is blank; expected text", () -> guidance("Do.", Optional.of(""))),
                refusal("addressee is blank; expected text", () -> general("", "T", "Do.", Optional.empty())),
                refusal("topic is blank; expected text", () -> general("A", "", "Do.", Optional.empty())),
                refusal("statement is blank; expected text", () -> general("A", "T", "", Optional.empty())),
                refusal("gap is blank; expected text", () -> general("A", "T", "Do.", Optional.of(" "))),
                refusal("title is blank; expected text", () -> new Theme(ID, " ", "For.", LOCATOR)),
                refusal("statement is blank; expected text", () -> new Theme(ID, "T", " ", LOCATOR)),
                refusal("locator is blank; expected text", () -> new Theme(ID, "T", "For.", " ")),
                refusal("title is blank; expected text", () -> source("S", "", Optional.empty())),
                refusal("url is blank; expected text", () -> source("S", "T", Optional.of(""))),
                refusal("title is blank; expected text", () -> new Reference("", Optional.empty(), "Use.")),
                refusal("url is blank; expected text", () -> new Reference("T", Optional.of(""), "Use.")),
                refusal("use is blank; expected text", () -> new Reference("T", Optional.empty(), "")),
                refusal("text is blank; expected text", () -> new Note("N", Note.NoteKind.GAP, List.of(), "")),
                refusal("when is blank; expected text", () -> new Applicability.ConditionalTheme(ID, "")),
                refusal(
                        "note is blank; expected text",
                        () -> new Applicability(
                                StakeholderGroup.SOFTWARE_RESELLER, List.of(), List.of(), true, "", LOCATOR)),
                refusal(
                        "term is blank; expected text",
                        () -> new GlossaryEntry("", Optional.of("Meaning."), GlossaryEntry.DefinitionBasis.GLOSSARY)),
                refusal(
                        "definition is blank; expected text",
                        () -> new GlossaryEntry("Term", Optional.of(" "), GlossaryEntry.DefinitionBasis.GLOSSARY)),
                refusal("note is blank; expected text", () -> new Migration.Addition(List.of(), "")),
                refusal(
                        "title is blank; expected text",
                        () -> new Crosswalk.Framework("F", "", Optional.empty(), Optional.empty())),
                refusal("level is blank; expected text", () -> new Crosswalk.End("F", Optional.of(""), List.of())));
    }

    static Stream<Arguments> badIds() {
        return Stream.of(
                refusal(
                        "source id is \"\"; expected 1 to 256 characters without white space",
                        () -> source("", "T", Optional.empty())),
                refusal(
                        "note id is \"N 1\"; expected 1 to 256 characters without white space",
                        () -> new Note("N 1", Note.NoteKind.GAP, List.of(), "Text.")),
                refusal(
                        "framework id is \" \"; expected 1 to 256 characters without white space",
                        () -> new Crosswalk.Framework(" ", "T", Optional.empty(), Optional.empty())),
                refusal(
                        "framework is \"\"; expected 1 to 256 characters without white space",
                        () -> new Crosswalk.End("", Optional.empty(), List.of())));
    }

    static Stream<Arguments> emptyLists() {
        return Stream.of(
                refusal(
                        "changes is empty; expected at least one",
                        () -> new Migration.MigrationRow(
                                ID, List.of(), List.of(), Optional.empty(), List.of(), "Note.")),
                refusal(
                        "sources is empty; expected at least one",
                        () -> new Pathway("T", List.of(), List.of(), List.of(), List.of())),
                refusal(
                        "rules is empty; expected at least one",
                        () -> new Pathway(
                                "T", List.of(source("S", "T", Optional.empty())), List.of(), List.of(), List.of())));
    }

    static Stream<Arguments> bases() {
        return Stream.of(
                refusal(
                        "the definition of Term is given and its basis is NOT_GIVEN;"
                                + " expected a definition unless the basis is NOT_GIVEN",
                        () -> new GlossaryEntry(
                                "Term", Optional.of("Meaning."), GlossaryEntry.DefinitionBasis.NOT_GIVEN)),
                refusal(
                        "the definition of Term is absent and its basis is SECONDARY;"
                                + " expected a definition unless the basis is NOT_GIVEN",
                        () -> new GlossaryEntry("Term", Optional.empty(), GlossaryEntry.DefinitionBasis.SECONDARY)));
    }

    @ParameterizedTest
    @MethodSource({"blanks", "badIds", "emptyLists", "bases"})
    void nameWhatIsWrong(String message, ThrowingCallable construction) {
        assertThatThrownBy(construction)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        List<ItemId> holed = Arrays.asList(ID, null);
        return Stream.of(
                refusal("id", () -> new Theme(null, "T", "For.", LOCATOR)),
                refusal("statement", () -> claim(null, LOCATOR)),
                refusal("evidenceExamples", () -> new Claim(ID, "Done.", LOCATOR, false, null, List.of())),
                refusal("guidance[1]", () -> new Claim(ID, "Done.", LOCATOR, false, List.of(), holed)),
                refusal("note", () -> provision("Do.", LOCATOR, null)),
                refusal(
                        "addressees[0]",
                        () -> new Provision(
                                ID,
                                Optional.empty(),
                                Obligation.SHALL,
                                Arrays.asList((String) null),
                                "Do.",
                                LOCATOR,
                                Optional.empty())),
                refusal("affects[1]", () -> new Note("N", Note.NoteKind.GAP, holed, "Text.")),
                refusal(
                        "themes[1]",
                        () -> new Applicability(
                                StakeholderGroup.SOFTWARE_RESELLER, holed, List.of(), true, "Note.", LOCATOR)),
                refusal(
                        "to[1]",
                        () -> new Migration.MigrationRow(
                                ID, holed, List.of(Migration.Change.KEPT), Optional.empty(), List.of(), "Note.")),
                refusal(
                        "changes[0]",
                        () -> new Migration.MigrationRow(
                                ID,
                                List.of(ID),
                                Arrays.asList((Migration.Change) null),
                                Optional.empty(),
                                List.of(),
                                "Note.")),
                refusal("items[1]", () -> new Migration.Addition(holed, "Note.")),
                refusal(
                        "anyOf[0]",
                        () -> new Pathway.CodeSelection(
                                Optional.empty(), List.of(), Arrays.asList((Pathway.CodeSelection) null))),
                refusal("basis", () -> new GlossaryEntry("Term", Optional.empty(), null)),
                refusal("definition", () -> new GlossaryEntry("Term", null, GlossaryEntry.DefinitionBasis.GLOSSARY)));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void nameWhatIsNull(String message, ThrowingCallable construction) {
        assertThatThrownBy(construction)
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage(message);
    }

    @Test
    void copyTheirLists() {
        List<String> examples = new ArrayList<>(List.of("A record"));
        Claim claim = new Claim(ID, "Done.", LOCATOR, false, examples, List.of());

        examples.clear();

        assertThat(claim.evidenceExamples()).containsExactly("A record");
        assertThatThrownBy(() -> claim.evidenceExamples().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
