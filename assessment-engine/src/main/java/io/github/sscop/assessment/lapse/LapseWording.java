package io.github.sscop.assessment.lapse;

import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.code.Item;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences about a lapse. */
final class LapseWording {

    private LapseWording() {}

    static String summary(Lapse lapse) {
        return AssessmentMessages.of("lapse.summary." + variant(lapse), arguments(lapse));
    }

    static String ask(Lapse lapse) {
        Map<String, String> arguments = arguments(lapse);
        arguments.put("then", part("then", arguments));
        boolean ofBuyer = lapse.records().stream()
                .findFirst()
                .filter(record -> record.id().isOfCounterpart())
                .isPresent();
        return AssessmentMessages.of("lapse.ask." + (ofBuyer ? "counterpart" : lapse.cause()), arguments);
    }

    private static String variant(Lapse lapse) {
        return lapse.cause() == ScheduleCause.ACCEPTED_RISK_ENDS ? "risk" : "verdict";
    }

    private static Map<String, String> arguments(Lapse lapse) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("on", lapse.on().toString());
        arguments.put("before", lapse.on().minusDays(1).toString());
        arguments.put("organisation", ValueWording.cut(organisation(lapse)));
        arguments.put("subject", subject(lapse));
        arguments.put("code", lapse.code().title());
        arguments.put("policy", lapse.policy().id());
        arguments.put(
                "level",
                lapse.code()
                        .item(lapse.item())
                        .map(Item::level)
                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                        .orElse("item"));
        arguments.put("item", lapse.item().value());
        arguments.put("statement", lapse.statement());
        arguments.put("from", lapse.from().name());
        arguments.put("to", lapse.to().name());
        arguments.put(
                "kind",
                lapse.kind()
                        .map(kind -> part("kind", Map.of("kind", kind.value())))
                        .orElse(""));
        arguments.put("record", record(lapse.records().stream().findFirst()));
        arguments.put("others", others(lapse.records()));
        arguments.put("owner", lapse.risk().map(AcceptedRisk::owner).orElseGet(() -> part("owner", Map.of())));
        arguments.put("risk", lapse.risk().map(AcceptedRisk::risk).orElse(""));
        return arguments;
    }

    private static String organisation(Lapse lapse) {
        return lapse.organisation().orElseGet(() -> part("organisation", Map.of()));
    }

    private static String subject(Lapse lapse) {
        Optional<String> product = lapse.product()
                .map(name ->
                        name + lapse.version().map(version -> " " + version).orElse(""));
        return Stream.concat(product.stream(), Stream.of(organisation(lapse)))
                .map(ValueWording::cut)
                .collect(Collectors.joining(" of "));
    }

    private static String record(Optional<LapseRecord> record) {
        return record.map(LapseWording::record).orElse("");
    }

    private static String record(LapseRecord record) {
        String title = record.title().strip();
        return title.isEmpty()
                ? record.id().value()
                : part(
                        "record",
                        Map.of(
                                "title",
                                ValueWording.cut(title),
                                "id",
                                record.id().value()));
    }

    private static String others(List<LapseRecord> records) {
        return records.size() < 2
                ? ""
                : part(
                        "others",
                        Map.of(
                                "records",
                                ValueWording.listed(records.stream()
                                        .map(LapseWording::record)
                                        .toList())));
    }

    private static String part(String name, Map<String, String> arguments) {
        return AssessmentMessages.of("lapse.part." + name, arguments);
    }
}
