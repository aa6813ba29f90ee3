/** The outputs of tools that vendors run, read as evidence records. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.source {
    requires transitive io.github.sscop.json;
    requires java.xml;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports io.github.sscop.source;
}
