package io.github.sscop.source.build;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JacocoImporterTest {

    private static final String TYPE =
            "<?xml version='1.0'?><!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"report.dtd\">";

    private static final String REPORT = TYPE + "<report name='Acme Ledger'>"
            + "<sessioninfo id='build' start='1795168800000' dump='1795168860000'/>"
            + "<group name='core'><package name='a'/><counter type='INSTRUCTION' missed='10' covered='90'/></group>"
            + "<group name='web'><counter type='INSTRUCTION' missed='0' covered='50'/></group>"
            + "<counter type='INSTRUCTION' missed='10' covered='140'/></report>";

    @Test
    void readsWhatRan() {
        assertThat(told(collected(REPORT)))
                .isEqualTo(
                        "1: jacoco, COLLECTED\nTEST_REPORT Coverage of tests: 140 of 150 instructions ran | bound by product"
                                + " Acme Ledger | dated 2026-11-20 by its own time");
        assertThat(record(collected(REPORT)).links().toString()).contains("1.3.2", "SUPPORTS", "INDIRECT");
    }

    @Test
    void readsTheOlderReport() {
        assertThat(told(collected(REPORT.replace("Report 1.1", "Report 1.0")))).contains("COLLECTED");
    }

    @Test
    void refusesANewerReport() {
        assertThat(told(collected(REPORT.replace("Report 1.1", "Report 2.0"))))
                .isEqualTo(
                        "1: jacoco, REFUSED; the version of this report of JaCoCo is 2.0, whose fields are not known here;"
                                + " expected 1.0 or 1.1");
    }

    @Test
    void makesNothingOfCodeThatDidNotRun() {
        String none = "1: jacoco, NOTHING_SHOWN; no instruction of the code ran, so that nothing shows that tests did";

        assertThat(told(collected(TYPE + "<report name='Acme Ledger'></report>")))
                .isEqualTo(none);
        assertThat(
                        told(
                                collected(
                                        TYPE
                                                + "<report name='Acme Ledger'><package name='a'><counter type='INSTRUCTION'"
                                                + " missed='9' covered='0'/></package><counter type='INSTRUCTION' missed='9' covered='0'/></report>")))
                .isEqualTo(none);
    }

    @Test
    void refusesTotalsThatContradictTheParts() {
        assertThat(told(collected(REPORT.replace("covered='140'", "covered='150'"))))
                .isEqualTo(
                        "1: jacoco, REFUSED; the report counts 150 of 160 for INSTRUCTION, and its parts 140 of 150; expected"
                                + " the same");
        assertThat(told(collected(REPORT.replace("covered='140'", "covered='-1'"))))
                .isEqualTo(
                        "1: jacoco, REFUSED; a counter for INSTRUCTION is there twice, or is without numbers; expected one with"
                                + " what was missed and what was covered");
        assertThat(told(collected(REPORT.replace("start='1795168800000'", "start='1795168900000'"))))
                .contains("a session starts at 1795168900000 and ends at 1795168860000; expected the end last");
    }

    @Test
    void isAsOldAsTheOldestSession() {
        String older = "<sessioninfo id='old' start='1790000000000' dump='1790000000001'/><group name='core'>";

        assertThat(told(collected(REPORT.replace("<group name='core'>", older))))
                .contains("dated 2026-09-21");
        assertThat(told(collected(
                        REPORT.replace("dump='1795168860000'", "dump='0'").replace("start", "x"))))
                .contains("UNDATED");
    }

    @Test
    void isOfAnotherProduct() {
        assertThat(told(collected(REPORT.replace("Acme Ledger", "Brightdesk"))))
                .startsWith("1: jacoco, OTHER_SUBJECT; about another product: Brightdesk");
        assertThat(told(collected(REPORT.replace("Acme Ledger", "JaCoCo Coverage Report"))))
                .contains("bound to nothing: the file does not say what it is about");
    }

    @Test
    void refusesDeclarationsAndHalfAFile() {
        assertThat(told(collected(REPORT.replace("\"report.dtd\"", "\"report.dtd\" [<!ENTITY a 'b'>]"))))
                .startsWith("1: unknown, REFUSED; the file declares entities");
        assertThat(told(collected(REPORT.substring(0, 300)))).startsWith("1: unknown, REFUSED");
        assertThat(told(collected("<report><package name='a'/></report>"))).contains("NOT_RECOGNISED");
    }
}
