package io.github.sscop.evidence.migration;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import java.util.List;
import java.util.Objects;

/**
 * A submission about one edition of a code, migrated to the next, with an issue for each part that was not kept as it was.
 *
 * <p>It is where to begin, and no answer: what was shown of a provision is never taken to show more of the later edition.
 * Every evidence record is kept, even without a link. A row of the {@link Migration} leaves a provision
 * <em>unchanged</em> if it leads to one element of the later edition, no other row does, and the extent is
 * {@link Migration.Extent#SAME}.
 *
 * <ul>
 *   <li>A <b>link</b> to an unchanged provision that became an item is kept as it is. Any other leads to each item that
 *       the row names, as an indirect one.
 *   <li>Where a row names a principle, which is no item, a support is linked to its claims without a stance: it counts for
 *       nothing and needs a decision, because the claims are enough to show their principle and not stated as
 *       necessary (NCSC, Assurance Principles and Claims 1.0), so that a principle can hold without them. A refutation is
 *       an indirect one of every claim: since the claims together are enough, one of them at least cannot hold where the
 *       principle does not.
 *   <li>Where several links of a record come to one item, a refutation goes before a support, a direct refutation before an
 *       indirect one, and an indirect support before a direct one. A support that would clear another record's refutation
 *       where it cleared none before loses its stance.
 *   <li>A <b>declaration</b> is kept on what an unchanged provision became. So are a <b>substitution</b>, an
 *       <b>exclusion</b> and an <b>accepted risk</b>, if that is an item, the latter two not if a recommendation became a
 *       requirement: no person signed for any other text. A link to a substitute that is left out is treated as one to its
 *       provision, and its support loses its stance.
 *   <li><b>notAsked</b> holds the items to which no row of a provision that was asked leads, neither directly nor by way of a
 *       principle: a vendor that was asked about a provision was asked about the subject of its principle.
 *   <li>Further codes and all that is said about them stay. So do id, dates and location: no record grows younger, and one
 *       that points to the submission itself is still known to.
 * </ul>
 *
 * @param submission the submission about the later edition, which is valid
 * @param issues what was left out or changed, in the order of the original's parts
 */
public record MigratedSubmission(Submission submission, List<MigrationIssue> issues) implements ContractValue {

    public MigratedSubmission {
        Objects.requireNonNull(submission, "submission");
        issues = List.copyOf(issues);
    }

    /**
     * Migrates a submission to the edition to which a migration leads.
     *
     * @param submission a valid submission about the edition from which it leads
     * @param migration what became of each provision
     * @param codes the codes that are known
     * @throws InvalidDocumentException naming everything that is wrong with the submission
     * @throws IllegalArgumentException if the submission is about another edition, or names the later one already; if the
     *     later edition is not known, or the migration names what one of the editions does not have
     */
    public static MigratedSubmission of(Submission submission, Migration migration, CodeRegistry codes) {
        Submission valid = valid("submission", submission, codes);
        if (!valid.code().equals(migration.from())) {
            throw new IllegalArgumentException("submission " + valid.id() + " is about " + valid.code() + "; expected "
                    + migration.from() + ", from which the migration leads");
        }
        if (valid.furtherCodes().contains(migration.to())) {
            throw new IllegalArgumentException("submission " + valid.id() + " has " + migration.to()
                    + " among its furtherCodes; expected it not to name the edition to which the migration leads");
        }
        MigratedSubmission migrated = new SubmissionMigrator(submission, valid, migration, codes).migrated();
        return new MigratedSubmission(valid("migrated submission", migrated.submission(), codes), migrated.issues());
    }

    private static Submission valid(String called, Submission submission, CodeRegistry codes) {
        ValidationResult result = SubmissionValidator.of(codes).validate(submission);
        if (!result.problems().isEmpty()) {
            throw new InvalidDocumentException(called, result.problems());
        }
        return result.submission();
    }
}
