package io.github.sscop.commandline;

import io.github.sscop.assessment.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * Whether words are shown in colours too: as {@code --color} asks, else on a terminal that knows them, unless the environment
 * forbids it. The words themselves are the same with and without.
 *
 * @param environment the environment's variables
 * @param terminalOutput whether standard output is shown on a terminal
 * @param terminalError whether standard error is
 */
record ColourOutput(Map<String, String> environment, BooleanSupplier terminalOutput, BooleanSupplier terminalError) {

    /** When to use colours. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String GOOD = "bold,green";

    static final String BAD = "bold,red";

    /** No terminal, and so no colours unless somebody asks for them. */
    static final ColourOutput NO_TERMINAL = new ColourOutput(Map.of(), () -> false, () -> false);

    Ansi onOutput(@Nullable When asked) {
        return ansi(asked, terminalOutput);
    }

    Ansi onError(@Nullable When asked) {
        return ansi(asked, terminalError);
    }

    /** The terminal is asked last, since that takes another program. */
    private Ansi ansi(@Nullable When asked, BooleanSupplier terminal) {
        if (asked != null && asked != When.AUTO) {
            return asked == When.ALWAYS ? Ansi.ON : Ansi.OFF;
        }
        return !isForbidden() && terminal.getAsBoolean() ? Ansi.ON : Ansi.OFF;
    }

    /** As no-color.org has it, where an empty value says nothing. */
    private boolean isForbidden() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    }

    /** How help and errors are coloured; without bold, since what picocli ends it by underlines on some terminals. */
    static ColorScheme scheme(Ansi ansi) {
        return new ColorScheme.Builder(ansi)
                .commands(Style.fg_cyan)
                .options(Style.fg_yellow)
                .parameters(Style.fg_yellow)
                .errors(Style.fg_red)
                .build();
    }

    /** The style of a verdict, as picocli names it. */
    static String of(Verdict verdict) {
        return switch (verdict) {
            case MET -> GOOD;
            case NOT_MET -> BAD;
            case UNDETERMINED -> "bold,yellow";
            case NOT_APPLICABLE -> "faint";
        };
    }
}
