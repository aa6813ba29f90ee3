package io.github.sscop.yaml;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Why a text is not YAML, as a sentence with advice on what people get wrong most. */
final class YamlSyntaxAdvice {

    /** What the parser guesses about how a sign came there. */
    private static final Pattern GUESS = Pattern.compile(" \\(Do not use .*", Pattern.DOTALL);

    /** Where the parser says nothing that people can use. */
    static final String UNSAID = "not YAML: what follows here cannot be parsed";

    private YamlSyntaxAdvice() {}

    static String because(MarkedYamlEngineException refusal) {
        String context = line(refusal.getContext());
        String reason = line(refusal.getProblem());
        return "not YAML" + (context.isEmpty() ? "" : ", " + context) + ": " + reason + advice(reason);
    }

    private static String line(String words) {
        return words == null
                ? ""
                : GUESS.matcher(words).replaceFirst("").replaceAll("\\s+", " ").strip();
    }

    private static String advice(String reason) {
        if (reason.startsWith("mapping values are not allowed")) {
            return "; a text with a colon and a space in it belongs in quotes";
        }
        if (reason.endsWith("that cannot start any token.")) {
            return " A text that begins with a sign belongs in quotes, and lines are indented with spaces";
        }
        return reason.startsWith("expected <block end>") ? "; look at the quotes and the indentation up to here" : "";
    }
}
