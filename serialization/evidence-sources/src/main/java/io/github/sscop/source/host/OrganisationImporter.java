package io.github.sscop.source.host;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.Optional;
import java.util.regex.Pattern;

/** The importer of the settings of an organisation on GitHub; only whether it requires a second factor is read. */
public final class OrganisationImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "github-organisation",
            "settings of an organisation on GitHub",
            "that each account has a second factor, or how people sign in to other systems",
            "export the members and those without a second factor as well, which a rule can read");

    private static final Pattern QUESTION = Pattern.compile("orgs/[^/]+");
    private static final String SECOND_FACTOR = "two_factor_requirement_enabled";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return HostExport.answers(content, QUESTION) || isOrganisation(content.data());
    }

    private static boolean isOrganisation(DataNode data) {
        return data.at("login").isPresent()
                && data.at("members_url").isPresent()
                && data.at("public_members_url").isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        HostReading reading = new HostReading();
        for (HostAnswer answer : HostExport.read(content, QUESTION)) {
            Optional<Boolean> required = answer.value().at(SECOND_FACTOR).flag();
            if (required.isEmpty() || !isOrganisation(answer.value())) {
                reading.remark(
                        "whether the organisation requires a second factor is not shown, which only its owners see");
            } else {
                reading.add(record(answer, place(answer), required.get()));
            }
        }
        return reading.reading();
    }

    private static Optional<HostPlace> place(HostAnswer answer) {
        Optional<HostPlace> place = answer.place(answer.value());
        String login = answer.value().at("login").text().orElse("");
        if (place.filter(each -> !each.account().equalsIgnoreCase(login)).isPresent()) {
            throw ContentRefusal.contradictory("/login", "the login is not that of " + place.get());
        }
        return place;
    }

    private static RecordDraft record(HostAnswer answer, Optional<HostPlace> place, boolean required) {
        return RecordDraft.of(
                        "PLATFORM_SETTING",
                        "Settings of an organisation on a code host, " + (required ? "with" : "without")
                                + " a required second factor",
                        HostAnswer.subject(place))
                .on(answer.exportedOn())
                .link(
                        required
                                ? DraftLink.supports(
                                        "2.1.5", "The organisation requires a second factor of its members.")
                                : DraftLink.refutes(
                                        "2.1.5", "The organisation does not require a second factor of its members."));
    }
}
