package io.github.sscop.source.host;

import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The importer of the members and outside collaborators of an organisation on GitHub, with those without a second factor, from an
 * export that holds all four lists; a list of members alone shows nothing.
 */
public final class MembersImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "github-members",
            "export of the accounts of an organisation on GitHub",
            "accounts of other systems that build, of machines that are no members, or whether a shared account has one owner",
            "export the members and the outside collaborators, each also by the filter for accounts without a second factor, with all"
                    + " pages");

    private static final Pattern QUESTION = Pattern.compile("orgs/[^/]+/(?:members|outside_collaborators)");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return HostExport.answers(content, QUESTION);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        Map<String, AccountReport> reports = new LinkedHashMap<>();
        for (HostAnswer answer : HostExport.read(content, QUESTION)) {
            reports.computeIfAbsent(organisation(answer), each -> new AccountReport(answer))
                    .add(answer);
        }
        HostReading reading = new HostReading();
        reports.values().forEach(report -> report.addTo(reading));
        return reading.reading();
    }

    private static String organisation(HostAnswer answer) {
        return answer.asked().map(HostPlace::toString).orElse("").toLowerCase(Locale.ROOT);
    }
}
