package io.github.sscop.benchmark;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.plain.PlainBearing;
import io.github.sscop.benchmark.plain.PlainDate;
import io.github.sscop.benchmark.plain.PlainSubmission;
import io.github.sscop.benchmark.plain.PlainSubmission.Evidence;
import io.github.sscop.benchmark.plain.PlainSubmission.Product;
import io.github.sscop.benchmark.plain.PlainSubmission.Subject;
import io.github.sscop.benchmark.plain.Said;
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
 * texts, numbers and truth values, with what it could only tell by functions, such as when a record ceases to be fresh, worked out
 * beforehand.
 */
final class CelRival implements Rival<CelRival.Prepared> {

    private static final Map<String, List<CelRule>> RULES =
            CelRule.ALL.stream().collect(Collectors.groupingBy(CelRule::kind));
    private static final String AS_OF = Workload.AS_OF.toString();
    private static final Map<String, ItemId> CLAIMS =
            Claims.IDS.stream().collect(Collectors.toMap(id -> id, ItemId::of));

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

    private record Bearing(PlainBearing bearing, Map<String, Object> parts) {}

    @Override
    public Prepared prepared(PlainSubmission submission) {
        Map<String, Object> head = new HashMap<>();
        Optional<Product> product = submission.product();
        head.put("organisation", submission.organisation().name());
        head.put("identifier", submission.organisation().identifier().orElse("-"));
        head.put("product", product.map(Product::name).orElse(""));
        head.put("version", product.flatMap(Product::version).orElse(""));
        head.put("digest", product.flatMap(Product::digest).orElse(""));
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
            PlainSubmission submission, Function<Evidence, Map<String, Object>> parts) {
        return submission.evidence().stream().collect(Collectors.toMap(Evidence::id, parts));
    }

    private static Map<String, Object> parts(Evidence record, PlainSubmission submission) {
        Optional<PlainDate> age = record.date().or(submission::preparedOn);
        Optional<PlainSubmission.Review> rejection =
                record.review().filter(review -> review.outcome() == Review.Outcome.REJECTED);
        Map<String, Object> parts = new HashMap<>();
        parts.put("title", record.title());
        parts.put("method", record.method().name());
        parts.put("location", record.location().orElse(""));
        parts.put("digest", record.digest().orElse(""));
        parts.put(
                "organisation", record.subject().flatMap(Subject::organisation).orElse(""));
        parts.put("product", record.subject().flatMap(Subject::product).orElse(""));
        parts.put("version", record.subject().flatMap(Subject::version).orElse(""));
        parts.put("ofDigest", record.subject().flatMap(Subject::digest).orElse(""));
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
        parts.put("rejectedOn", day(rejection.map(PlainSubmission.Review::on)));
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
        Map<String, List<Bearing>> byRecord = new HashMap<>();
        Map<String, List<Bearing>> byItem = new HashMap<>();
        Map<String, List<Evidence>> naming = new HashMap<>();
        for (Evidence record : prepared.submission().evidence()) {
            List<Bearing> bearings = bearings(record, prepared);
            byRecord.put(record.id(), bearings);
            for (Bearing each : bearings) {
                byItem.computeIfAbsent(each.bearing().item(), item -> new ArrayList<>())
                        .add(each);
            }
            for (String named : record.supersedes()) {
                naming.computeIfAbsent(named, id -> new ArrayList<>()).add(record);
            }
        }
        naming.forEach((named, records) -> {
            for (Evidence by : records) {
                if (takesThePlace(by, named, byRecord, prepared)) {
                    supersede(byRecord.getOrDefault(named, List.of()), by, byRecord, prepared);
                }
            }
        });
        Map<ItemId, Verdict> verdicts = new HashMap<>();
        CLAIMS.forEach((claim, id) -> verdicts.put(id, verdict(byItem.getOrDefault(claim, List.of()), prepared)));
        return verdicts;
    }

    private static List<Bearing> bearings(Evidence record, Prepared prepared) {
        List<CelRule> rules = RULES.getOrDefault(record.kind(), List.of());
        List<Said> said = new ArrayList<>(rules.size());
        for (CelRule rule : rules) {
            said.add(rule.of(variables(prepared.facts(), record.id())));
        }
        List<Bearing> bearings = new ArrayList<>();
        for (PlainBearing bearing : PlainBearing.of(record, said)) {
            Map<String, Object> parts = new HashMap<>();
            parts.put("r", variables(prepared.records(), record.id()));
            parts.put("supports", bearing.supports());
            parts.put("refutes", bearing.refutes());
            parts.put("direct", bearing.direct());
            parts.put("argued", bearing.argued());
            parts.put("argument", bearing.argument().orElse(""));
            parts.put("superseded", false);
            bearings.add(new Bearing(bearing, parts));
        }
        return bearings;
    }

    private static Map<String, Object> variables(Map<String, Map<String, Object>> all, String id) {
        return all.getOrDefault(id, Map.of());
    }

    private static boolean takesThePlace(
            Evidence by, String named, Map<String, List<Bearing>> byRecord, Prepared prepared) {
        List<Bearing> its = byRecord.getOrDefault(by.id(), List.of());
        boolean onlyRefutes = !its.isEmpty();
        for (Bearing each : its) {
            onlyRefutes &= each.bearing().refutes();
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
            List<Bearing> bearings, Evidence by, Map<String, List<Bearing>> byRecord, Prepared prepared) {
        for (Bearing each : bearings) {
            if (!each.bearing().refutes() || mayClear(by, each.bearing().item(), byRecord, prepared)) {
                each.parts().put("superseded", true);
            }
        }
    }

    private static boolean mayClear(Evidence by, String item, Map<String, List<Bearing>> byRecord, Prepared prepared) {
        List<Map<String, Object>> there = new ArrayList<>();
        for (Bearing each : byRecord.getOrDefault(by.id(), List.of())) {
            if (each.bearing().item().equals(item)) {
                there.add(each.parts());
            }
        }
        return (boolean) eval(CelExpressions.MAY_CLEAR, Map.of("asOf", AS_OF, "s", prepared.head(), "bearings", there));
    }

    private static Verdict verdict(List<Bearing> bearings, Prepared prepared) {
        List<Map<String, Object>> parts = new ArrayList<>(bearings.size());
        for (Bearing each : bearings) {
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
