package io.github.sscop.commandline.output;

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
public record ColourOutput(Map<String, String> environment, BooleanSupplier terminalOutput, BooleanSupplier terminalError) {

    /** When to use colours. */
    public enum When {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final String GOOD = "bold,green";

    public static final String BAD = "bold,red";

    /** No terminal, and so no colours unless somebody asks for them. */
    public static final ColourOutput NO_TERMINAL = new ColourOutput(Map.of(), () -> false, () -> false);

    public Ansi onOutput(@Nullable When asked) {
        return ansi(asked, terminalOutput);
    }

    public Ansi onError(@Nullable When asked) {
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
    public static ColorScheme scheme(Ansi ansi) {
        return new ColorScheme.Builder(ansi)
                .commands(Style.fg_cyan)
                .options(Style.fg_yellow)
                .parameters(Style.fg_yellow)
                .errors(Style.fg_red)
                .build();
    }

    /** The style of a verdict, as picocli names it. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case MET -> GOOD;
            case NOT_MET -> BAD;
            case UNDETERMINED -> "bold,yellow";
            case NOT_APPLICABLE -> "faint";
        };
    }
}
