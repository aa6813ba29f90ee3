/** Submissions and policies in YAML, read as the JSON with the same content. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.yaml {
    requires transitive io.github.sscop.json;
    requires org.snakeyaml.engine;
    requires static transitive org.jspecify;

    exports io.github.sscop.yaml;
}
