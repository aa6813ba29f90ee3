package io.github.sscop.source.advisory;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.DataNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The severity of a vulnerability in CSAF: {@code scores} in version 2.0, {@code metrics} in version 2.1. */
final class CsafSeverity {

    private static final List<String> RISING = List.of("NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL");
    private static final List<String> SCORES = List.of("cvss_v3", "cvss_v4");

    private static final BigDecimal LOW = new BigDecimal("0.1");
    private static final BigDecimal MEDIUM = new BigDecimal("4.0");
    private static final BigDecimal HIGH = new BigDecimal("7.0");
    private static final BigDecimal CRITICAL = new BigDecimal("9.0");

    private CsafSeverity() {}

    /** Returns the highest severity for each product, by id; for all products by the id {@link CsafVulnerability#ALL}. */
    static Map<String, String> highest(DataNode vulnerability) {
        Map<String, String> highest = new HashMap<>();
        vulnerability.at("scores").elements().forEach(each -> add(highest, each, ofScores(each)));
        vulnerability.at("metrics").elements().forEach(each -> {
            DataNode content = each.at("content");
            add(highest, each, ofScores(content));
            add(highest, each, word(content.at("qualitative_severity_rating")).stream());
        });
        return highest;
    }

    private static void add(Map<String, String> highest, DataNode score, Stream<String> words) {
        words.forEach(word -> {
            Stream<String> ids = score.at("products").isGiven()
                    ? CsafProducts.texts(score.at("products"))
                    : Stream.of(CsafVulnerability.ALL);
            ids.forEach(id -> highest.merge(id, word, CsafSeverity::higher));
        });
    }

    /** Returns the higher of two severities. */
    static String higher(String one, String other) {
        return RISING.indexOf(one) < RISING.indexOf(other) ? other : one;
    }

    /** Returns whether a severity is one for which an update can be promised. */
    static boolean isSome(String word) {
        return !word.equals(RISING.get(0));
    }

    private static Stream<String> ofScores(DataNode scores) {
        return SCORES.stream()
                .map(scores::at)
                .flatMap(
                        each -> word(each.at("baseSeverity"))
                                .or(() -> each.at("baseScore").number().map(CsafSeverity::ofScore))
                                .stream());
    }

    private static Optional<String> word(DataNode node) {
        return node.text().map(text -> text.strip().toUpperCase(Locale.ROOT)).filter(RISING::contains);
    }

    /** The bands of CVSS since version 3. */
    private static String ofScore(BigDecimal score) {
        if (score.compareTo(CRITICAL) >= 0) {
            return "CRITICAL";
        }
        if (score.compareTo(HIGH) >= 0) {
            return "HIGH";
        }
        if (score.compareTo(MEDIUM) >= 0) {
            return "MEDIUM";
        }
        return score.compareTo(LOW) >= 0 ? "LOW" : "NONE";
    }

    /** Returns where a severity is not that of its score: a lower one would give the vendor more time. */
    static List<Problem> problems(DataNode vulnerability, String pointer) {
        List<Problem> problems = new ArrayList<>();
        for (String list : List.of("scores", "metrics")) {
            List<DataNode> elements = vulnerability.at(list).elements();
            for (int i = 0; i < elements.size(); i++) {
                DataNode scores = list.equals("metrics") ? elements.get(i).at("content") : elements.get(i);
                String at = pointer + "/" + list + "/" + i;
                SCORES.stream()
                        .map(scores::at)
                        .flatMap(each -> contradiction(each, at).stream())
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Problem> contradiction(DataNode score, String pointer) {
        Optional<String> word = word(score.at("baseSeverity"));
        Optional<String> band = score.at("baseScore").number().map(CsafSeverity::ofScore);
        return word.isPresent() && band.isPresent() && !word.equals(band)
                ? Optional.of(new Problem(
                        pointer,
                        ProblemCode.CONTRADICTION,
                        "the severity is " + word.get() + ", and that of the score is " + band.get()
                                + "; expected the same"))
                : Optional.empty();
    }
}
