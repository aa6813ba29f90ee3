package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/**
 * The use of colours: as {@code --color} asks, or by default on a terminal that has them, unless the environment forbids it.
 * The text is the same with and without.
 *
 * @param environment the environment's variables
 * @param terminalOutput whether standard output is a terminal
 * @param terminalError whether standard error is a terminal
 */
public record ColourOutput(
        Map<String, String> environment, BooleanSupplier terminalOutput, BooleanSupplier terminalError) {

    /** When to use colours. */
    public enum When {
        /** On a terminal, unless {@code NO_COLOR} is set. */
        AUTO,
        /** In any output. */
        ALWAYS,
        /** Nowhere. */
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The style of what is met, or valid. */
    public static final String GOOD = "bold,green";

    /** The style of what is not met, or refused. */
    public static final String BAD = "bold,red";

    /** No terminal, and so no colours unless they are asked for. */
    public static final ColourOutput NO_TERMINAL = new ColourOutput(Map.of(), () -> false, () -> false);

    /** Returns whether to use colours on standard output. */
    public Ansi onOutput(@Nullable When asked) {
        return ansi(asked, terminalOutput);
    }

    /** Returns whether to use colours on standard error. */
    public Ansi onError(@Nullable When asked) {
        return ansi(asked, terminalError);
    }

    /** Returns whether to use colours; the terminal comes last, since that needs another program. */
    private Ansi ansi(@Nullable When asked, BooleanSupplier terminal) {
        if (asked != null && asked != When.AUTO) {
            return asked == When.ALWAYS ? Ansi.ON : Ansi.OFF;
        }
        return !isForbidden() && terminal.getAsBoolean() ? Ansi.ON : Ansi.OFF;
    }

    /** Returns whether the environment forbids colours, by the rules of no-color.org, where an empty value has no effect. */
    private boolean isForbidden() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    }

    /** Returns the colours of help and errors; none is bold, since the escape by which picocli ends bold underlines on some terminals. */
    public static ColorScheme scheme(Ansi ansi) {
        return new ColorScheme.Builder(ansi)
                .commands(Style.fg_cyan)
                .options(Style.fg_yellow)
                .parameters(Style.fg_yellow)
                .errors(Style.fg_red)
                .build();
    }

    /** Returns a text in a style of picocli, if colours are on. */
    public static String coloured(Ansi ansi, String style, String text) {
        return ansi.enabled() ? Style.on(Style.parse(style)) + text + Style.reset.on() : text;
    }

    /** Returns the style of a verdict, as picocli names it. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case MET -> GOOD;
            case NOT_MET -> BAD;
            case UNDETERMINED -> "bold,yellow";
            case NOT_APPLICABLE -> "faint";
        };
    }
}
