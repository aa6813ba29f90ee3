package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.Problem;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.RecordDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document in CSAF that holds together.
 *
 * @param number the number of the advisory
 * @param releasedOn when its first version was released
 * @param revisedOn when its current version was released
 * @param clear whether it is labelled as one that anybody may read
 * @param vulnerabilities the vulnerabilities that it is about
 */
record CsafDocument(
        Optional<String> number,
        Optional<PartialDate> releasedOn,
        PartialDate revisedOn,
        boolean clear,
        List<CsafVulnerability> vulnerabilities) {

    /** The label was renamed with version 2 of the Traffic Light Protocol. */
    private static final Set<String> CLEAR = Set.of("CLEAR", "WHITE");

    private static final int MOST_PROBLEMS = 100;

    static CsafDocument of(DataNode data) {
        DataNode tracking = data.at("document", "tracking");
        Optional<PartialDate> releasedOn = DayText.of(tracking.at("initial_release_date"));
        PartialDate revisedOn = DayText.of(tracking.at("current_release_date"))
                .orElseThrow(() -> ContentRefusal.missing(
                        "/document/tracking/current_release_date",
                        "the day of the current version is missing; expected a date with a time"));
        if (releasedOn
                .filter(day -> day.firstDay().isAfter(revisedOn.lastDay()))
                .isPresent()) {
            throw ContentRefusal.contradictory(
                    "/document/tracking",
                    "the first version is later than the current one; expected it to be no later");
        }
        CsafProducts products = CsafProducts.of(data.at("product_tree"));
        List<CsafVulnerability> vulnerabilities = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(products.problems());
        for (DataNode each : data.at("vulnerabilities").elements()) {
            CsafVulnerability read =
                    new CsafVulnerability(each, "/vulnerabilities/" + vulnerabilities.size(), products);
            vulnerabilities.add(read);
            problems.addAll(read.problems());
        }
        if (!problems.isEmpty()) {
            throw ContentRefusal.of(problems.stream().limit(MOST_PROBLEMS).toList());
        }
        String label =
                data.at("document", "distribution", "tlp", "label").text().orElse("");
        return new CsafDocument(
                AdvisoryDraft.number(tracking.at("id").text()),
                releasedOn,
                revisedOn,
                CLEAR.contains(label),
                vulnerabilities);
    }

    boolean isPublic() {
        return clear && releasedOn.isPresent();
    }

    /** Returns one record for each product that a vulnerability affects; none unless anybody can read the advisory. */
    List<RecordDraft> advisories() {
        if (!isPublic()) {
            return List.of();
        }
        Map<Subject, Optional<PartialDate>> fixes = new LinkedHashMap<>();
        for (CsafVulnerability each : vulnerabilities) {
            Map<String, PartialDate> byId = each.fixes(revisedOn);
            each.concerned().forEach((subject, ids) -> fixes.merge(subject, fix(byId, ids), CsafDocument::earlier));
        }
        return fixes.entrySet().stream()
                .map(each -> AdvisoryDraft.of(number, each.getKey(), releasedOn.orElseThrow())
                        .fact("fixReleasedOn", each.getValue()))
                .toList();
    }

    private static Optional<PartialDate> fix(Map<String, PartialDate> byId, Set<String> ids) {
        return CsafVulnerability.values(byId, ids).reduce(CsafVulnerability::earlier);
    }

    private static Optional<PartialDate> earlier(Optional<PartialDate> one, Optional<PartialDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(CsafVulnerability::earlier);
    }

    /** Returns the updates whose release is dated, and what they fix as well. */
    List<SecurityUpdate> updates() {
        List<SecurityUpdate> updates = new ArrayList<>();
        for (CsafVulnerability each : vulnerabilities) {
            Map<String, PartialDate> fixes = each.fixes(revisedOn);
            Map<String, String> severities = CsafSeverity.highest(each.node());
            each.concerned()
                    .forEach((subject, ids) -> fix(fixes, ids)
                            .map(day -> new SecurityUpdate(
                                    subject,
                                    each.number(),
                                    CsafVulnerability.values(severities, ids)
                                            .reduce(CsafSeverity::higher)
                                            .filter(CsafSeverity::isSome),
                                    each.discoveredOn(revisedOn),
                                    each.publishedOn(revisedOn),
                                    day))
                            .filter(update ->
                                    update.disclosedOn().or(update::publishedOn).isPresent())
                            .ifPresent(updates::add));
        }
        return updates;
    }

    /** Returns one record for each product for which it is settled whether a vulnerability can be exploited. */
    List<RecordDraft> statements() {
        Map<Subject, Long> settled = new LinkedHashMap<>();
        vulnerabilities.forEach(
                each -> each.settled().keySet().forEach(subject -> settled.merge(subject, 1L, Long::sum)));
        return settled.entrySet().stream()
                .map(each -> VexDraft.of(number.orElse(""), each.getKey(), each.getValue(), Optional.of(revisedOn)))
                .toList();
    }
}
