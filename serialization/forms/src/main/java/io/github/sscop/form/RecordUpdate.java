package io.github.sscop.form;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.AnswerChange.ChangeExtent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The update of one known record by what a form has about it; what the form leaves empty stays. */
final class RecordUpdate {

    private final Submission known;
    private final Evidence before;
    private final EditionId code;
    private final List<AnswerChange> changes = new ArrayList<>();

    RecordUpdate(Submission known, Evidence before, EditionId code) {
        this.known = known;
        this.before = before;
        this.code = code;
    }

    List<AnswerChange> changes() {
        return changes;
    }

    /** Returns the record with what the form says. */
    Evidence by(Evidence given) {
        EvidenceBuilder record = before.toBuilder();
        if (isChanged("title", Optional.of(before.title()), Optional.of(given.title()))) {
            record.title(given.title());
        }
        if (isChanged(
                "kind", Optional.of(before.kind().value()), written(given.kind().value()))) {
            record.kind(given.kind());
        }
        if (isChanged("method", Optional.of(before.method()), Optional.of(given.method()))) {
            record.method(given.method());
        }
        if (isChanged("location", before.location(), given.location())) {
            given.location().ifPresent(record::location);
        }
        if (isChanged("digest", before.digest(), given.digest())) {
            given.digest().ifPresent(record::digest);
        }
        record.originator(originator(given.originator()));
        dates(given, record);
        record.facts(facts(given.facts()));
        if (isChanged("sample", before.sample(), given.sample())) {
            given.sample().ifPresent(record::sample);
        }
        record.onlyLinks(links(given.links()));
        dropReview(record);
        return record.build();
    }

    private static Optional<String> written(String text) {
        return Optional.of(text).filter(each -> !each.equals(DraftBuilder.PLACEHOLDER));
    }

    /** Notes a difference, and returns whether there is one; none where the form says nothing. */
    private boolean isChanged(String field, Optional<?> was, Optional<?> is) {
        if (is.isEmpty() || is.equals(was)) {
            return false;
        }
        add(was.isEmpty() ? ChangeExtent.ADDED : ChangeExtent.CHANGED, Optional.empty(), field, text(was), text(is));
        return true;
    }

    private static String text(Optional<?> value) {
        return value.map(RecordUpdate::text).orElse("");
    }

    private static String text(Object value) {
        if (value instanceof FactValue.Text text) {
            return text.value();
        } else if (value instanceof FactValue.Whole whole) {
            return String.valueOf(whole.value());
        } else if (value instanceof FactValue.Flag flag) {
            return String.valueOf(flag.value());
        } else if (value instanceof FactValue.Sequence sequence) {
            return sequence.values().stream().map(RecordUpdate::text).collect(Collectors.joining(", "));
        } else if (value instanceof Sample sample) {
            return sample.examined() + " of " + sample.population() + ", " + sample.selection();
        }
        return value.toString();
    }

    private void add(ChangeExtent extent, Optional<ItemId> item, String field, String was, String is) {
        changes.add(new AnswerChange(extent, Optional.of(before.id()), item, field, was, is));
    }

    private Originator originator(Originator given) {
        Originator was = before.originator();
        Optional<String> name = written(given.name());
        boolean named = isChanged("originator/name", Optional.of(was.name()), name);
        isChanged("originator/independence", Optional.of(was.independence()), Optional.of(given.independence()));
        return new Originator(named ? name.orElse(was.name()) : was.name(), given.independence());
    }

    private void dates(Evidence given, EvidenceBuilder record) {
        if (isChanged("occurredOn", before.occurredOn(), given.occurredOn())) {
            given.occurredOn().ifPresent(date -> record.occurredOn(date.toString()));
        }
        if (isChanged("recordedOn", before.recordedOn(), given.recordedOn())) {
            given.recordedOn().ifPresent(date -> record.recordedOn(date.toString()));
        }
        if (isChanged("validUntil", before.validUntil(), given.validUntil())) {
            given.validUntil().ifPresent(date -> record.validUntil(date.toString()));
        }
    }

    private Map<String, FactValue> facts(Map<String, FactValue> given) {
        Map<String, FactValue> facts = new LinkedHashMap<>(before.facts());
        given.forEach((name, value) -> {
            if (isChanged("facts/" + name, Optional.ofNullable(facts.get(name)), Optional.of(value))) {
                facts.put(name, value);
            }
        });
        return facts;
    }

    private List<Link> links(List<Link> given) {
        Map<ItemId, Link> byItem = new LinkedHashMap<>();
        given.forEach(link -> byItem.put(link.item(), link));
        List<Link> links = new ArrayList<>();
        for (Link link : before.links()) {
            Link answer = known.isAbout(code, link) ? byItem.remove(link.item()) : link;
            if (answer == null) {
                add(ChangeExtent.LEFT_OUT, Optional.of(link.item()), "links", text(link.argument()), "");
            }
            links.add(answer == null ? link : link(link, answer));
        }
        byItem.values().forEach(link -> {
            add(ChangeExtent.ADDED, Optional.of(link.item()), "links", "", text(link.argument()));
            links.add(link);
        });
        return links;
    }

    private Link link(Link was, Link given) {
        String bearing = bearing(was);
        boolean bears = given.stance().isPresent() && !bearing(given).equals(bearing);
        if (bears) {
            add(ChangeExtent.CHANGED, Optional.of(was.item()), "stance", bearing, bearing(given));
        }
        boolean argued = given.argument().isPresent() && !given.argument().equals(was.argument());
        if (argued) {
            add(
                    ChangeExtent.CHANGED,
                    Optional.of(was.item()),
                    "argument",
                    text(was.argument()),
                    text(given.argument()));
        }
        return new Link(
                was.item(),
                bears ? given.stance() : was.stance(),
                bears ? given.strength() : was.strength(),
                argued ? given.argument() : was.argument(),
                was.code());
    }

    private static String bearing(Link link) {
        return text(link.stance())
                + link.strength().map(strength -> " " + strength).orElse("");
    }

    /** Drops a review that accepts the record, where the form changes it: the review is about another text. */
    private void dropReview(EvidenceBuilder record) {
        boolean changed = changes.stream().anyMatch(change -> change.extent() != ChangeExtent.LEFT_OUT);
        Optional<Review> accepting = before.review().filter(review -> review.outcome() == Review.Outcome.ACCEPTED);
        if (changed && accepting.isPresent()) {
            record.withoutReview();
            add(
                    ChangeExtent.DROPPED,
                    Optional.empty(),
                    "review",
                    accepting.get().by() + ", " + accepting.get().on(),
                    "");
        }
    }
}
