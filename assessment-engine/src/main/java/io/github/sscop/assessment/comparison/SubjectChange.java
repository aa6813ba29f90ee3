package io.github.sscop.assessment.comparison;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the subject that differs, such as the version of the same product.
 *
 * @param part the name of the part, as in {@link Subject}
 * @param from the value before; absent if there was none
 * @param to the value now; absent if there is none
 */
public record SubjectChange(String part, Optional<String> from, Optional<String> to) implements ContractValue {

    public SubjectChange {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns the change as a sentence. */
    public String text() {
        String none = AssessmentMessages.of("subject.none", Map.of());
        return AssessmentMessages.of(
                "subject.changed", Map.of("part", part, "from", from.orElse(none), "to", to.orElse(none)));
    }

    /** Returns the parts in which two subjects differ. */
    static List<SubjectChange> between(Subject before, Subject after) {
        List<SubjectChange> changes = new ArrayList<>();
        add(changes, "organisation", before, after, Subject::organisation);
        add(changes, "product", before, after, Subject::product);
        add(changes, "version", before, after, Subject::version);
        add(changes, "digest", before, after, Subject::digest);
        add(changes, "purl", before, after, Subject::purl);
        add(changes, "repository", before, after, Subject::repository);
        add(changes, "commit", before, after, Subject::commit);
        return changes;
    }

    private static void add(
            List<SubjectChange> changes,
            String part,
            Subject before,
            Subject after,
            Function<Subject, Optional<?>> value) {
        Optional<String> from = value.apply(before).map(Object::toString);
        Optional<String> to = value.apply(after).map(Object::toString);
        if (!from.equals(to)) {
            changes.add(new SubjectChange(part, from, to));
        }
    }
}
