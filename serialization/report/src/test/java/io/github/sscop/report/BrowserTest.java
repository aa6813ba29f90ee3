package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pages in a real browser: nothing runs, nothing is asked of the network, they fit a telephone and 200 %, and every word of them
 * is printed; of each kind of page, axe finds nothing in light and dark, and keys reach everything.
 *
 * <p>The pages, and what they look like, are left in {@code target/browser}.
 */
@Tag("browser")
class BrowserTest {

    private static final Path TOOLS = Path.of("src", "test", "browser").toAbsolutePath();
    private static final Path PAGES = Path.of("target", "browser").toAbsolutePath();
    private static final Path EMBEDDED = Path.of("target", "embedded").toAbsolutePath();

    /** The report that shows the most, since it has gaps. Of the others only the words differ. */
    private static final String FIRST_REPORT = "report-brightdesk-2026-02-uk-sscop.html";

    private static final String HOSTILE = "\u202E<script>window.ran=1</script></style></title>"
            + "<img src=http://a.example/x onerror=window.ran=1><svg onload=window.ran=1><style>*{display:none}</style>"
            + "\"' onfocus=window.ran=1 autofocus x=\" javascript:window.ran=1 \u001B[31m =cmd|'/C calc'!A0 "
            + "<base href=//a.example><meta http-equiv=refresh content=0;url=//a.example>";

    private static Path chromium() {
        return Stream.of(
                        System.getProperty("sscop.chromium", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("none"));
    }

    private static void page(String name, String content) throws IOException {
        boolean more = name.startsWith("report-") && !name.equals(FIRST_REPORT);
        Files.writeString(PAGES.resolve(more ? "more/" + name : name), content);
    }

    /** Runs a script on the pages of a folder, and expects nothing wrong. */
    private static void look(String script, Path folder) throws IOException, InterruptedException {
        Path chromium = chromium();
        assumeTrue(
                Files.isExecutable(chromium) && Files.isDirectory(TOOLS.resolve("node_modules")),
                "Pages were not looked at in a browser: it needs Chromium, Node.js 20 and the packages of "
                        + "serialization/report/src/test/browser. .ci/browser gets them, or install Chromium and Node.js and "
                        + "run npm ci there; -Dsscop.chromium=FILE names another Chromium.");
        Process process = new ProcessBuilder("node", script, chromium.toString(), folder.toString())
                .directory(TOOLS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Files.writeString(folder.resolve("browser.txt"), said);
        assertThat(said.lines().filter(line -> line.startsWith("WRONG"))).isEmpty();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void looksAsItShouldAndRunsNothing() throws Exception {
        Files.createDirectories(PAGES.resolve("more"));
        writePages();

        look("check.mjs", PAGES);

        assertThat(printed()).isEmpty();
    }

    /** Under exactly the policy of the document, and as fragments within a page whose styles are hostile. */
    @Test
    void looksTheSameWithinAnotherPage() throws Exception {
        Files.createDirectories(EMBEDDED);
        Submission brightdesk = Given.example("brightdesk-saas");
        Report report = Report.of(Given.assessed(brightdesk), brightdesk);
        Submission hostile = Given.saying(HOSTILE, "javascript:window.ran=1");
        Files.writeString(EMBEDDED.resolve("document.html"), report.document().html());
        Files.writeString(EMBEDDED.resolve("document.csp"), report.document().contentSecurityPolicy());
        Files.writeString(
                EMBEDDED.resolve("one.html"), report.fragment("one", 2).html());
        Files.writeString(
                EMBEDDED.resolve("two.html"),
                Report.of(Given.assessed(hostile), hostile).fragment("two", 2).html());
        Files.writeString(EMBEDDED.resolve("sscop.css"), Report.fragmentStyleSheet());

        look("embed.mjs", EMBEDDED);
    }

    /** What of a page is not in the PDF that the browser made of it, or is not on its sheets. */
    private static List<String> printed() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> seen = Files.list(PAGES.resolve("seen"))) {
            List<String> pages = seen.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".words"))
                    .map(name -> name.substring(0, name.length() - ".words".length()))
                    .sorted()
                    .toList();
            assertThat(pages)
                    .contains(
                            "report-acme-ledger-2026-03-uk-sscop.html",
                            "statement-no.html",
                            "comparison.html",
                            FIRST_REPORT);
            for (String page : pages) {
                Sheets sheets = Sheets.of(PAGES.resolve("seen").resolve(page + ".pdf"));
                String words = Files.readString(PAGES.resolve("seen").resolve(page + ".words"));
                assertThat(words).as("what is to be seen of %s", page).hasSizeGreaterThan(1_000);
                sheets.missing(words).forEach(word -> wrong.add(page + " lacks " + word));
                sheets.outside().forEach(letter -> wrong.add(page + " cuts " + letter));
            }
        }
        return wrong;
    }

    private static void writePages() throws IOException {
        for (Submission submission : Given.examples()) {
            for (EditionId code : submission.codes()) {
                Assessment assessment = Given.assessed(submission, code, Policy.goodFaith(), Given.AS_OF);
                page(
                        "report-" + submission.id() + "-" + code.id() + ".html",
                        Report.of(assessment, submission).html());
            }
        }
        Path real = Given.REAL.resolve("vendor-b-2026-04.json");
        if (Files.exists(real)) {
            Submission submission = Given.read(real);
            page(
                    "report-vendor-b.html",
                    Report.of(Given.assessed(submission), submission).html());
        }
        Submission hostile = Given.saying(HOSTILE + "w".repeat(1 << 20), "javascript:window.ran=1");
        page("hostile.html", Report.of(Given.assessed(hostile), hostile).html());
        page(
                "hostile-statement.html",
                Report.of(SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(hostile)))
                        .html());
        page(
                "hostile-comparison.html",
                Report.comparing(List.of(Given.assessed(hostile), Given.assessed(hostile)))
                        .html());
        page("hostile.svg", ArgumentDiagram.svg(Given.assessed(hostile), hostile, ItemId.of("1.1")));

        List<Assessment> all = Given.examples().stream().map(Given::assessed).toList();
        Submission brightdesk = Given.example("brightdesk-saas");
        page(
                "statement-yes.html",
                Report.of(SupplierStatement.of(AssessmentOrigin.submission(), all.get(0)))
                        .html());
        page(
                "statement-no.html",
                Report.of(SupplierStatement.of(AssessmentOrigin.submission(), all.get(1)))
                        .html());
        page("comparison.html", Report.comparing(all).html());
        page(
                "comparison-overview.html",
                GivenSuppliers.comparison(60, 25).overview().html());
        page(
                "comparison-page.html",
                GivenSuppliers.comparison(60, 25).pages().get(0).html());
        page("welsh.html", GivenWelsh.report(brightdesk).html());
        page(
                "difference.html",
                Report.of(AssessmentComparison.between(
                                all.get(1), Given.assessed(brightdesk, Policy.buyer(), Given.AS_OF.plusMonths(9))))
                        .html());
        Questionnaire questionnaire =
                Questionnaire.of(Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, Policy.buyer());
        page("questionnaire.html", questionnaire.report().html());
        page("schedule.html", questionnaire.contractSchedule().html());
        page("diagram.svg", ArgumentDiagram.svg(all.get(1), brightdesk, ItemId.of("2.1")));
        Submission large = Given.large(1000, 45);
        page("large.html", Report.of(Given.assessed(large), large).html());
    }
}
