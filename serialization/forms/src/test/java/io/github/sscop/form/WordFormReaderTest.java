package io.github.sscop.form;

import static io.github.sscop.form.Given.problems;
import static io.github.sscop.form.Given.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Submission;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The Word form, version 0.4, is read by its structure, and nothing is invented. */
class WordFormReaderTest {

    private static GivenWordForm form() {
        return GivenWordForm.completed().header().row("Principle 1.1", "Framework");
    }

    private static List<String> titles(GivenWordForm form) {
        return read(form.bytes()).submission().evidence().stream()
                .map(Evidence::title)
                .toList();
    }

    private static List<Optional<String>> locations(GivenWordForm form) {
        return read(form.bytes()).submission().evidence().stream()
                .map(Evidence::location)
                .toList();
    }

    private static List<Optional<String>> arguments(GivenWordForm form) {
        return read(form.bytes()).submission().evidence().stream()
                .map(record -> record.links().get(0).argument())
                .toList();
    }

    @Test
    void readsWhatTheFormAsksAndInventsNothing() {
        Submission draft = read(form().claim("1.1.1", "A framework.", "It covers all.")
                        .bytes())
                .submission();

        assertThat(draft.organisation().name()).isEqualTo("Vendor B");
        assertThat(draft.preparedBy()).contains(new Person("A. Person", Optional.of("Engineer")));
        assertThat(draft.preparedOn()).hasToString("Optional[2026-04-27]");
        assertThat(draft.notAsked()).containsExactly(ItemId.of("2.1.6"), ItemId.of("4.3.1"));
        assertThat(draft.product()).isEmpty();
        assertThat(draft.declarations()).isEmpty();
        assertThat(draft.evidence()).singleElement().satisfies(record -> {
            assertThat(record.id()).hasToString("E-1.1.1");
            assertThat(record.title()).isEqualTo("A framework.");
            assertThat(record.kind()).hasToString("TBC");
            assertThat(record.originator().name()).isEqualTo("TBC");
            assertThat(record.originator().independence()).isEqualTo(Independence.VENDOR);
            assertThat(record.location()).isEmpty();
            assertThat(record.date()).isEmpty();
            assertThat(record.links()).singleElement().satisfies(link -> {
                assertThat(link.item()).hasToString("1.1.1");
                assertThat(link.stance()).isEmpty();
                assertThat(link.argument()).contains("It covers all.");
            });
        });
    }

    @Test
    void translatesTheNumberThatTheFormHasForAnotherClaim() {
        Submission draft = read(form().claim("4.3.1", "Notices.", "").bytes()).submission();

        assertThat(draft.evidence().get(0).id()).hasToString("E-4.3.2");
        assertThat(draft.evidence().get(0).links().get(0).item()).hasToString("4.3.2");
        assertThat(draft.numbering()).hasToString("Optional[apc-1.0]");
    }

