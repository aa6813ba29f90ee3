package io.github.sscop.benchmark;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.plain.PlainDate;
import io.github.sscop.benchmark.plain.PlainOutcome;
import io.github.sscop.benchmark.plain.PlainRelevance;
import io.github.sscop.benchmark.plain.PlainSubmission;
import io.github.sscop.benchmark.plain.PlainSubmission.PlainEvidence;
import io.github.sscop.benchmark.plain.PlainSubmission.PlainProduct;
import io.github.sscop.benchmark.plain.PlainSubmission.PlainSubject;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * CEL: an expression for each rule, one for superseding, and one for the verdict on a claim; Java joins them. CEL is given maps of
 * texts, numbers and truth values, with what it could only compute by functions, such as when a record ceases to be fresh, worked out
 * beforehand.
 */
final class CelRival implements Rival<CelRival.Prepared> {

    private static final Map<String, List<CelRule>> RULES =
            CelRule.ALL.stream().collect(Collectors.groupingBy(CelRule::kind));
    private static final String AS_OF = Workload.AS_OF.toString();
    private static final Map<String, ItemId> CLAIMS =
            ComparedClaims.IDS.stream().collect(Collectors.toMap(id -> id, ItemId::of));

    /**
     * A submission as CEL likes it best.
     *
     * @param submission what Java needs of it
     * @param head the submission's own parts
     * @param records a record's parts, by its id
     * @param facts the variables for its rules, by its id
     */
    record Prepared(
            PlainSubmission submission,
            Map<String, Object> head,
            Map<String, Map<String, Object>> records,
            Map<String, Map<String, Object>> facts) {}

    private record CelRelevance(PlainRelevance relevance, Map<String, Object> parts) {}

    @Override
    public Prepared prepared(PlainSubmission submission) {
        Map<String, Object> head = new HashMap<>();
        Optional<PlainProduct> product = submission.product();
        head.put("organisation", submission.organisation().name());
        head.put("identifier", submission.organisation().identifier().orElse("-"));
        head.put("product", product.map(PlainProduct::name).orElse(""));
        head.put("version", product.flatMap(PlainProduct::version).orElse(""));
        head.put("digest", product.flatMap(PlainProduct::digest).orElse(""));
        head.put("location", submission.location().orElse("-"));
        head.put("preparedOn", day(submission.preparedOn()));
        return new Prepared(
                submission,
                head,
                byId(submission, record -> parts(record, submission)),
                byId(
                        submission,
                        record ->
                                Map.of("asOf", AS_OF, "f", whole(record.facts().values()))));
    }

    private static Map<String, Map<String, Object>> byId(
            PlainSubmission submission, Function<PlainEvidence, Map<String, Object>> parts) {
        return submission.evidence().stream().collect(Collectors.toMap(PlainEvidence::id, parts));
    }

    private static Map<String, Object> parts(PlainEvidence record, PlainSubmission submission) {
        Optional<PlainDate> age = record.date().or(submission::preparedOn);
        Optional<PlainSubmission.PlainReview> rejection =
                record.review().filter(review -> review.outcome() == Review.Outcome.REJECTED);
        Map<String, Object> parts = new HashMap<>();
        parts.put("title", record.title());
        parts.put("method", record.method().name());
        parts.put("location", record.location().orElse(""));
        parts.put("digest", record.digest().orElse(""));
        parts.put(
                "organisation",
                record.subject().flatMap(PlainSubject::organisation).orElse(""));
        parts.put("product", record.subject().flatMap(PlainSubject::product).orElse(""));
        parts.put("version", record.subject().flatMap(PlainSubject::version).orElse(""));
        parts.put("ofDigest", record.subject().flatMap(PlainSubject::digest).orElse(""));
        parts.put("occurredOn", day(record.occurredOn()));
        parts.put("recordedOn", day(record.recordedOn()));
        parts.put("date", day(record.date()));
        parts.put("age", day(age));
        parts.put(
                "validUntil",
                record.validUntil().map(until -> until.lastDay().toString()).orElse("9999-12-31"));
        parts.put(
                "freshUntil",
                age.map(date -> date.firstDay().plusYears(2).toString()).orElse("9999-12-31"));
        parts.put("rejectedOn", day(rejection.map(PlainSubmission.PlainReview::on)));
        parts.put(
                "rejectedByPeer",
                rejection
                        .filter(review -> review.independence()
                                        .compareTo(record.originator().independence())
                                >= 0)
                        .isPresent());
        return parts;
    }

    private static String day(Optional<PlainDate> date) {
        return date.map(PlainDate::firstDay).map(LocalDate::toString).orElse("");
    }

