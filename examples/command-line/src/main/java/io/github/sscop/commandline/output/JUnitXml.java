package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The XML in which programs exchange the results of tests: a suite for each principle, and a case for each item.
 *
 * <p>NOT_MET and UNDETERMINED are failures, and NOT_APPLICABLE is skipped, so that nothing but MET is passed.
 */
public final class JUnitXml {

    private final XmlWriter xml = new XmlWriter();

    private JUnitXml() {}

    /** Returns the assessments of a submission as one document. */
    public static String of(List<AssessedCode> assessed) {
        JUnitXml document = new JUnitXml();
        List<ItemAssessment> all = assessed.stream()
                .flatMap(each -> each.assessment().items().stream())
                .toList();
        document.xml.open(
                "testsuites",
                "name",
                assessed.get(0).submission().id(),
                "tests",
                Integer.toString(all.size()),
                "failures",
                count(all, VerdictExplanation::isGap),
                "errors",
                "0");
        assessed.forEach(document::suites);
        return document.xml.close().toString();
    }

    private static String count(List<ItemAssessment> rows, Predicate<ItemAssessment> which) {
        return Long.toString(rows.stream().filter(which).count());
    }

    private static boolean isSkipped(ItemAssessment row) {
        return row.verdict() == Verdict.NOT_APPLICABLE;
    }

    private void suites(AssessedCode assessed) {
        Assessment assessment = assessed.assessment();
        VerdictExplanation explanation = new VerdictExplanation(assessment, assessed.submission());
        Map<Optional<ItemId>, List<ItemAssessment>> byPrinciple = new LinkedHashMap<>();
        assessment.principles().forEach(row -> byPrinciple.put(Optional.of(row.id()), new ArrayList<>()));
        assessment
                .items()
                .forEach(row -> byPrinciple
                        .computeIfAbsent(row.principle(), none -> new ArrayList<>())
                        .add(row));
        byPrinciple.forEach((principle, rows) -> {
            if (!rows.isEmpty()) {
                suite(assessment, name(assessment.code(), principle), rows, explanation);
            }
        });
    }

    private static String name(Code code, Optional<ItemId> principle) {
        return code.id() + " "
                + principle
                        .flatMap(code::principle)
                        .map(each -> each.id() + " " + each.title())
                        .orElse("statements of no principle");
    }

    private void suite(Assessment assessment, String name, List<ItemAssessment> rows, VerdictExplanation explanation) {
        xml.open(
                "testsuite",
                "name",
                name,
                "tests",
                Integer.toString(rows.size()),
                "failures",
                count(rows, VerdictExplanation::isGap),
                "errors",
                "0",
                "skipped",
                count(rows, JUnitXml::isSkipped),
                "timestamp",
                assessment.asOf() + "T00:00:00");
        xml.open("properties");
        property("code", assessment.code().id() + " " + assessment.code().digest());
        property("policy", name(assessment.policy()));
        property("submission", name(assessment.submission()));
        property("asOf", assessment.asOf().toString());
        xml.close();
        rows.forEach(row -> testCase(row, name, explanation));
        xml.close();
    }

    private static String name(DocumentRef document) {
        return document.id() + " " + document.digest();
    }

    private void property(String name, String value) {
        xml.empty("property", "name", name, "value", value);
    }

    private void testCase(ItemAssessment row, String suite, VerdictExplanation explanation) {
        String[] attributes = {"name", row.id() + " " + explanation.item(row).statement(), "classname", suite};
        if (VerdictExplanation.isGap(row)) {
            xml.open("testcase", attributes);
            String lines = String.join("\n", explanation.lines(row));
            xml.text("failure", lines, "type", row.verdict().name(), "message", explanation.heading(row));
            xml.close();
        } else if (isSkipped(row)) {
            xml.open("testcase", attributes);
            String why = row.reasons().stream().map(Reason::text).collect(Collectors.joining(" "));
            xml.empty("skipped", "message", why);
            xml.close();
        } else {
            xml.empty("testcase", attributes);
        }
    }
}
