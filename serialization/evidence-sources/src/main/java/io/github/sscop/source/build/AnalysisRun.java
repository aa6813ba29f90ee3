package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A run of a tool, of which a SARIF file may hold several.
 *
 * @param tool the tool; empty if it is not named
 * @param category which of the analyses of the tool it is
 * @param subject the repository and the commit that were analysed
 * @param date when it ended
 * @param succeeded whether it is shown to have succeeded
 * @param findings what it found
 * @param objection why no record can be made of it; empty if one can
 */
record AnalysisRun(
        String tool,
        String category,
        Subject subject,
        Optional<PartialDate> date,
        boolean succeeded,
        List<SarifFinding> findings,
        Optional<String> objection) {

    /** Returns a run of a file. */
    static AnalysisRun of(DataNode run, int index) {
        DataNode results = run.at("results");
        if (results.isGiven() && !results.isList()) {
            throw ContentRefusal.missing(
                    "/runs/" + index + "/results", "the results are no list; expected one, which may be empty");
        }
        SarifInvocations invocations = new SarifInvocations(run);
        SarifRules rules = new SarifRules(run);
        List<SarifFinding> findings = results.elements().stream()
                .filter(SarifFinding::isFinding)
                .map(result -> SarifFinding.of(result, rules, invocations))
                .toList();
        return new AnalysisRun(
                run.at("tool", "driver", "name").text().flatMap(ShownText::of).orElse(""),
                category(run),
                subject(run),
                invocations.date(),
                invocations.hasSucceeded(),
                findings,
                AnalysisTool.objection(run).or(() -> failure(run, invocations)));
    }

    private static Optional<String> failure(DataNode run, SarifInvocations invocations) {
        if (invocations.hasFailed()) {
            return Optional.of("it failed, or reports errors of the tool, so that findings may be missing");
        }
        if (run.at("externalPropertyFileReferences", "results").isGiven()) {
            return Optional.of("its results are in other files");
        }
        return run.at("results").isList()
                ? Optional.empty()
                : Optional.of("it has no results, not even an empty list, as where nothing was analysed");
    }

    /** What stands before the last slash of the id is the same in each run of an analysis. */
    private static String category(DataNode run) {
        String id = run.at("automationDetails", "id").text().orElse("");
        return id.substring(0, Math.max(id.lastIndexOf('/'), 0));
    }

    /** Of several repositories, the file does not say which one is meant. */
    private static Subject subject(DataNode run) {
        List<DataNode> origins = run.at("versionControlProvenance").elements();
        if (origins.size() != 1) {
            return SubjectBuilder.nothing();
        }
        return new SubjectBuilder()
                .repository(origins.get(0).at("repositoryUri").text().flatMap(RepositoryText::of))
                .commit(origins.get(0).at("revisionId").text())
                .build();
    }
}
