package io.github.sscop.source.build;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.MarkupNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The importer of results of tests in the XML that came from JUnit and that surefire, Gradle, pytest, jest and others write. */
public final class JunitImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "junit",
            "results of tests in the XML of JUnit",
            "that the tests are the test plan, that they mean anything, or that files of other suites are not missing",
            "collect the files of two automatic runs of one commit, with the properties git.commit, run.id and CI in their suites");

    private static final String SUITE = "testsuite";
    private static final String KNOWN_SCHEMA = "3.0";

    /** Cases that a scanner, or an export of an assessment, writes: nothing was tested. */
    private static final Pattern FINDING =
            Pattern.compile("\\[(?:UNKNOWN|LOW|MEDIUM|HIGH|CRITICAL)\\] .*", Pattern.DOTALL);

    private static final String LINTER = "org.eslint";
    private static final String ASSESSMENT = "uk-sscop";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.markup()
                .filter(root -> root.namespace().isEmpty())
                .filter(root -> root.name().equals(SUITE) || root.name().equals("testsuites"))
                .isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        MarkupNode root = content.markup().orElseThrow();
        requireNoDocumentType(content);
        requireKnownSchema(root);
        if (suites(root).anyMatch(JunitImporter::isNoTest)) {
            return SourceReading.nothing(
                    "its cases are findings of a scanner or rows of an assessment, and no tests that ran");
        }
        Optional<TestCount> counted = SuiteTotals.count(root);
        if (counted.isEmpty()) {
            return SourceReading.nothing("some of its suites do not give how many tests and failures they have, so that"
                    + " it does not show whether all of them are here");
        }
        TestCount count = counted.get();
        if (count.ran() <= 0) {
            return SourceReading.nothing(
                    "no test ran" + (count.skipped() > 0 ? ": all " + count.skipped() + " were skipped" : ""));
        }
        SourceReading reading = SourceReading.of(run(root, count));
        return count.flaky() == 0
                ? reading
                : reading.remark(count.flaky() + (count.flaky() == 1 ? " test" : " tests")
                        + " failed and then passed in the same run, which counts as failed: it was not repeatable");
    }

    private static void requireNoDocumentType(SourceContent content) {
        String text = content.text().orElse("");
        int root = text.indexOf("<" + SUITE);
        if (text.substring(0, Math.max(root, 0)).contains("<!DOCTYPE")) {
            throw ContentRefusal.malformed(
                    "the file has a document type, which no tool writes into results of tests; expected XML without one");
        }
    }

    /** Of the tools that write this XML, only surefire gives the version of a schema. */
    private static void requireKnownSchema(MarkupNode root) {
        boolean surefire = root.attribute("noNamespaceSchemaLocation")
                .filter(location -> location.contains("surefire"))
                .isPresent();
        Optional<String> version = root.attribute("version").map(String::strip);
        if (surefire && version.filter(text -> !text.startsWith(KNOWN_SCHEMA)).isPresent()) {
            throw ContentRefusal.unknownVersion("report of surefire", version.get(), "3.0, 3.0.1 or 3.0.2");
        }
    }

    private static Stream<MarkupNode> suites(MarkupNode node) {
        return Stream.concat(Stream.of(node), node.all(SUITE).stream().flatMap(JunitImporter::suites));
    }

    private static boolean isNoTest(MarkupNode suite) {
        return suite.attribute("package").filter(LINTER::equals).isPresent()
                || suite.all("testcase").stream()
                        .anyMatch(each -> each.attribute("classname").orElse("").startsWith(ASSESSMENT)
                                || FINDING.matcher(each.attribute("name").orElse(""))
                                        .matches());
    }

    private static TestRun run(MarkupNode root, TestCount count) {
        RunProperties properties = SuiteProperties.of(root);
        List<String> times = suites(root)
                .flatMap(suite -> Optional.ofNullable(suite.attributes().get("timestamp")).stream())
                .toList();
        return new TestRun(
                new SubjectBuilder()
                        .repository(properties.repository())
                        .commit(properties.commit())
                        .build(),
                EarliestDay.of(times.stream().map(DayText::of).toList()),
                properties.run(),
                properties.automated(),
                names(root),
                times.stream().allMatch(time -> time.contains(":")) ? String.join(" ", times) : "",
                count.ran(),
                count.failed());
    }

    private static String names(MarkupNode root) {
        return Stream.concat(Stream.of(root), root.all(SUITE).stream())
                .map(suite -> suite.attribute("name").orElse("").strip())
                .collect(Collectors.joining("\n"));
    }
}
