package io.github.sscop.evidence.validation;

import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the constraints on the components of a submission hold, told by hand.
 *
 * <p>To run a validator over a good submission costs more than to read it. So this is asked first, and {@link ConstraintCheck}
 * only to say what is wrong. It holds exactly where they find nothing.
 */
final class QuickConstraintCheck {

    private static final int LONGEST_ID = 256;

    private QuickConstraintCheck() {}

    static boolean holds(Submission submission) {
        return says(submission.id())
                && submission.id().length() <= LONGEST_ID
                && submission.code() != null
                && allGiven(submission.furtherCodes())
                && allGiven(submission.notAsked())
                && submission.organisation() != null
                && holds(submission.organisation())
                && submission.product().filter(product -> !holds(product)).isEmpty()
                && submission.preparedBy().filter(person -> !holds(person)).isEmpty()
                && saysIfGiven(submission.location())
                && all(submission.declarations(), QuickConstraintCheck::holds)
                && all(submission.evidence(), QuickConstraintCheck::holds)
                && all(submission.substitutions(), QuickConstraintCheck::holds)
                && all(submission.exclusions(), QuickConstraintCheck::holds)
                && all(submission.acceptedRisks(), QuickConstraintCheck::holds);
    }

    private static boolean holds(Organisation organisation) {
        return says(organisation.name())
                && saysIfGiven(organisation.identifier())
                && organisation.stakeholderGroup() != null
                && allGiven(organisation.additionalThemes())
                && organisation
                        .seniorResponsibleOwner()
                        .filter(owner -> !(says(owner.name()) && says(owner.role())))
                        .isEmpty();
    }

    private static boolean holds(Product product) {
        return says(product.name()) && saysIfGiven(product.version());
    }

    private static boolean holds(Person person) {
        return says(person.name()) && saysIfGiven(person.role());
    }

    private static boolean holds(Declaration declaration) {
        return declaration.item() != null && declaration.status() != null && saysIfGiven(declaration.argument());
    }

    private static boolean holds(Evidence record) {
        return record.id() != null
                && record.kind() != null
                && says(record.title())
                && record.method() != null
                && saysIfGiven(record.location())
                && record.subject().filter(subject -> !holds(subject)).isEmpty()
                && record.originator() != null
                && says(record.originator().name())
                && record.originator().independence() != null
                && record.review().filter(review -> !holds(review)).isEmpty()
                && allGiven(record.supersedes())
                && record.sample().filter(sample -> !holds(sample)).isEmpty()
                && all(record.links(), QuickConstraintCheck::holds);
    }

    private static boolean holds(Subject subject) {
        return saysIfGiven(subject.organisation()) && saysIfGiven(subject.product()) && saysIfGiven(subject.version());
    }

    private static boolean holds(Review review) {
        return says(review.by()) && review.on() != null && review.outcome() != null && review.independence() != null;
    }

    private static boolean holds(Sample sample) {
        return sample.population() >= 0 && sample.examined() >= 0 && sample.selection() != null;
    }

    private static boolean holds(Link link) {
        return link.item() != null && saysIfGiven(link.argument());
    }

    private static boolean holds(Substitution substitution) {
        return substitution.item() != null
                && substitution.id() != null
                && says(substitution.statement())
                && says(substitution.reason());
    }

    private static boolean holds(Exclusion exclusion) {
        return exclusion.item() != null && says(exclusion.reason()) && says(exclusion.approvedBy());
    }

    private static boolean holds(AcceptedRisk risk) {
        return risk.item() != null
                && says(risk.risk())
                && says(risk.owner())
                && risk.until() != null
                && saysIfGiven(risk.action());
    }

    private static <T> boolean all(List<T> parts, Predicate<T> holds) {
        for (T part : parts) {
            if (part == null || !holds.test(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allGiven(List<?> parts) {
        for (Object part : parts) {
            if (part == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** As {@link NotBlankIfGiven} has it: white space is what regular expressions take for it. */
    private static boolean saysIfGiven(Optional<String> text) {
        if (text.isEmpty()) {
            return true;
        }
        String given = text.get();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c != ' ' && (c < '\t' || c > '\r')) {
                return true;
            }
        }
        return false;
    }
}
