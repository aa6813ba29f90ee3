package io.github.sscop.assessment.request;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.wording.MessageBundle;
import io.github.sscop.wording.ValueWording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of a request. */
final class RequestWording {

    private static final MessageBundle MESSAGES = MessageBundle.named("request");

    private RequestWording() {}

    static String of(String key, Map<String, String> arguments) {
        return MESSAGES.format(key, arguments);
    }

    /** Returns a record in words: its title, if that is known, and its id. */
    static String record(EvidenceId id, Optional<String> title) {
        return title.map(text -> of("record.titled", Map.of("title", ValueWording.cut(text.strip()), "id", id.value())))
                .orElseGet(() -> of("record", Map.of("id", id.value())));
    }

    /** Returns records in words. */
    static String records(List<EvidenceId> ids, SuppliedRecords supplied) {
        return ValueWording.listed(ids.stream()
                .map(id -> record(id, supplied.record(id).map(Evidence::title)))
                .toList());
    }

    /** Returns what is asked for, in a sentence. */
    static String ask(RequestedRecord asked) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put(
                "record", asked.evidence().map(id -> record(id, asked.title())).orElse(""));
        arguments.put("count", String.valueOf(asked.count()));
        arguments.put("about", asked.about());
        arguments.put("kind", kind(asked));
        arguments.put("dated", dated(asked));
        arguments.put("located", asked.located() ? of("part.located", Map.of()) : "");
        arguments.put("argued", asked.argued() ? of("part.argued", Map.of()) : "");
        arguments.put("sampled", asked.sampled() ? of("part.sampled", Map.of("sample", sample(asked))) : "");
        arguments.put(
                "independent",
                asked.independence() == Independence.VENDOR
                        ? ""
                        : of("part.independent." + asked.independence(), Map.of()));
        arguments.put("vouched", asked.vouched() ? of("part.vouched", Map.of()) : "");
        arguments.put("confirmed", confirmed(asked));
        RequestAction action = asked.action();
        String variant = action == RequestAction.ADD
                ? asked.count() == 1 ? ".one" : ".more"
                : action == RequestAction.CORRECT && asked.evidence().isEmpty() ? ".hidden" : "";
        return of("ask." + action + variant, arguments);
    }

    private static String kind(RequestedRecord asked) {
        if (!asked.acceptedKinds().isEmpty()) {
            return of(
                    "part.accepted",
                    Map.of(
                            "kinds",
                            asked.acceptedKinds().stream()
                                    .map(RequestWording::words)
                                    .collect(Collectors.joining(" or "))));
        }
        return asked.kind()
                .map(kind -> of("part.kind", Map.of("kind", words(kind))))
                .orElse("");
    }

    private static String dated(RequestedRecord asked) {
        return asked.datedFrom()
                .map(from -> of("part.datedFrom", Map.of("from", from.toString())))
                .orElse(asked.dated() ? of("part.dated", Map.of()) : "");
    }

    private static String sample(RequestedRecord asked) {
        return asked.sample()
                .map(sample -> of(
                        sample.atLeast() > 1 ? "part.sampleAtLeast" : "part.sample",
                        Map.of(
                                "selections",
                                sample.selections().stream()
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" or ")),
                                "atLeast",
                                String.valueOf(sample.atLeast()))))
                .orElse("");
    }

    private static String confirmed(RequestedRecord asked) {
        if (!asked.confirmed()) {
            return "";
        }
        return asked.facts().isEmpty()
                ? of("part.confirmed", Map.of())
                : of("part.confirmedByFacts", Map.of("facts", String.join(", ", asked.facts())));
    }

    private static String words(EvidenceKind kind) {
        return kind.value().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
