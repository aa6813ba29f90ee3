package io.github.sscop.source.build;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The importer of results of static analysis in SARIF 2.1.0. */
public final class SarifImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "sarif",
            "results of static analysis in SARIF",
            "that the tool looked at all of the code, that it finds what matters, or that nothing is wrong where it found nothing",
            "compare each run with an earlier one, so that what was fixed is there with the baseline state absent, and write the"
                    + " repository and the success of the run into the file");

    private static final String VERSION = "2.1.0";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        boolean named =
                data.at("$schema").text().filter(text -> text.contains("sarif")).isPresent();
        boolean shaped = data.at("version").isPresent()
                && data.at("runs").elements().stream()
                        .anyMatch(run -> run.at("tool", "driver").isObject());
        return data.at("runs").isPresent() && (named || shaped);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        if (!data.at("version").isText(VERSION)) {
            throw ContentRefusal.unknownVersion(
                    "SARIF file",
                    data.at("version").text().flatMap(ShownText::of).orElse("not given"),
                    VERSION);
        }
        if (!data.at("runs").isList()) {
            throw ContentRefusal.missing("/runs", "the runs are no list; expected one");
        }
        List<AnalysisRun> runs = new ArrayList<>();
        for (DataNode run : data.at("runs").elements()) {
            runs.add(AnalysisRun.of(run, runs.size()));
        }
        return runs.isEmpty() ? SourceReading.nothing("it holds no run, as where nothing ran") : reading(runs);
    }

    private static SourceReading reading(List<AnalysisRun> runs) {
        List<RecordDraft> drafts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        int number = 0;
        for (AnalysisRun run : runs) {
            number++;
            String name = "run " + number;
            run.objection().ifPresent(objection -> remarks.add("no record is made of " + name + ": " + objection));
        }
        for (List<AnalysisRun> ofTool : byTool(runs)) {
            AnalysisReport report = new AnalysisReport(ofTool);
            if (ofTool.stream().anyMatch(run -> run.objection().isPresent())) {
                continue; // What the failed one among them would have found is missing from the others.
            }
            if (report.showsSomething()) {
                drafts.add(report.record());
                remarks.addAll(report.remarks());
            } else {
                remarks.add("no findings, and nothing that shows that the tool ran: no invocation that succeeded");
            }
        }
        return new SourceReading(List.copyOf(drafts), remarks);
    }

    private static List<List<AnalysisRun>> byTool(List<AnalysisRun> runs) {
        Map<List<Object>, List<AnalysisRun>> groups = new LinkedHashMap<>();
        for (AnalysisRun run : runs) {
            Optional<String> repository = run.subject().repository();
            groups.computeIfAbsent(List.of(run.tool(), repository), key -> new ArrayList<>())
                    .add(run);
        }
        return List.copyOf(groups.values());
    }
}
