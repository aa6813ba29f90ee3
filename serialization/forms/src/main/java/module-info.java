/** The forms that buyers send, read as drafts of submissions and filled in from submissions. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.form {
    requires transitive io.github.sscop.report;
    requires java.xml;
    requires static transitive org.jspecify;

    exports io.github.sscop.form;
}
