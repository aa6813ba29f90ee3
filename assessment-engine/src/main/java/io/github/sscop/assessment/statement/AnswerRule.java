package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.profile.AnswerCondition;
import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.assessment.profile.QuestionScope;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.text.Name;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule of a question for one assessment: each condition of the affirmative answer, with what is found for it. */
final class AnswerRule {

    /** The words for whatever is newest, which name no version. */
    private static final List<Name> MOVING_VERSIONS = Stream.of(
                    "latest",
                    "current",
                    "newest",
                    "any",
                    "all",
                    "various",
                    "rolling",
                    "continuous",
                    "head",
                    "main",
                    "master",
                    "nightly",
                    "snapshot")
            .map(Name::of)
            .toList();

    private final FormQuestion question;
    private final EditionId edition;
    private final LocalDate on;
    private final List<SupplierStatement.ProductAssessment> products;
    private final int place;
    private final Assessment assessment;
    private final AssessmentOrigin origin;
    private final List<AnswerReason> reasons = new ArrayList<>();

    private AnswerRule(
            FormQuestion question,
            EditionId edition,
            LocalDate on,
            List<SupplierStatement.ProductAssessment> products,
            int place) {
        this.question = question;
        this.edition = edition;
        this.on = on;
        this.products = products;
        this.place = place;
        this.assessment = products.get(place).assessment();
        this.origin = products.get(place).origin();
    }

    /**
     * Returns what is found for each condition, those that every question has first.
     *
     * @param place the place of the assessment among those of the statement
     */
    static List<AnswerReason> reasons(
            FormQuestion question,
            EditionId edition,
            LocalDate on,
            List<SupplierStatement.ProductAssessment> products,
            int place) {
        AnswerRule rule = new AnswerRule(question, edition, on, products, place);
        rule.checkEdition();
        rule.checkVerdict();
        rule.reasons.add(new PolicyCheck(question, rule.assessment, place).reason());
        rule.checkDay();
        rule.checkNames();
        rule.checkConsistency();
        question.conditions().forEach(rule::check);
        return rule.reasons;
    }

    private void add(AnswerReasonCode code, Map<String, String> arguments) {
        reasons.add(new AnswerReason(code, Optional.of(place), arguments));
    }

    private void checkEdition() {
        Code code = assessment.code();
        Optional<Code> known = CodeRegistry.builtIn().find(edition);
        if (!code.id().equals(edition)) {
            add(
                    AnswerReasonCode.OTHER_EDITION,
                    Map.of("edition", code.id().toString(), "expected", edition.toString()));
        } else if (known.isPresent() && !known.get().digest().equals(code.digest())) {
            add(
                    AnswerReasonCode.OTHER_CATALOG,
                    Map.of(
                            "edition", code.id().toString(),
                            "digest", code.digest().toString(),
                            "expected", known.get().digest().toString()));
        } else {
            add(AnswerReasonCode.SAME_EDITION, Map.of("edition", code.id().toString()));
        }
    }

    private void checkVerdict() {
        if (question.items().isEmpty()) {
            checkVerdict("the code", assessment.verdict());
        }
        VerdictExtract extract = new VerdictExtract(assessment, question.items());
        for (ItemId item : question.items()) {
            Optional<Verdict> verdict = extract.verdict(item);
            if (verdict.isPresent()) {
                checkVerdict(item.value(), verdict.get());
            } else {
                add(AnswerReasonCode.UNKNOWN_ITEM, Map.of("what", item.value()));
            }
        }
    }

    private void checkVerdict(String what, Verdict verdict) {
        if (verdict == Verdict.MET) {
            add(AnswerReasonCode.MET, Map.of("what", what));
        } else {
            add(AnswerReasonCode.NOT_SHOWN, Map.of("what", what, "verdict", verdict.name()));
        }
    }

    private void checkDay() {
        String asOf = assessment.asOf().toString();
        Optional<LocalDate> lapse = new VerdictExtract(assessment, question.items()).firstLapse();
        if (assessment.asOf().isAfter(on)) {
            add(AnswerReasonCode.LATER_ASSESSMENT, Map.of("asOf", asOf, "on", on.toString()));
        } else if (lapse.isPresent() && !lapse.get().isAfter(on)) {
            add(
                    AnswerReasonCode.LAPSED,
                    Map.of(
                            "asOf",
                            asOf,
                            "on",
                            on.toString(),
                            "lapse",
                            lapse.get().toString()));
        } else {
            add(AnswerReasonCode.HOLDS_ON_DAY, Map.of("asOf", asOf, "on", on.toString()));
        }
    }

