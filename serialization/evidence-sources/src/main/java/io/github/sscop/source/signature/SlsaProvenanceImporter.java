package io.github.sscop.source.signature;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The importer of SLSA provenance 0.2 and 1, in statements alone, in envelopes and in bundles. */
public final class SlsaProvenanceImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "slsa-provenance",
            "SLSA provenance in a statement of in-toto",
            "that the statement is true, or that its signature is valid: both are for a verifier",
            "");

    private static final String PREDICATE = "https://slsa.dev/provenance/";

    private static final String VERSION_CONTROL =
            "The builder states from which commit of a repository the software was built.";
    private static final String COMPONENTS =
            "The builder states by which digests it took in what the software was built from.";
    private static final String RUN =
            "The builder states in which run the software was built, so that the run can be found again.";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return !SignedStatements.of(content, PREDICATE).isEmpty();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        ReleaseFiles files = ReleaseFiles.of(context);
        List<ReadingPart> parts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (AttestedStatement statement : SignedStatements.of(content, PREDICATE)) {
            RecordDraft draft = draft(statement.inKnownVersion(), files);
            if (draft.links().isEmpty()) {
                remarks.add("the provenance names neither a commit, nor dependencies with digests, nor a run");
            } else {
                parts.add(draft);
            }
        }
        return new SourceReading(parts, remarks);
    }

    private static RecordDraft draft(AttestedStatement statement, ReleaseFiles files) {
        BuildSource source = BuildSource.of(statement);
        boolean old = isOld(statement);
        DataNode predicate = statement.predicate();
        DataNode run = predicate.at("runDetails");
        if ((old ? predicate : run).at("builder", "id").text().isEmpty()) {
            throw ContentRefusal.missing("/predicate", "the provenance names no builder");
        }
        DataNode metadata = (old ? predicate : run).at("metadata");
        RecordDraft draft = RecordDraft.of(
                        "PIPELINE_RUNS",
                        "SLSA provenance of a build",
                        statement.subject(files, source.repository(), source.commit()))
                .in(statement.name(files))
                .on(day(metadata, old ? "buildStartedOn" : "startedOn", old ? "buildFinishedOn" : "finishedOn"));
        if (source.repository().isPresent() && source.commit().isPresent()) {
            draft = draft.link(DraftLink.supports("1.1.4", VERSION_CONTROL));
        }
        if (hasDependencies(statement, source, old)) {
            draft = draft.link(DraftLink.supports("1.2.2", COMPONENTS));
        }
        return metadata.at(old ? "buildInvocationId" : "invocationId").text().isPresent()
                ? draft.link(DraftLink.supports("2.2.1", RUN))
                : draft;
    }

    private static boolean isOld(AttestedStatement statement) {
        String version = statement.predicateType().substring(PREDICATE.length());
        if (!version.equals("v0.2") && !version.equals("v1")) {
            throw ContentRefusal.unknownVersion("SLSA provenance", version, "v0.2 or v1");
        }
        return version.equals("v0.2");
    }

    /** The source itself is no component that was taken in. */
    private static boolean hasDependencies(AttestedStatement statement, BuildSource source, boolean old) {
        DataNode dependencies = old
                ? statement.predicate().at("materials")
                : statement.predicate().at("buildDefinition", "resolvedDependencies");
        return dependencies.elements().stream()
                .filter(each -> each.at("uri").text().isPresent())
                .filter(each -> !each.at("uri").text().map(BuildSource::address).equals(source.repository()))
                .anyMatch(each -> each.at("digest").fields().values().stream()
                        .anyMatch(digest -> digest.text().isPresent()));
    }

    private static Optional<PartialDate> day(DataNode metadata, String start, String end) {
        Optional<PartialDate> started = DayText.of(metadata.at(start));
        Optional<PartialDate> finished = DayText.of(metadata.at(end));
        if (started.isPresent()
                && finished.isPresent()
                && finished.get().lastDay().isBefore(started.get().firstDay())) {
            throw ContentRefusal.contradictory("/predicate", "the build finished before it started");
        }
        return finished.or(() -> started);
    }
}
