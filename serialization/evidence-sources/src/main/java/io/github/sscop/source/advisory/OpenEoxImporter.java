package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/** The importer of OpenEoX Core 1.0: the days on which sales and support of something end; of what, another document says. */
public final class OpenEoxImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "openeox",
            "dates of the end of support in OpenEoX Core",
            "which product it is about, that it is published, or when customers were informed",
            "add the notice of the end of support, with the day on which customers were informed");

    private static final String LIFE = "end_of_life";
    private static final String SECURITY = "end_of_security_support";
    private static final String OPEN = "tba";

    private static final Pattern SCHEMA = Pattern.compile(
            "https://docs\\.oasis-open\\.org/openeox/(?:eox-core/)?v1\\.0/(?:csd[0-9]{2}/)?schema/(?:eox-)?core\\.json");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        boolean bySchema = data.at("$schema")
                .text()
                .filter(each -> each.contains("/openeox/"))
                .isPresent();
        return data.at(LIFE).isPresent()
                && data.at(SECURITY).isPresent()
                && (bySchema || data.at("last_updated").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String schema = data.at("$schema").text().orElse("not given");
        if (!SCHEMA.matcher(schema).matches()) {
            throw ContentRefusal.unknownVersion("document in OpenEoX Core", schema, "the schema of version 1.0");
        }
        Optional<PartialDate> life = DayText.of(data.at(LIFE));
        Optional<PartialDate> security = DayText.of(data.at(SECURITY));
        if (life.isPresent() && data.at(SECURITY).isText(OPEN)) {
            throw ContentRefusal.contradictory(
                    "/" + SECURITY, "security support is open, and the end of life is given; expected a date");
        }
        if (life.isPresent()
                && security.filter(day -> day.firstDay().isAfter(life.get().lastDay()))
                        .isPresent()) {
            throw ContentRefusal.contradictory(
                    "/" + SECURITY, "security support ends after the end of life; expected it to end no later");
        }
        Optional<PartialDate> updatedOn = DayText.of(data.at("last_updated"));
        boolean ended = security.isPresent()
                && updatedOn
                        .filter(day -> !security.get().lastDay().isAfter(day.firstDay()))
                        .isPresent();
        LifecycleDraft draft = new LifecycleDraft(SubjectBuilder.nothing(), updatedOn, security, ended);
        return draft.isKnown()
                ? SourceReading.of(draft.record("OpenEoX", false))
                : SourceReading.nothing("no day is given on which security support ends");
    }
}
