/** The JSON contract: submissions, policies and assessments read and written, and differences written. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.json {
    requires transitive io.github.sscop.assessment;
    requires static transitive org.jspecify;

    exports io.github.sscop.json;

    opens io.github.sscop.json to
            io.github.sscop.code;
}
