package io.github.sscop.evidence;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Migration.Change;
import io.github.sscop.code.Migration.Extent;
import io.github.sscop.code.Migration.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place where what was not carried is put into words. */
final class CarryingWords {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private CarryingWords() {}

    /** The sentence of a code. */
    static String of(NotCarriedCode code, Map<String, String> arguments) {
        Matcher matcher = ARGUMENT.matcher(template(code));
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            String value = arguments.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        code + " speaks of " + matcher.group(1) + ", which is not among " + arguments.keySet());
            }
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(sentence).toString();
    }

    private static String template(NotCarriedCode code) {
        return switch (code) {
            case LINK_NOT_CARRIED -> "{record} no longer bears on {from}, since {from} {became}.";
            case WEAKENED -> "{record} bears on {to} only indirectly, since {from} {became}.";
            case STANCE_LEFT_OPEN ->
                "{record} is linked to {to} without a stance, for somebody to say what it shows of each, since {from}"
                        + " {became}.";
            case REFUTATION_SPREAD ->
                "{record} refutes {to} indirectly, for somebody to say which of them it is about, since {from}"
                        + " {became}.";
            case WOULD_CLEAR_MORE ->
                "{record} is linked to {to} without a stance, since {from} {became}, where with one it would clear what"
                        + " a superseded record says against another provision.";
            case MERGED ->
                "{record} is linked to {to} once, by what it says of {kept} and not of {from}, since {from} {became}.";
            case OUTWEIGHED ->
                "{record} refutes {to} by what it says of {kept}, which goes before what it says for {from}, since"
                        + " {from} {became}.";
            case DECLARATION_NOT_CARRIED ->
                "The declaration on {from} is left out, for the vendor to declare anew, since {from} {became}.";
            case SUBSTITUTION_NOT_CARRIED ->
                "The substitute {substitute} of {from} is left out, for the vendor to look whether other words are"
                        + " needed, since {from} {became}.";
            case SUBSTITUTE_RENAMED ->
                "The substitute {substitute} of {from} is called {renamed}, since {edition} has an element"
                        + " {substitute}.";
            case EXCLUSION_NOT_CARRIED ->
                "The exclusion of {from} is left out, for somebody to approve anew, since {from} {became}.";
            case ACCEPTED_RISK_NOT_CARRIED ->
                "The accepted risk at {from} is left out, for somebody to accept anew, since {from} {became}.";
            case THEME_NOT_CARRIED -> "Additional theme {from} is left out, since themes are those of {edition} now.";
            case NOT_ASKED_NOT_CARRIED ->
                "That {from} was not asked is left out, since notAsked names items of {edition} now.";
        };
    }

    /**
     * What became of a provision, as words that follow its name.
     *
     * @param row what became of it
     * @param sharing provisions of which something became the same
     */
    static String became(Row row, List<ItemId> sharing, Code later) {
        if (row.to().isEmpty()) {
            return "was dropped";
        }
        List<String> words = new ArrayList<>();
        words.add("became "
                + row.to().stream().distinct().map(to -> called(to, later)).collect(Collectors.joining(" and ")));
        row.extent()
                .filter(extent -> extent != Extent.SAME)
                .map(CarryingWords::said)
                .ifPresent(words::add);
        if (row.changes().contains(Change.STRENGTHENED)) {
            words.add("a requirement where it was a recommendation");
        }
        if (!sharing.isEmpty()) {
            words.add("together with " + sharing.stream().map(ItemId::value).collect(Collectors.joining(" and ")));
        }
        return String.join(", ", words);
    }

    /** What became of something of which the migration does not speak. */
    static String unknown() {
        return "is not in the migration";
    }

    private static String called(ItemId to, Code later) {
        return later.find(to).orElseThrow().level().name().toLowerCase(Locale.ROOT) + " " + to;
    }

    private static String said(Extent extent) {
        return switch (extent) {
            case SAME -> "which covers the same";
            case WIDER -> "which covers more";
            case NARROWER -> "which covers less";
            case CONDITION_ADDED -> "which has a condition";
        };
    }
}
