package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.RecordJoin;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The join of the updates in all advisories about a product to one record.
 *
 * <p>It says nothing of what is still open, which no advisory shows, so that the record supports nothing by itself; an update that was
 * later than a policy promises speaks against claim 3.5.1.
 */
public final class SecurityUpdatesJoin implements RecordJoin<SecurityUpdate> {

    private static final Comparator<SecurityUpdate> ORDER = Comparator.comparing(
                    (SecurityUpdate each) -> each.releasedOn().firstDay())
            .thenComparing(SecurityUpdate::vulnerability)
            .thenComparing(SecurityUpdate::toString);

    @Override
    public Class<SecurityUpdate> partType() {
        return SecurityUpdate.class;
    }

    @Override
    public List<JoinedDraft<SecurityUpdate>> join(List<SecurityUpdate> parts, ReadingContext context) {
        UpdatePromise promise = UpdatePromise.of(context);
        Map<String, List<SecurityUpdate>> bySubject = parts.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        each -> each.subject().toString(), TreeMap::new, Collectors.toUnmodifiableList()));
        return bySubject.values().stream()
                .map(updates -> new JoinedDraft<>(
                        draft(
                                updates.get(0).subject(),
                                updates.stream().distinct().toList(),
                                promise),
                        updates))
                .toList();
    }

    private static RecordDraft draft(Subject subject, List<SecurityUpdate> updates, UpdatePromise promise) {
        int count = updates.size();
        RecordDraft draft = RecordDraft.of(
                        "SECURITY_UPDATES",
                        "Security updates by advisories: " + count + (count == 1 ? " update" : " updates"),
                        subject)
                .on(latest(updates))
                .fact(
                        "updates",
                        new FactValue.Sequence(updates.stream()
                                .map(each -> element(each, promise))
                                .toList()))
                .link(DraftLink.byRule("3.5.1"));
        return promise.table().map(table -> draft.fact("promised", table)).orElse(draft);
    }

    private static Optional<PartialDate> latest(List<SecurityUpdate> updates) {
        return updates.stream().map(SecurityUpdate::releasedOn).max(Comparator.comparing(PartialDate::firstDay));
    }

    private static FactValue element(SecurityUpdate update, UpdatePromise promise) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        update.severity().map(promise::spelt).ifPresent(each -> facts.put("severity", new FactValue.Text(each)));
        update.disclosedOn().ifPresent(each -> facts.put("disclosedOn", day(each)));
        update.publishedOn().ifPresent(each -> facts.put("publishedOn", day(each)));
        facts.put("releasedOn", day(update.releasedOn()));
        return new FactValue.Structure(facts);
    }

    private static FactValue day(PartialDate day) {
        return new FactValue.Text(day.toString());
    }
}
