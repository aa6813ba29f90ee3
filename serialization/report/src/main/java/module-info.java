/** Pages for people to read: reports, supplier statements, comparisons and questionnaires, in HTML, Markdown and text. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-automatic") // The runtime of the templates is a jar without a module descriptor.
module io.github.sscop.report {
    requires gg.jte.runtime;
    requires transitive io.github.sscop.json;
    requires static transitive org.jspecify;

    exports io.github.sscop.report;
    exports io.github.sscop.report.lapse;
}
