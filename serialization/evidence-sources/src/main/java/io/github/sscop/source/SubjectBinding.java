package io.github.sscop.source;

import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.identity.AccountAddress;
import io.github.sscop.evidence.identity.SubjectComparison;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How what a file says that it is about is bound to a product and an organisation.
 *
 * @param state how
 * @param subject the subject of the record
 * @param sentence a sentence on it, without a full stop
 */
record SubjectBinding(State state, Subject subject, String sentence) {

    enum State {
        /** A part of the subject is what the product or the organisation lists. */
        BOUND,
        /** It says nothing of what it is about, or nothing that can be compared, and the caller vouches for it. */
        VOUCHED,
        /** It says nothing of what it is about, or nothing that can be compared. */
        UNBOUND,
        /** It is about another product or organisation. */
        OTHER
    }

    /** The comparison of files with a context. */
    static final class Binder {

        private final CollectionContext context;
        private final SubjectComparison comparison;

        Binder(CollectionContext context) {
            this.context = context;
            this.comparison = new SubjectComparison(context.organisation(), Optional.empty(), context.product());
        }

        SubjectBinding bind(Subject subject) {
            return AccountAddress.of(subject).flatMap(this::boundByAccount).orElseGet(() -> compared(subject));
        }

        /** The organisation of an account is the vendor if the vendor's product is built from a repository under it. */
        private Optional<SubjectBinding> boundByAccount(AccountAddress account) {
            return context.product().stream()
                    .flatMap(product -> product.repositories().stream())
                    .map(Product.Repository::location)
                    .filter(account::holds)
                    .findFirst()
                    .map(repository -> new SubjectBinding(
                            State.BOUND,
                            context.organisation()
                                    .map(organisation -> Subject.ofOrganisation(organisation.name()))
                                    .orElseGet(() -> new SubjectBuilder()
                                            .repository(Optional.of(repository))
                                            .build()),
                            "bound by organisation " + account + ", under which the repository " + repository
                                    + " lies"));
        }

        private SubjectBinding compared(Subject subject) {
            List<SubjectMismatch> mismatches = comparison.mismatches(subject);
            Optional<SubjectMismatch> other =
                    mismatches.stream().filter(each -> !each.doubtful()).findFirst();
            if (other.isPresent()) {
                return new SubjectBinding(State.OTHER, subject, "about another " + difference(other.get()));
            }
            if (!mismatches.isEmpty()) {
                return new SubjectBinding(
                        State.BOUND,
                        subject,
                        "in doubt, so that only what speaks against the claims counts: "
                                + difference(mismatches.get(0)));
            }
            if (comparison.isNamedBy(subject)) {
                return new SubjectBinding(
                        State.BOUND,
                        subject,
                        "bound by " + parts(subject)
                                + comparison
                                        .editionMismatch(subject)
                                        .map(each -> "; about another " + difference(each)
                                                + ", so that only what speaks against the claims counts")
                                        .orElse(""));
            }
            Optional<SubjectMismatch> edition = comparison.editionMismatch(subject);
            if (edition.isPresent()) {
                return new SubjectBinding(State.OTHER, subject, "about another " + difference(edition.get()));
            }
            String nothing = parts(subject).isEmpty()
                    ? "the file does not say what it is about"
                    : "nothing that the product lists can be compared with what the file is about (" + parts(subject)
                            + ")";
            return context.vouchedFor() && parts(subject).isEmpty()
                    ? new SubjectBinding(State.VOUCHED, vouched(subject), "bound by your word alone: " + nothing)
                    : new SubjectBinding(State.UNBOUND, subject, "bound to nothing: " + nothing);
        }

        private Subject vouched(Subject subject) {
            return new Subject(
                    subject.organisation().or(() -> context.organisation().map(Organisation::name)),
                    subject.product().or(() -> context.product().map(Product::name)),
                    subject.version().or(() -> context.product().flatMap(Product::version)),
                    subject.digest(),
                    subject.purl(),
                    subject.repository(),
                    subject.commit());
        }

        private static String difference(SubjectMismatch mismatch) {
            return mismatch.part() + ": " + mismatch.bound() + ", where the submission has " + mismatch.expected();
        }

        private static String parts(Subject subject) {
            List<String> parts = new ArrayList<>();
            subject.purl().ifPresent(purl -> parts.add("purl " + purl));
            subject.digest().ifPresent(digest -> parts.add("digest " + digest));
            subject.repository().ifPresent(repository -> parts.add("repository " + repository));
            subject.commit().ifPresent(commit -> parts.add("commit " + commit));
            subject.product().ifPresent(product -> parts.add("product " + product));
            subject.version().ifPresent(version -> parts.add("version " + version));
            subject.organisation().ifPresent(organisation -> parts.add("organisation " + organisation));
            return String.join(", ", parts);
        }
    }
}
