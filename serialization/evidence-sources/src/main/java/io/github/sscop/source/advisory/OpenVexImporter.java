package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The importer of statements in OpenVEX, versions 0.0.1 and 0.2.0; the author is looked at and not recorded. */
public final class OpenVexImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "openvex",
            "statements in OpenVEX",
            "that what it states is true, that it is published, or which vulnerabilities it leaves out",
            "");

    private static final String NAMESPACE = "https://openvex.dev/ns";
    private static final Set<String> CONTEXTS = Set.of(NAMESPACE, NAMESPACE + "/v0.0.1", NAMESPACE + "/v0.2.0");

    /** What templates and defaults of tools have in the author's place. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "john doe",
            "jane doe",
            "unknown",
            "unknown author",
            "author",
            "your name",
            "example",
            "test",
            "n/a",
            "tbc",
            "tbd",
            "todo",
            "none",
            "null",
            "?");

    private static final int MOST_PROBLEMS = 100;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("statements").isPresent()
                && data.at("@context")
                        .text()
                        .filter(each -> each.startsWith(NAMESPACE))
                        .isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = data.at("@context").text().orElse("");
        if (!CONTEXTS.contains(version)) {
            throw ContentRefusal.unknownVersion(
                    "document in OpenVEX",
                    version.replace(NAMESPACE, "").replace("/", ""),
                    "0.0.1, whose context has no version, or 0.2.0");
        }
        List<VexStatement> statements = data.at("statements").elements().stream()
                .map(each -> new VexStatement(each, data))
                .toList();
        refuseContradictions(statements);
        Optional<String> author = data.at("author")
                .text()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !PLACEHOLDERS.contains(text));
        if (author.isEmpty()) {
            return SourceReading.nothing("the document does not say who made the statements");
        }
        List<RecordDraft> drafts =
                drafts(data, statements.stream().filter(VexStatement::settles).toList());
        return drafts.isEmpty()
                ? SourceReading.nothing("no statement settles whether a vulnerability can be exploited, and why")
                : new SourceReading(List.copyOf(drafts), List.of());
    }

    private static void refuseContradictions(List<VexStatement> statements) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> statuses = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            VexStatement statement = statements.get(i);
            for (String key : statement.keys()) {
                String other = statuses.putIfAbsent(key, statement.status());
                if (other != null && !other.equals(statement.status())) {
                    problems.add(new Problem(
                            "/statements/" + i + "/status",
                            ProblemCode.CONTRADICTION,
                            "a vulnerability has another status in the same product at the same time; expected one"));
                    break;
                }
            }
        }
        if (!problems.isEmpty()) {
            throw ContentRefusal.of(problems.stream().limit(MOST_PROBLEMS).toList());
        }
    }

    private static List<RecordDraft> drafts(DataNode data, List<VexStatement> settling) {
        Map<Subject, List<VexStatement>> bySubject = new LinkedHashMap<>();
        settling.forEach(each -> each.subjects()
                .forEach(subject -> bySubject
                        .computeIfAbsent(subject, any -> new ArrayList<>())
                        .add(each)));
        String slot = data.at("@id").text().orElse("");
        return bySubject.entrySet().stream()
                .map(each ->
                        VexDraft.of(slot, each.getKey(), vulnerabilities(each.getValue()), latest(each.getValue())))
                .toList();
    }

    private static long vulnerabilities(List<VexStatement> statements) {
        return statements.stream().map(VexStatement::vulnerability).distinct().count();
    }

    private static Optional<PartialDate> latest(List<VexStatement> statements) {
        return statements.stream()
                .flatMap(each -> each.day().stream())
                .max(Comparator.comparing(PartialDate::firstDay));
    }
}
