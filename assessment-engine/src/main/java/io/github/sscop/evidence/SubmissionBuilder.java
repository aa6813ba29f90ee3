package io.github.sscop.evidence;

import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The builder of a {@link Submission}. */
public final class SubmissionBuilder {

    private final String id;
    private EditionId code;
    private Organisation organisation;
    private Optional<NumberingId> numbering;
    private Optional<Product> product = Optional.empty();
    private Optional<PartialDate> preparedOn = Optional.empty();
    private Optional<Person> preparedBy = Optional.empty();
    private Optional<String> location = Optional.empty();
    private final List<EditionId> furtherCodes = new ArrayList<>();
    private final List<ItemId> notAsked = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Substitution> substitutions = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<AcceptedRisk> acceptedRisks = new ArrayList<>();
    private final List<PartReference> includes = new ArrayList<>();
    private final List<WithheldRecord> withheld = new ArrayList<>();

    SubmissionBuilder(String id, Code code, Organisation organisation) {
        this.id = id;
        this.code = code.id();
        this.organisation = organisation;
        this.numbering = code.ownNumbering().map(Numbering::id);
    }

    SubmissionBuilder(Submission like) {
        id = like.id();
        code = like.code();
        organisation = like.organisation();
        numbering = like.numbering();
        product = like.product();
        preparedOn = like.preparedOn();
        preparedBy = like.preparedBy();
        location = like.location();
        furtherCodes.addAll(like.furtherCodes());
        notAsked.addAll(like.notAsked());
        declarations.addAll(like.declarations());
        evidence.addAll(like.evidence());
        substitutions.addAll(like.substitutions());
        exclusions.addAll(like.exclusions());
        acceptedRisks.addAll(like.acceptedRisks());
        includes.addAll(like.includes());
        withheld.addAll(like.withheld());
    }

    /** Sets the organisation. */
    public SubmissionBuilder organisation(Organisation value) {
        organisation = value;
        return this;
    }

    /** Sets the numbering of the item ids. */
    public SubmissionBuilder numbering(NumberingId value) {
        numbering = Optional.of(value);
        return this;
    }

    /** Sets the code that it is about. */
    public SubmissionBuilder code(EditionId value) {
        code = value;
        return this;
    }

    /** Removes the numbering, for a code that has only one. */
    public SubmissionBuilder withoutNumbering() {
        numbering = Optional.empty();
        return this;
    }

    /** Adds a code that the same evidence bears on. */
    public SubmissionBuilder furtherCode(EditionId value) {
        furtherCodes.add(value);
        return this;
    }

    /** Sets the software. */
    public SubmissionBuilder product(Product value) {
        product = Optional.of(value);
        return this;
    }

    /** Sets when it was prepared, as {@code YYYY-MM-DD} or {@code YYYY-MM}. */
    public SubmissionBuilder preparedOn(String date) {
        preparedOn = Optional.of(PartialDate.of(date));
        return this;
    }

    /** Sets who prepared it. */
    public SubmissionBuilder preparedBy(Person value) {
        preparedBy = Optional.of(value);
        return this;
    }

    /** Sets where it is published. */
    public SubmissionBuilder location(String value) {
        location = Optional.of(value);
        return this;
    }

    /** Adds a claim that the form behind it did not ask about. */
    public SubmissionBuilder notAsked(String item) {
        notAsked.add(ItemId.of(item));
        return this;
    }

    /** Adds the vendor's declaration on a principle or item of the first code. */
    public SubmissionBuilder declare(String item, DeclaredStatus status) {
        return declare(new Declaration(ItemId.of(item), status, Optional.empty(), Optional.empty()));
    }

    /** Adds the vendor's declaration on a principle or item. */
    public SubmissionBuilder declare(Declaration value) {
        declarations.add(value);
        return this;
    }

    /** Adds an evidence record. */
    public SubmissionBuilder evidence(Evidence value) {
        evidence.add(value);
        return this;
    }

    /** Replaces the evidence records added so far. */
    public SubmissionBuilder onlyEvidence(Collection<Evidence> values) {
        evidence.clear();
        evidence.addAll(values);
        return this;
    }

    /** Adds a claim in other words. */
    public SubmissionBuilder substitute(Substitution value) {
        substitutions.add(value);
        return this;
    }

    /** Adds an item left out. */
    public SubmissionBuilder exclude(Exclusion value) {
        exclusions.add(value);
        return this;
    }

    /** Adds a risk that is accepted for a while. */
    public SubmissionBuilder accept(AcceptedRisk value) {
        acceptedRisks.add(value);
        return this;
    }

    /** Replaces the further codes added so far. */
    public SubmissionBuilder onlyFurtherCodes(Collection<EditionId> values) {
        furtherCodes.clear();
        furtherCodes.addAll(values);
        return this;
    }

    /** Replaces the claims that the form did not ask about added so far. */
    public SubmissionBuilder onlyNotAsked(Collection<ItemId> values) {
        notAsked.clear();
        notAsked.addAll(values);
        return this;
    }

    /** Replaces the declarations added so far. */
    public SubmissionBuilder onlyDeclarations(Collection<Declaration> values) {
        declarations.clear();
        declarations.addAll(values);
        return this;
    }

    /** Replaces the substitutions added so far. */
    public SubmissionBuilder onlySubstitutions(Collection<Substitution> values) {
        substitutions.clear();
        substitutions.addAll(values);
        return this;
    }

    /** Replaces the exclusions added so far. */
    public SubmissionBuilder onlyExclusions(Collection<Exclusion> values) {
        exclusions.clear();
        exclusions.addAll(values);
        return this;
    }

    /** Replaces the accepted risks added so far. */
    public SubmissionBuilder onlyAcceptedRisks(Collection<AcceptedRisk> values) {
        acceptedRisks.clear();
        acceptedRisks.addAll(values);
        return this;
    }

    /** Adds a part from which it was composed. */
    public SubmissionBuilder include(PartReference value) {
        includes.add(value);
        return this;
    }

    /** Replaces the parts from which it was composed. */
    public SubmissionBuilder onlyIncludes(Collection<PartReference> values) {
        includes.clear();
        includes.addAll(values);
        return this;
    }

    /** Adds a record that is not for its audience. */
    public SubmissionBuilder withhold(WithheldRecord value) {
        withheld.add(value);
        return this;
    }

    /** Replaces the records that are not for its audience. */
    public SubmissionBuilder onlyWithheld(Collection<WithheldRecord> values) {
        withheld.clear();
        withheld.addAll(values);
        return this;
    }

    /** Creates the submission. */
    public Submission build() {
        return new Submission(
                id,
                code,
                furtherCodes,
                numbering,
                notAsked,
                organisation,
                product,
                preparedOn,
                preparedBy,
                location,
                declarations,
                evidence,
                substitutions,
                exclusions,
                acceptedRisks,
                includes,
                withheld);
    }
}
