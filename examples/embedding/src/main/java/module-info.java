/** An application that embeds the library; the snippets of the documents are here. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.embedding {
    requires io.github.sscop.form;
    requires io.github.sscop.jackson;
    requires io.github.sscop.json;
    requires io.github.sscop.report;
    requires io.github.sscop.signed;
    requires io.github.sscop.source;
    requires io.github.sscop.yaml;
    requires static org.jspecify;
}
