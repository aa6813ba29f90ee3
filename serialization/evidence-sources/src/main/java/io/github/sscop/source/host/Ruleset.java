package io.github.sscop.source.host;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A ruleset on GitHub. */
final class Ruleset {

    private static final String WISH =
            "the ruleset has no number, source or times of its own, as a template for import; it does not show what is set on the host";
    private static final String UNKNOWN_ACTORS =
            "the ruleset does not show its rules and who may pass them by, which the host shows only of a single ruleset, and to those"
                    + " who may change it";

    private static final String PUBLIC_HOST = "github.com";
    private static final Set<String> PASSING_BY = Set.of("always", "exempt");
    private static final Set<String> MAIN_BRANCH = Set.of("~DEFAULT_BRANCH", "~ALL");

    /** Rules which those who may pass them by are authorised by. */
    private static final Set<String> RESTRICTIONS = Set.of("creation", "update", "deletion");

    private final HostAnswer answer;
    private final DataNode ruleset;

    Ruleset(HostAnswer answer) {
        this.answer = answer;
        this.ruleset = answer.value();
    }

    void addTo(HostReading reading) {
        Optional<Long> number = ruleset.at("id").whole();
        boolean complete = Stream.of("source", "source_type", "created_at", "updated_at")
                .allMatch(name -> ruleset.at(name).text().isPresent());
        if (number.isEmpty() || !complete) {
            reading.remark(WISH);
        } else if (!ruleset.at("rules").isList() || !ruleset.at("bypass_actors").isList()) {
            reading.remark(UNKNOWN_ACTORS);
        } else {
            if (!isInForce()) {
                reading.remark("the ruleset is not in force on branches, so that it bears on no claim");
            }
            reading.add(linked(RecordDraft.of("PLATFORM_SETTING", title(), HostAnswer.subject(place()))
                    .in("ruleset " + number.get())
                    .on(answer.exportedOn())));
        }
    }

    private RecordDraft linked(RecordDraft draft) {
        if (isInForce() && isPassedBy()) {
            return draft.link(DraftLink.refutes(
                    "2.2.2", "The ruleset names an actor who may pass by the rules for changes at any time."));
        }
        return isInForce() && isReviewOfAll()
                ? draft.link(DraftLink.supports(
                        "2.2.2", "By the ruleset, every change to the main branch needs an approval."))
                : draft;
    }

    private String title() {
        return "Ruleset on a code host" + (isInForce() ? "" : ", not in force on branches");
    }

    private boolean isInForce() {
        return ruleset.at("enforcement").isText("active")
                && ruleset.at("target").isText("branch");
    }

    private boolean isPassedBy() {
        boolean bindsChanges = ruleset.at("rules").elements().stream()
                .flatMap(rule -> rule.at("type").text().stream())
                .anyMatch(type -> !RESTRICTIONS.contains(type));
        return bindsChanges
                && ruleset.at("bypass_actors").elements().stream()
                        .flatMap(actor -> actor.at("bypass_mode").text().stream())
                        .anyMatch(PASSING_BY::contains);
    }

    /** A ruleset of an organisation may be for other repositories, and one that does not say where it lies may be from anywhere. */
    private boolean isReviewOfAll() {
        DataNode names = ruleset.at("conditions", "ref_name");
        return ruleset.at("bypass_actors").elements().isEmpty()
                && ruleset.at("source_type").isText("Repository")
                && !places().isEmpty()
                && names.at("exclude").isList()
                && names.at("exclude").elements().isEmpty()
                && names.at("include").elements().stream()
                        .flatMap(name -> name.text().stream())
                        .anyMatch(MAIN_BRANCH::contains)
                && ruleset.at("rules").elements().stream()
                        .filter(rule -> rule.at("type").isText("pull_request"))
                        .flatMap(rule -> rule.at("parameters", "required_approving_review_count").whole().stream())
                        .anyMatch(count -> count > 0);
    }

    private List<HostPlace> places() {
        return Stream.concat(
                        answer.asked().stream(),
                        Stream.of("html", "self")
                                .flatMap(name -> ruleset.at("_links", name, "href").text().stream())
                                .flatMap(address -> HostPlace.of(address).stream()))
                .toList();
    }

    /** Returns where the ruleset is set: its source, on the host of its addresses, or else on the public one. */
    private Optional<HostPlace> place() {
        List<HostPlace> places = places();
        String host = places.stream().map(HostPlace::host).findFirst().orElse(PUBLIC_HOST);
        Optional<HostPlace> source = source(host);
        for (HostPlace each : places) {
            if (source.filter(place -> !place.agreesWith(each)).isPresent()) {
                throw ContentRefusal.contradictory(
                        "", "the source of the ruleset is " + source.get() + ", and its address is that of " + each);
            }
        }
        return source;
    }

    private Optional<HostPlace> source(String host) {
        String[] names = ruleset.at("source").text().orElse("").split("/", -1);
        if (ruleset.at("source_type").isText("Repository") && names.length == 2) {
            return HostPlace.named(host, names[0], Optional.of(names[1]));
        }
        return ruleset.at("source_type").isText("Organization") && names.length == 1
                ? HostPlace.named(host, names[0], Optional.empty())
                : Optional.empty();
    }
}
