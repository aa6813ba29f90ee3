/** Evidence against a code of practice: what is submitted, what a policy asks, and the assessment that follows. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // The module named below is built after this one.
module io.github.sscop.assessment {
    requires transitive io.github.sscop.code;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires static transitive org.jspecify;

    exports io.github.sscop.assessment;
    exports io.github.sscop.assessment.comparison;
    exports io.github.sscop.assessment.reconciliation;
    exports io.github.sscop.assessment.request;
    exports io.github.sscop.assessment.lapse;
    exports io.github.sscop.assessment.profile;
    exports io.github.sscop.assessment.statement;
    exports io.github.sscop.assessment.verification;
    exports io.github.sscop.engine;
    exports io.github.sscop.evidence;
    exports io.github.sscop.evidence.composition;
    exports io.github.sscop.evidence.constraint;
    exports io.github.sscop.evidence.counterpart;
    exports io.github.sscop.evidence.migration;
    exports io.github.sscop.evidence.subject;
    exports io.github.sscop.evidence.validation;
    exports io.github.sscop.policy;
    exports io.github.sscop.rule;
    exports io.github.sscop.vocabulary;
    exports io.github.sscop.evidence.identity to
            io.github.sscop.source;
    exports io.github.sscop.engine.consistency to
            io.github.sscop.json;
    exports io.github.sscop.wording to
            io.github.sscop.report;

    opens io.github.sscop.evidence to
            io.github.sscop.code,
            org.hibernate.validator;
    opens io.github.sscop.evidence.composition to
            org.hibernate.validator;
    opens io.github.sscop.evidence.counterpart to
            org.hibernate.validator;
    opens io.github.sscop.evidence.subject to
            org.hibernate.validator;
    opens io.github.sscop.evidence.consistency to
            org.hibernate.validator;
    opens io.github.sscop.assessment.profile to
            io.github.sscop.code;
    opens io.github.sscop.policy to
            io.github.sscop.code;
    opens io.github.sscop.rule to
            io.github.sscop.code;
    opens io.github.sscop.vocabulary to
            io.github.sscop.code;

    provides jakarta.validation.ConstraintValidator with
            io.github.sscop.evidence.consistency.ConsistencyValidator;
}
