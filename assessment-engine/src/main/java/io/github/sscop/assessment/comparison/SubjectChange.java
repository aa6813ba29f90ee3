package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A part of the subject that differs, such as the version of the same product.
 *
 * @param part the name of the part, as in {@link AssessedSubject}
 * @param from the value before; absent if there was none
 * @param to the value now; absent if there is none
 */
public record SubjectChange(String part, Optional<String> from, Optional<String> to) implements ContractValue {

    private static final Set<String> LISTS = Set.of("organisationIdentifiers", "formerNames", "productIdentifiers");

    public SubjectChange {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns the change as a sentence. */
    public String text() {
        String none = AssessmentMessages.of("subject.none", Map.of());
        return AssessmentMessages.of(
                "subject.changed." + (LISTS.contains(part) ? "list" : "value"),
                Map.of(
                        "part",
                        AssessmentMessages.of("subject.part." + part, Map.of()),
                        "from",
                        from.orElse(none),
                        "to",
                        to.orElse(none)));
    }

    /** Returns the parts in which two subjects differ. */
    static List<SubjectChange> between(AssessedSubject before, AssessedSubject after) {
        List<SubjectChange> changes = new ArrayList<>();
        add(changes, "organisation", before, after, AssessedSubject::organisation);
        add(changes, "organisationIdentifiers", before, after, subject -> listed(subject.organisationIdentifiers()));
        add(changes, "formerNames", before, after, subject -> listed(subject.formerNames()));
        add(changes, "product", before, after, AssessedSubject::product);
        add(changes, "productIdentifiers", before, after, subject -> listed(subject.productIdentifiers()));
        add(changes, "version", before, after, AssessedSubject::version);
        add(changes, "digest", before, after, AssessedSubject::digest);
        add(changes, "purl", before, after, AssessedSubject::purl);
        add(changes, "repository", before, after, AssessedSubject::repository);
        add(changes, "commit", before, after, AssessedSubject::commit);
        return changes;
    }

    /** Returns the values in order, since a different order is no change. */
    private static Optional<String> listed(List<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ValueWording.listed(values.stream().distinct().sorted().toList()));
    }

    private static void add(
            List<SubjectChange> changes,
            String part,
            AssessedSubject before,
            AssessedSubject after,
            Function<AssessedSubject, Optional<?>> value) {
        Optional<String> from = value.apply(before).map(Object::toString);
        Optional<String> to = value.apply(after).map(Object::toString);
        if (!from.equals(to)) {
            changes.add(new SubjectChange(part, from, to));
        }
    }
}
