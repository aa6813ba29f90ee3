/** A Jackson module, so that an application's own mapper reads and writes the documents of the contract. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.jackson {
    requires transitive io.github.sscop.json;
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.sscop.jackson;

    provides tools.jackson.databind.JacksonModule with
            io.github.sscop.jackson.SscopModule;
}