    private void checkNames() {
        AssessedSubject subject = assessment.subject();
        Optional<String> organisation = named(subject.organisation());
        add(
                organisation.isPresent() ? AnswerReasonCode.NAMED_ORGANISATION : AnswerReasonCode.UNNAMED_ORGANISATION,
                organisation
                        .map(name -> Map.of("organisation", ValueWording.cut(name)))
                        .orElse(Map.of()));
        // A submission without a product is about the organisation; one with a product has to name it in either case.
        if (question.scope() == QuestionScope.PRODUCT || subject.product().isPresent()) {
            Optional<String> product = named(subject.product());
            add(
                    product.isPresent() ? AnswerReasonCode.NAMED_PRODUCT : AnswerReasonCode.UNNAMED_PRODUCT,
                    product.map(name -> Map.of("product", ValueWording.cut(name)))
                            .orElse(Map.of()));
        }
    }

    private static Optional<String> named(Optional<String> name) {
        return name.filter(text -> !PlaceholderText.isPlaceholder(text));
    }

    private void checkConsistency() {
        if (question.scope() != QuestionScope.PRODUCT) {
            return; // Every assessment counts for the organisation.
        }
        for (int i = 0; i < products.size(); i++) {
            Assessment other = products.get(i).assessment();
            if (i != place
                    && maySameProduct(assessment.subject(), other.subject())
                    && !new VerdictExtract(other, question.items()).isMet()) {
                add(
                        AnswerReasonCode.CONTRADICTED,
                        Map.of(
                                "submission",
                                        ValueWording.cut(other.submission().id()),
                                "asOf", other.asOf().toString(),
                                "verdict", other.verdict().name()));
                return;
            }
        }
        add(AnswerReasonCode.CONSISTENT, Map.of());
    }

    /** Returns whether two subjects may be one product: names alike, and no versions that keep them apart. */
    private static boolean maySameProduct(AssessedSubject subject, AssessedSubject other) {
        boolean sameName = subject.product().isEmpty()
                || other.product().isEmpty()
                || Name.of(subject.product().get())
                        .isLike(Name.of(other.product().get()));
        boolean sameVersion = subject.version().isEmpty()
                || other.version().isEmpty()
                || Name.of(subject.version().get())
                        .isSame(Name.of(other.version().get()));
        return sameName && sameVersion;
    }

    private void check(AnswerCondition condition) {
        if (condition instanceof AnswerCondition.VersionNamed version) {
            checkVersion(version);
        } else if (condition instanceof AnswerCondition.OriginAmong origins) {
            boolean accepted = origins.accepted().contains(origin.kind());
            add(
                    accepted ? AnswerReasonCode.ACCEPTED_ORIGIN : AnswerReasonCode.OTHER_ORIGIN,
                    Map.of(
                            "origin", origin.kind().name(),
                            "accepted", ValueWording.listed(origins.accepted())));
        } else if (condition instanceof AnswerCondition.Absent absent) {
            checkAbsent(absent.what());
        }
    }

    private void checkVersion(AnswerCondition.VersionNamed condition) {
        Optional<String> version = named(assessment.subject().version())
                .filter(text -> MOVING_VERSIONS.stream().noneMatch(Name.of(text)::isLike));
        if (version.isPresent()) {
            add(AnswerReasonCode.NAMED_VERSION, Map.of("version", ValueWording.cut(version.get())));
        } else {
            add(
                    AnswerReasonCode.UNNAMED_VERSION,
                    Map.of(
                            "field", condition.in(),
                            "version",
                                    assessment
                                            .subject()
                                            .version()
                                            .map(ValueWording::quoted)
                                            .orElse("none")));
        }
    }

    private void checkAbsent(AnswerCondition.Variation what) {
        StatementBasis basis = StatementBasis.of(products.get(place));
        switch (what) {
            case EXCLUSIONS ->
                checkAbsent(AnswerReasonCode.NOTHING_EXCLUDED, AnswerReasonCode.SOMETHING_EXCLUDED, basis.excluded());
            case SUBSTITUTIONS ->
                checkAbsent(
                        AnswerReasonCode.NOTHING_SUBSTITUTED,
                        AnswerReasonCode.SOMETHING_SUBSTITUTED,
                        basis.substituted());
            case WITHHELD_RECORDS -> {
                if (basis.withheld() == 0) {
                    add(AnswerReasonCode.NOTHING_WITHHELD, Map.of());
                } else {
                    add(AnswerReasonCode.SOMETHING_WITHHELD, Map.of("records", String.valueOf(basis.withheld())));
                }
            }
        }
    }

    private void checkAbsent(AnswerReasonCode none, AnswerReasonCode some, List<VariedItem> items) {
        if (items.isEmpty()) {
            add(none, Map.of());
        } else {
            add(
                    some,
                    Map.of(
                            "items",
                            ValueWording.listed(
                                    items.stream().map(VariedItem::item).toList())));
        }
    }
}
