package io.github.sscop.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reader of {@code battery.json}, whose head says how its cases are written. */
final class BatteryFile {

    private final JsonNode file = JsonMapper.shared().readTree(Given.resource("battery.json"));
    private final Map<String, JsonNode> bases = new TreeMap<>();

    /** The cases of all sections, in the order of the file. */
    List<BatteryCase> cases() {
        return cases("sections");
    }

    /** The cases that the library is known to get wrong. */
    List<BatteryCase> known() {
        return cases("known");
    }

    private List<BatteryCase> cases(String part) {
        List<BatteryCase> cases = new ArrayList<>();
        for (JsonNode section : file.required(part)) {
            String kind = section.required("kind").stringValue();
            JsonNode defaults = section.path("defaults");
            for (JsonNode each : section.required("cases")) {
                ObjectNode written = JsonMapper.shared().createObjectNode();
                defaults.properties().forEach(field -> written.set(field.getKey(), field.getValue()));
                each.properties().forEach(field -> written.set(field.getKey(), field.getValue()));
                addVariants(cases, kind, written);
            }
        }
        return cases;
    }

    /** Adds a case, or one for each of its values. */
    private void addVariants(List<BatteryCase> cases, String kind, JsonNode written) {
        String name = written.required("name").stringValue();
        JsonNode base = with(base(written.path("base").stringValue("plain")), written.path("patch"));
        JsonNode values = written.path("values");
        if (values.isMissingNode()) {
            cases.add(read(kind, name, base, written));
            return;
        }
        for (JsonNode value : values) {
            JsonNode document = base;
            for (JsonNode place : written.required("at")) {
                document = MergePatch.at(place.stringValue(), value).applied(document);
            }
            cases.add(read(kind, name + " " + value, document, written));
        }
    }

    private JsonNode base(String name) {
        JsonNode known = bases.get(name);
        if (known == null) {
            JsonNode written = file.required("bases").required(name);
            known = written.has("base")
                    ? with(base(written.required("base").stringValue()), written.required("patch"))
                    : written;
            bases.put(name, known);
        }
        return known;
    }

    private static JsonNode with(JsonNode target, JsonNode patch) {
        return patch.isMissingNode() ? target : new MergePatch(patch).applied(target);
    }

    private static BatteryCase read(String kind, String name, JsonNode document, JsonNode written) {
        return new BatteryCase(
                kind,
                name,
                document.toString(),
                written.path("policy").stringValue("good-faith"),
                LocalDate.parse(written.path("asOf").stringValue("2026-03-31")),
                written.path("item").stringValue("1.1.1"),
                new TreeSet<>(texts(written.required("allowed"))),
                texts(written.path("codes")),
                texts(written.path("never")),
                written.path("honest").booleanValue(false),
                written.required("why").stringValue());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.stringValue()));
        return texts;
    }

    /** The names of bases that no case uses, so that none is left behind. */
    Set<String> unusedBases() {
        Set<String> unused = new TreeSet<>(file.required("bases").propertyNames());
        unused.remove("plain");
        for (JsonNode each : file.required("bases")) {
            unused.remove(each.path("base").stringValue(""));
        }
        for (String part : List.of("sections", "known")) {
            for (JsonNode section : file.required(part)) {
                unused.remove(section.path("defaults").path("base").stringValue(""));
                section.required("cases")
                        .forEach(each -> unused.remove(each.path("base").stringValue("")));
            }
        }
        return unused;
    }
}
