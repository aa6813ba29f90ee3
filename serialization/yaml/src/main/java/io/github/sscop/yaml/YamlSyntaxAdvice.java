package io.github.sscop.yaml;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The sentence that says why a text is not YAML, with advice on frequent mistakes. */
final class YamlSyntaxAdvice {

    /** The parser's guess about the origin of a character. */
    private static final Pattern GUESS = Pattern.compile(" \\(Do not use .*", Pattern.DOTALL);

    /** The sentence for faults for which the parser gives no reason that helps. */
    static final String UNKNOWN = "not YAML: what follows here cannot be parsed";

    private YamlSyntaxAdvice() {}

    static String sentence(MarkedYamlEngineException refusal) {
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
