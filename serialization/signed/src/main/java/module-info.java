/** Assessments in signed envelopes: DSSE around in-toto statements, with Ed25519. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.signed {
    requires transitive io.github.sscop.json;
    requires static transitive org.jspecify;

    exports io.github.sscop.signed;

    opens io.github.sscop.signed to
            io.github.sscop.code;
}
