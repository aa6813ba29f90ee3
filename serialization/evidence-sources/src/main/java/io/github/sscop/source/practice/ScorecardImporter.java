package io.github.sscop.source.practice;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The importer of results of OpenSSF Scorecard, versions 4 and 5.
 *
 * <p>Single checks alone count: the overall score is computed over checks that the file need not hold.
 */
public final class ScorecardImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "scorecard",
            "result of OpenSSF Scorecard in JSON",
            "anything that is decided outside the repository, or what a check that came to no result would have found",
            "");

    private static final Pattern VERSION = Pattern.compile("v?[45]\\.[0-9]{1,6}(?:[.+-].{0,80})?");

    /** A host with a dot, and a path: what a run over a folder does not have. */
    private static final Pattern REMOTE =
            Pattern.compile("[A-Za-z0-9-]{1,80}(?:\\.[A-Za-z0-9-]{1,80}){1,9}/[!-~]{1,400}");

    private static final long LEAST = -1;
    private static final long MOST = 10;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("scorecard").isObject()
                && data.at("repo", "name").isPresent()
                && data.at("checks").isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = data.at("scorecard", "version").text().orElse("not given");
        if (!VERSION.matcher(version).matches()) {
            throw ContentRefusal.unknownVersion("result of Scorecard", version, "version 4 or 5");
        }
        if (!data.at("checks").isList()) {
            throw ContentRefusal.missing("/checks", "the checks are no list; expected one");
        }
        Map<String, Long> scores = scores(data.at("checks").elements());
        List<DraftLink> links = links(scores);
        long known = scores.values().stream().filter(score -> score >= 0).count();
        if (links.isEmpty()) {
            return SourceReading.nothing("of " + scores.size() + " checks, " + known
                    + " came to a result, and none that bears on a claim has a high or a low score");
        }
        RecordDraft draft = RecordDraft.of(
                        "SCORECARD",
                        "Scorecard of the repository: " + known + " of " + scores.size()
                                + (scores.size() == 1 ? " check" : " checks") + " with a result",
                        subject(data))
                .on(DayText.of(data.at("date")));
        for (DraftLink link : links) {
            draft = draft.link(link);
        }
        SourceReading reading = SourceReading.of(draft);
        return remote(data).isPresent()
                ? reading
                : reading.remark(
                        "the run was over a local folder, so that it does not say which repository it is about,"
                                + " and has left out the checks of the platform");
    }

    /** Returns the scores by check; -1 where a check came to no result. */
    private static Map<String, Long> scores(List<DataNode> checks) {
        Map<String, Long> scores = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Optional<String> name = checks.get(i).at("name").text();
            if (name.isEmpty()) {
                continue;
            }
            long score = checks.get(i).at("score").whole().orElse(LEAST);
            Long other = scores.putIfAbsent(name.get(), score);
            if (score < LEAST || score > MOST) {
                problems.add(contradiction(i, "the score is " + score + "; expected one from -1 to 10"));
            } else if (other != null && other != score) {
                problems.add(contradiction(i, "a check has the scores " + other + " and " + score + "; expected one"));
            }
        }
        if (!problems.isEmpty()) {
            throw ContentRefusal.of(problems);
        }
        return scores;
    }

    private static Problem contradiction(int check, String text) {
        return new Problem("/checks/" + check + "/score", ProblemCode.CONTRADICTION, text);
    }

    private static List<DraftLink> links(Map<String, Long> scores) {
        return ScorecardCheck.ALL.stream()
                .flatMap(check -> check.link(scores.getOrDefault(check.name(), LEAST)).stream())
                .toList();
    }

    /** A commit counts only together with its repository: a folder may hold more than was committed. */
    private static Subject subject(DataNode data) {
        Optional<String> repository = remote(data);
        return repository.isEmpty()
                ? SubjectBuilder.nothing()
                : new SubjectBuilder()
                        .repository(repository)
                        .commit(data.at("repo", "commit").text())
                        .build();
    }

    private static Optional<String> remote(DataNode data) {
        return data.at("repo", "name")
                .text()
                .map(name -> name.startsWith("https://") ? name.substring("https://".length()) : name)
                .filter(name -> REMOTE.matcher(name).matches())
                .map(name -> "https://" + name);
    }
}