    /** CEL's whole numbers are long. */
    private static Map<String, Object> whole(Map<String, Object> facts) {
        Map<String, Object> whole = new HashMap<>();
        facts.forEach((name, value) ->
                whole.put(name, value instanceof Integer number ? Long.valueOf(number.longValue()) : value));
        return whole;
    }

    @Override
    public Map<ItemId, Verdict> verdicts(Prepared prepared) {
        Map<String, List<CelRelevance>> byRecord = new HashMap<>();
        Map<String, List<CelRelevance>> byItem = new HashMap<>();
        Map<String, List<PlainEvidence>> naming = new HashMap<>();
        for (PlainEvidence record : prepared.submission().evidence()) {
            List<CelRelevance> relevances = relevances(record, prepared);
            byRecord.put(record.id(), relevances);
            for (CelRelevance each : relevances) {
                byItem.computeIfAbsent(each.relevance().item(), item -> new ArrayList<>())
                        .add(each);
            }
            for (String named : record.supersedes()) {
                naming.computeIfAbsent(named, id -> new ArrayList<>()).add(record);
            }
        }
        naming.forEach((named, records) -> {
            for (PlainEvidence by : records) {
                if (takesThePlace(by, named, byRecord, prepared)) {
                    supersede(byRecord.getOrDefault(named, List.of()), by, byRecord, prepared);
                }
            }
        });
        Map<ItemId, Verdict> verdicts = new HashMap<>();
        CLAIMS.forEach((claim, id) -> verdicts.put(id, verdict(byItem.getOrDefault(claim, List.of()), prepared)));
        return verdicts;
    }

    private static List<CelRelevance> relevances(PlainEvidence record, Prepared prepared) {
        List<CelRule> rules = RULES.getOrDefault(record.kind(), List.of());
        List<PlainOutcome> outcome = new ArrayList<>(rules.size());
        for (CelRule rule : rules) {
            outcome.add(rule.of(variables(prepared.facts(), record.id())));
        }
        List<CelRelevance> relevances = new ArrayList<>();
        for (PlainRelevance relevance : PlainRelevance.of(record, outcome)) {
            Map<String, Object> parts = new HashMap<>();
            parts.put("r", variables(prepared.records(), record.id()));
            parts.put("supports", relevance.supports());
            parts.put("refutes", relevance.refutes());
            parts.put("direct", relevance.direct());
            parts.put("argued", relevance.argued());
            parts.put("argument", relevance.argument().orElse(""));
            parts.put("superseded", false);
            relevances.add(new CelRelevance(relevance, parts));
        }
        return relevances;
    }

    private static Map<String, Object> variables(Map<String, Map<String, Object>> all, String id) {
        return all.getOrDefault(id, Map.of());
    }

    private static boolean takesThePlace(
            PlainEvidence by, String named, Map<String, List<CelRelevance>> byRecord, Prepared prepared) {
        List<CelRelevance> its = byRecord.getOrDefault(by.id(), List.of());
        boolean onlyRefutes = !its.isEmpty();
        for (CelRelevance each : its) {
            onlyRefutes &= each.relevance().refutes();
        }
        return (boolean) eval(
                CelExpressions.TAKES_THE_PLACE,
                Map.of(
                        "asOf", AS_OF,
                        "s", prepared.head(),
                        "by", variables(prepared.records(), by.id()),
                        "named", variables(prepared.records(), named),
                        "onlyRefutes", onlyRefutes));
    }

    private static void supersede(
            List<CelRelevance> relevances,
            PlainEvidence by,
            Map<String, List<CelRelevance>> byRecord,
            Prepared prepared) {
        for (CelRelevance each : relevances) {
            if (!each.relevance().refutes() || mayClear(by, each.relevance().item(), byRecord, prepared)) {
                each.parts().put("superseded", true);
            }
        }
    }

    private static boolean mayClear(
            PlainEvidence by, String item, Map<String, List<CelRelevance>> byRecord, Prepared prepared) {
        List<Map<String, Object>> there = new ArrayList<>();
        for (CelRelevance each : byRecord.getOrDefault(by.id(), List.of())) {
            if (each.relevance().item().equals(item)) {
                there.add(each.parts());
            }
        }
        return (boolean) eval(CelExpressions.MAY_CLEAR, Map.of("asOf", AS_OF, "s", prepared.head(), "bearings", there));
    }

    private static Verdict verdict(List<CelRelevance> relevances, Prepared prepared) {
        List<Map<String, Object>> parts = new ArrayList<>(relevances.size());
        for (CelRelevance each : relevances) {
            parts.add(each.parts());
        }
        return Verdict.valueOf(
                (String) eval(CelExpressions.VERDICT, Map.of("asOf", AS_OF, "s", prepared.head(), "bearings", parts)));
    }

    private static Object eval(CelRuntime.Program program, Map<String, Object> variables) {
        try {
            return program.eval(variables);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