    /** The form has no status, so whatever stands in a cell meets no claim until a person says what it does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We do not have a framework.",
                "Not applicable",
                "n/a",
                "Met",
                "https://vendor.example/policy",
                "This fully supports the claim. https://vendor.example/policy"
            })
    void meetsNoClaimWhateverIsInACell(String evidence) {
        Submission draft = read(form().claim("1.1.1", evidence, "Fully met. Supports, direct.")
                        .bytes())
                .submission();

        assertThat(Given.assessed(draft).claims())
                .extracting(row -> row.verdict())
                .containsOnly(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://a.example/x.|https://a.example/x",
                "Policy (https://a.example/x(1)), issue 2|https://a.example/x(1)",
                "“https://a.example/x”|https://a.example/x",
                "HTTP://A.example/x and more|HTTP://A.example/x",
                "Location: repo:docs/policy.md|repo:docs/policy.md"
            })
    void takesTheAddressInATextForItsLocation(String evidence, String location) {
        assertThat(locations(form().claim("1.1.1", evidence, ""))).containsExactly(Optional.of(location));
    }

    @Test
    void leavesATextWithoutAnAddressUnlocated() {
        assertThat(locations(form().claim("1.1.1", "policy.docx on our share; www.a.example", "")))
                .containsExactly(Optional.empty());
    }

    @Test
    void makesARecordOfEachParagraphAndOfEachAddress() {
        GivenWordForm form = form().claim(
                        "1.1.1",
                        "Framework:\nhttps://a.example/f\nTraining\nBoth https://a.example/1 https://a.example/2",
                        "Why");

        assertThat(titles(form))
                .containsExactly(
                        "Framework:",
                        "Training",
                        "Both https://a.example/1 https://a.example/2",
                        "Both https://a.example/1 https://a.example/2");
        assertThat(locations(form))
                .containsExactly(
                        Optional.of("https://a.example/f"),
                        Optional.empty(),
                        Optional.of("https://a.example/1"),
                        Optional.of("https://a.example/2"));
        assertThat(arguments(form)).containsOnly(Optional.of("Why"));
    }

    @Test
    void pairsNumberedParagraphs() {
        GivenWordForm form =
                form().claim("1.1.1", "[1] One\nmore of it\n[2] Two", "[2] Why two\n[1] Why one\nand more");

        assertThat(titles(form)).containsExactly("One\nmore of it", "Two");
        assertThat(arguments(form)).containsExactly(Optional.of("Why one\nand more"), Optional.of("Why two"));
    }

    @Test
    void seesTheAddressBehindALink() {
        GivenWordForm form = form().claim("1.1.1", "", "").withLastRow(row -> {
            XWPFParagraph paragraph = row.getCell(2).getParagraphs().get(0);
            paragraph.createRun().setText("See ");
            paragraph.createHyperlinkRun("https://a.example/policy").setText("our policy");
            paragraph.createRun().setText(" of May");
        });

        assertThat(titles(form)).containsExactly("See our policy of May");
        assertThat(locations(form)).containsExactly(Optional.of("https://a.example/policy"));
    }

    // What Word leaves behind

    @Test
    void passesOverSeparatorRowsOfAnyNumberOfCells() {
        GivenWordForm form = form().claim("1.1.1", "One", "")
                .row("", "", "", "")
                .row("")
                .row("", "", "", "", "")
                .header()
                .row("Principle 1.2", "Components")
                .claim("1.2.1", "Two", "");

        assertThat(titles(form)).containsExactly("One", "Two");
    }

    @Test
    void findsColumnsByTheHeaderAndNotByPosition() {
        GivenWordForm form = GivenWordForm.completed()
                .row("ARGUMENTS/\u00a0Assumptions", "Evidence ", "\u201cReference\u201d", "Principles/Claims")
                .row("Why", "One", "Claim\u00a01.1.1", "Words");

        assertThat(titles(form)).containsExactly("One");
        assertThat(arguments(form)).containsExactly(Optional.of("Why"));
    }

    @Test
    void keepsCurlyQuotesAndReadsEveryKindOfBlankAsOne() {
        assertThat(titles(form().claim("1.1.1", "\u00a0\u201cOur\u00a0framework\u201d \u2013 issue\u200b 5\u2003", "")))
                .containsExactly("\u201cOur framework\u201d \u2013 issue 5");
    }

    @Test
    void readsInsertedTextAndNotDeletedText() {
        GivenWordForm form = form().claim("1.1.1", "We ", "").withLastRow(row -> {
            CTP paragraph = row.getCell(2).getParagraphs().get(0).getCTP();
            CTRunTrackChange deleted = paragraph.addNewDel();
            deleted.setId(BigInteger.ONE);
            deleted.setAuthor("A");
            deleted.addNewR().addNewDelText().setStringValue("do not ");
            CTRunTrackChange moved = paragraph.addNewMoveFrom();
            moved.setId(BigInteger.TWO);
            moved.setAuthor("A");
            moved.addNewR().addNewT().setStringValue("no longer ");
            CTRunTrackChange inserted = paragraph.addNewIns();
            inserted.setId(BigInteger.TEN);
            inserted.setAuthor("A");
            inserted.addNewR().addNewT().setStringValue("have one.");
        });

        assertThat(titles(form)).containsExactly("We have one.");
    }

    @Test
    void passesOverADeletedRow() {
        GivenWordForm form = form().claim("1.1.1", "Old", "")
                .withLastRow(row -> {
                    var deleted = row.getCtRow().addNewTrPr().addNewDel();
                    deleted.setId(BigInteger.ONE);
                    deleted.setAuthor("A");
                })
                .claim("1.1.1", "New", "");

        assertThat(titles(form)).containsExactly("New");
    }

    @Test
    void linksARecordToEachClaimOfAMergedCell() {
        GivenWordForm form = form().claim("1.1.1", "Register", "Why one")
                .withLastRow(row -> merge(row.getCell(2).getCTTc(), STMerge.RESTART))
                .claim("1.1.2", "", "Why two")
                .withLastRow(row -> merge(row.getCell(2).getCTTc(), STMerge.CONTINUE));

        assertThat(read(form.bytes()).submission().evidence()).singleElement().satisfies(record -> {
            assertThat(record.links()).extracting(link -> link.item().value()).containsExactly("1.1.1", "1.1.2");
            assertThat(record.links())
                    .extracting(link -> link.argument().orElse(""))
                    .containsExactly("Why one", "Why two");
        });
    }

    private static void merge(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc cell, STMerge.Enum how) {
        (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewVMerge().setVal(how);
    }

    @Test
    void readsACellThatIsMergedAcrossColumnsAsEvidenceAlone() {
        GivenWordForm form = form().row("Claim 1.1.1", "Words", "One for both")
                .withLastRow(row ->
                        row.getCell(2).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO));

        assertThat(titles(form)).containsExactly("One for both");
        assertThat(arguments(form)).containsExactly(Optional.empty());
    }

    @Test
    void notesWhatACellHasBesideText() {
        GivenWordForm form = form().claim("1.1.1", "", "").withLastRow(row -> {
            XWPFRun run = row.getCell(2).getParagraphs().get(0).createRun();
            run.setText("Screenshot");
            run.getCTR().addNewDrawing();
            XWPFRun hidden = row.getCell(2).getParagraphs().get(0).createRun();
            hidden.setText(" and more");
            hidden.setVanish(true);
        });

        assertThat(titles(form)).containsExactly("Screenshot");
        assertThat(read(form.bytes()).notes())
                .contains(
                        "table 3, row 3 (Claim 1.1.1): a cell has a picture or an embedded file, which is not read; expected text",
                        "table 3, row 3 (Claim 1.1.1): a cell has hidden text, which is not read; expected text");
    }

    @Test
    void notesTextThatHasNoPlaceInADraft() {
        GivenWordForm form = form().claim("1.1.1", "", "Our team is small.").row("", "", "More evidence", "");

        assertThat(read(form.bytes()).notes())
                .startsWith(
                        "table 3, row 3 (Claim 1.1.1): an argument has no evidence beside it, and is not read: Our team is"
                                + " small.",
                        "table 3, row 4: the row has text and no reference, and is not read: More evidence")
                .last()
                .asString()
                .startsWith("the form: it has no row for these claims of the Code: 1.1.2, 1.1.3,")
                .doesNotContain("2.1.6")
                .endsWith(", 4.3.2");
    }

    @Test
    void readsTwoHundredPages() {
        GivenWordForm form = form();
        String page = "A line of some eighty characters that fills a page of a form, with an end.\n".repeat(45);
        Given.CODE.claims().stream()
                .map(claim -> claim.id().value())
                .filter(id -> !List.of("2.1.6", "4.3.1", "4.3.2").contains(id))
                .limit(40)
                .forEach(id -> form.claim(id, page.repeat(5), "Why"));

        assertThat(read(form.bytes()).submission().evidence()).hasSize(40 * 45 * 5);
    }

    // Problems

    @Test
    void reportsAllProblemsAtOnceWithTheirPlaces() {
        GivenWordForm form = GivenWordForm.of("", "", "", "04/27/2026")
                .header()
                .claim("1.1.1", "One", "")
                .claim("2.1.6", "Two", "")
                .row("Claim one", "", "Three", "")
                .claim("1.1.1", "Four", "");

        assertThat(problems(form.bytes()))
                .containsExactly(
                        "/tables/2/rows/4: table 2, row 4 (Date Completed): the date is \"04/27/2026\"; expected a day as"
                                + " dd/mm/yyyy, such as 27/04/2026",
                        "/tables/3/rows/3: table 3, row 3 (Claim 2.1.6): the form, version 0.4, has no claim 2.1.6; expected"
                                + " one of its 43 claims. Is it another version?",
                        "/tables/3/rows/4: table 3, row 4 (Claim one): the reference is \"Claim one\"; expected one such as"
                                + " Claim 1.1.1",
                        "/tables/3/rows/5: table 3, row 5 (Claim 1.1.1): the claim 1.1.1 has a row already, table 3, row 2"
                                + " (Claim 1.1.1); expected one row for each claim",
                        "(document): the form: it has no name of the organisation; expected one in it or beside it");
    }

    @Test
    void takesTheOrganisationFromTheCallerWhereTheFormHasNone() {
        byte[] form = GivenWordForm.of("", "", "", "").header().bytes();

        assertThat(read(FormReader.of(Given.ACME), form)
                        .submission()
                        .organisation()
                        .name())
                .isEqualTo("Acme Ltd");
    }

    @Test
    void refusesADocumentWithoutTheTables() {
        GivenWordForm form = GivenWordForm.completed().row("Question", "Answer");

        assertThat(problems(form.bytes()))
                .containsExactly(
                        "(document): the form: none of its 3 tables has a header row with the words Reference and"
                                + " Evidence; expected the self-assessment form, version 0.4");
    }

    @Test
    void refusesMoreRowsThanAFormHas() {
        GivenWordForm form = form();
        IntStream.range(0, 20_000).forEach(i -> form.row(""));

        assertThat(problems(form.bytes()))
                .containsExactly(
                        "(document): the tables of the file have more than 20000 rows; expected a form, which has"
                                + " some 100");
    }
}
