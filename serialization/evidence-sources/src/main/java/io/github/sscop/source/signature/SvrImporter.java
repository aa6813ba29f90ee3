package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The importer of simple verification results, whose properties are words of their verifier. */
public final class SvrImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "svr",
            "simple verification result in a statement of in-toto",
            "what failed: it lists only what passed, in words that its verifier chose",
            "");

    private static final String PREDICATE = "https://in-toto.io/attestation/svr/";

    /** The beginning of properties that are verdicts on this Code, from which no evidence can come. */
    private static final String VERDICT = "UK_SSCOP_";

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
            DataNode predicate = predicate(statement.inKnownVersion());
            List<String> properties = predicate.at("properties").elements().stream()
                    .flatMap(each -> each.text().stream())
                    .toList();
            if (properties.isEmpty()) {
                remarks.add("the result names no property that was verified");
            } else if (properties.stream()
                    .anyMatch(each -> each.strip().toUpperCase(Locale.ROOT).startsWith(VERDICT))) {
                remarks.add("the result gives verdicts on the claims of the Code, which are no evidence for them");
            } else {
                parts.add(RecordDraft.of(
                                "REPORT",
                                "Simple verification result: " + properties.size()
                                        + (properties.size() == 1 ? " property" : " properties"),
                                statement.subject(files, Optional.empty(), Optional.empty()))
                        .in(statement.name(files))
                        .on(DayText.of(predicate.at("timeCreated"))));
            }
        }
        return new SourceReading(parts, remarks);
    }

    private static DataNode predicate(AttestedStatement statement) {
        String version = statement.predicateType().substring(PREDICATE.length());
        if (!version.equals("v0.1") && !version.equals("v0.2")) {
            throw ContentRefusal.unknownVersion("simple verification result", version, "v0.1 or v0.2");
        }
        DataNode verifier = statement.predicate().at("verifier");
        if (verifier.at("id").text().isEmpty()) {
            throw ContentRefusal.missing("/predicate/verifier/id", "the result names no verifier");
        }
        if (version.equals("v0.2") && !verifier.at("policies").isList()) {
            throw ContentRefusal.missing(
                    "/predicate/verifier/policies", "the policies are no list; expected one, which may be empty");
        }
        return statement.predicate();
    }
}
