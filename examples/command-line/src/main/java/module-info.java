/** The {@code sscop} program: assesses submissions from a terminal or a script. */
@org.jspecify.annotations.NullMarked
module io.github.sscop.commandline {
    requires info.picocli;
    requires io.github.sscop.form;
    requires io.github.sscop.json;
    requires io.github.sscop.report;
    requires io.github.sscop.signed;
    requires io.github.sscop.source;
    requires io.github.sscop.yaml;
    requires java.logging;
    requires me.tongfei.progressbar;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    opens io.github.sscop.commandline to
            info.picocli;
    opens io.github.sscop.commandline.collect to
            info.picocli;
    opens io.github.sscop.commandline.input to
            info.picocli;
    opens io.github.sscop.commandline.output to
            info.picocli;
    opens io.github.sscop.commandline.reference to
            info.picocli;
    opens io.github.sscop.commandline.submission to
            info.picocli;
}
