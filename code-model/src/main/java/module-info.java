/**
 * The UK codes of practice for software security as immutable values: themes, principles, provisions and claims.
 *
 * <p>Nothing here assesses anything, and nothing here needs the other modules.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // The modules named below are built after this one.
module io.github.sscop.code {
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports io.github.sscop.code;
    exports io.github.sscop.code.relation;
    exports io.github.sscop.problem;
    exports io.github.sscop.code.document to
            io.github.sscop.assessment,
            io.github.sscop.json,
            io.github.sscop.report,
            io.github.sscop.signed,
            io.github.sscop.yaml;
}
