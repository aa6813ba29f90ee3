package io.github.sscop.source.build;

import io.github.sscop.source.content.DataNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that the tool of a run lists, with what they say of their findings. */
final class SarifRules {

    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_SCORE = 10;
    private static final Pattern WEAKNESS = Pattern.compile("(?i)cwe[-_/ :]{0,2}0{0,5}([1-9]\\d{0,4})(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,7})?");
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{0,4}");

    private final Map<String, DataNode> byId = new HashMap<>();
    private final List<DataNode> inOrder;

    /** The weaknesses of the rules, each of which may have very many results. */
    private final IdentityHashMap<DataNode, Set<Integer>> weaknesses = new IdentityHashMap<>();

    SarifRules(DataNode run) {
        DataNode tool = run.at("tool");
        inOrder = tool.at("driver", "rules").elements();
        Stream.concat(
                        inOrder.stream(),
                        tool.at("extensions").elements().stream()
                                .flatMap(extension -> extension.at("rules").elements().stream()))
                .forEach(rule -> rule.at("id").text().ifPresent(id -> byId.putIfAbsent(id, rule)));
    }

    /** Returns the rule of a result, by its id or else by its number; absent if it is not listed. */
    DataNode of(DataNode result) {
        Optional<String> id =
                result.at("ruleId").text().or(() -> result.at("rule", "id").text());
        if (id.isPresent()) {
            String whole = id.get();
            int end = whole.lastIndexOf('/');
            DataNode broader =
                    end < 0 ? DataNode.absent() : byId.getOrDefault(whole.substring(0, end), DataNode.absent());
            return byId.getOrDefault(whole, broader);
        }
        boolean ofDriver = !result.at("rule", "toolComponent").isGiven();
        return result.at("ruleIndex")
                .whole()
                .or(() -> result.at("rule", "index").whole())
                .filter(index -> ofDriver && index >= 0 && index < inOrder.size())
                .map(index -> inOrder.get(index.intValue()))
                .orElse(DataNode.absent());
    }

    /** Returns the severity by the score of a rule and of its result, the higher of the two; empty unless both are sound. */
    static Optional<String> severity(DataNode rule, DataNode result) {
        List<DataNode> scores = Stream.of(rule, result)
                .map(node -> node.at("properties", "security-severity"))
                .filter(DataNode::isPresent)
                .toList();
        List<BigDecimal> numbers =
                scores.stream().flatMap(score -> number(score).stream()).toList();
        return numbers.size() < scores.size()
                ? Optional.empty()
                : numbers.stream().max(BigDecimal::compareTo).flatMap(SarifRules::band);
    }

    private static Optional<BigDecimal> number(DataNode score) {
        return score.scalar()
                .map(String::strip)
                .filter(text ->
                        text.length() <= LONGEST_SCORE && NUMBER.matcher(text).matches())
                .map(BigDecimal::new);
    }

    /** A score of zero is that of what was not scored. */
    private static Optional<String> band(BigDecimal score) {
        if (score.signum() <= 0 || score.compareTo(BigDecimal.TEN) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                score.compareTo(new BigDecimal("9.0")) >= 0
                        ? "CRITICAL"
                        : score.compareTo(new BigDecimal("7.0")) >= 0
                                ? "HIGH"
                                : score.compareTo(new BigDecimal("4.0")) >= 0 ? "MEDIUM" : "LOW");
    }

    /** Returns the numbers of the weaknesses (CWE) that a rule or its result names. */
    Set<Integer> weaknesses(DataNode rule, DataNode result) {
        Set<Integer> numbers = new TreeSet<>(weaknesses.computeIfAbsent(rule, SarifRules::weaknesses));
        numbers.addAll(weaknesses(result));
        return numbers;
    }

    private static Set<Integer> weaknesses(DataNode node) {
        Set<Integer> numbers = new TreeSet<>();
        Stream.of(node.at("properties"))
                .flatMap(properties -> Stream.of(properties.at("tags"), properties.at("cwe"), properties.at("cwes")))
                .flatMap(each -> Stream.concat(Stream.of(each), each.elements().stream()))
                .flatMap(each -> each.text().stream())
                .filter(text -> text.length() <= LONGEST_TAG)
                .forEach(text -> {
                    Matcher matcher = WEAKNESS.matcher(text);
                    while (matcher.find()) {
                        numbers.add(Integer.valueOf(matcher.group(1)));
                    }
                });
        Stream.concat(
                        node.at("relationships").elements().stream().map(each -> each.at("target")),
                        node.at("taxa").elements().stream())
                .filter(each -> each.at("toolComponent", "name").isText("CWE"))
                .flatMap(each -> each.at("id").text().stream())
                .map(text -> text.startsWith("CWE-") ? text.substring("CWE-".length()) : text)
                .filter(text -> CODE.matcher(text).matches())
                .forEach(text -> numbers.add(Integer.valueOf(text)));
        return numbers;
    }
}
