package io.github.sscop.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A merge patch as in RFC 7396, in which an object also patches a list: its names are the positions of elements, and the
 * position after the last one adds an element.
 *
 * @param patch the patch
 */
record MergePatch(JsonNode patch) {

    /** The patch that puts a value in the place of a JSON Pointer. */
    static MergePatch at(String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/", -1);
        JsonNode patch = value;
        for (int i = names.length - 1; i >= 0; i--) {
            ObjectNode outer = JsonMapper.shared().createObjectNode();
            outer.set(names[i], patch);
            patch = outer;
        }
        return new MergePatch(patch);
    }

    JsonNode applied(JsonNode target) {
        return merged(target, patch);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        if (target instanceof ArrayNode list && isOfPositions(changes)) {
            return mergedList(list, changes);
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (target instanceof ObjectNode object) {
            object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        }
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                members.remove(change.getKey());
            } else {
                JsonNode old = members.getOrDefault(change.getKey(), StringNode.valueOf(""));
                members.put(change.getKey(), merged(old, change.getValue()));
            }
        });
        ObjectNode merged = JsonMapper.shared().createObjectNode();
        members.forEach(merged::set);
        return merged;
    }

    private static boolean isOfPositions(ObjectNode changes) {
        return changes.propertyNames().stream().allMatch(name -> name.matches("[0-9]+"));
    }

    private static JsonNode mergedList(ArrayNode list, ObjectNode changes) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        changes.properties().forEach(change -> {
            int position = Integer.parseInt(change.getKey());
            if (position == elements.size()) {
                elements.add(StringNode.valueOf(""));
            }
            elements.set(position, merged(elements.get(position), change.getValue()));
        });
        ArrayNode merged = JsonMapper.shared().createArrayNode();
        elements.forEach(merged::add);
        return merged;
    }
}
