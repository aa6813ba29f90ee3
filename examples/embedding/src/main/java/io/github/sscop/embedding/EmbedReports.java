package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Wording;
import io.github.sscop.report.HtmlDocument;
import io.github.sscop.report.HtmlFragment;
import io.github.sscop.report.PagedComparison;
import io.github.sscop.report.Report;
import io.github.sscop.report.ReportLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports within the pages of an application, under its policy, for many suppliers, and in another language. */
public final class EmbedReports {

    /** Returns a page to serve, and adds the header of its policy. */
    public String document(Report report, Map<String, String> headers) {
        HtmlDocument document = report.document();
        headers.put("Content-Security-Policy", document.contentSecurityPolicy());
        return document.html();
    }

    /** Returns a part of a page. */
    public String fragment(Report report) {
        HtmlFragment fragment = report.fragment("acme", 2); // Ids begin with acme-, and headings with h2.
        return fragment.html(); // And the style sheet that the page links to is fragment.styleSheet().
    }

    /** Returns the files of a comparison of many suppliers, the overview first. */
    public List<String> comparison(List<Assessment> assessments) {
        PagedComparison comparison = PagedComparison.of(
                assessments, 100, page -> page == 0 ? "comparison.html" : "comparison-" + page + ".html");
        List<String> files = new ArrayList<>(List.of(comparison.overview().html()));
        comparison.pages().forEach(page -> files.add(page.html()));
        return files;
    }

    /** Returns a report in Welsh, with the statements of the code in the words of an overlay. */
    public String welsh(Report report, InputStream json) throws IOException {
        Wording overlay = Wording.read(json);
        return report.in(ReportLanguage.WELSH, overlay).html();
    }
}
