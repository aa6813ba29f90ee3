package io.github.sscop.yaml;

import io.github.sscop.code.document.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The writer of a JSON document as YAML with the same content, in blocks, with every text in quotes that might be read differently. */
final class YamlWriter {

    private final StringBuilder yaml = new StringBuilder();

    private YamlWriter() {}

    /** Returns the YAML of a document, which is an object. */
    static byte[] write(byte[] json) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Object document = new Load(settings).loadFromString(new String(json, StandardCharsets.UTF_8));
        YamlWriter writer = new YamlWriter();
        writer.members((Map<?, ?>) document, 0);
        return writer.yaml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void members(Map<?, ?> object, int indentation) {
        boolean first = true;
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!first) {
                yaml.append("\n").append(" ".repeat(indentation));
            }
            first = false;
            yaml.append(YamlScalar.of(String.valueOf(member.getKey()))).append(":");
            value(member.getValue(), indentation + 2);
        }
    }

    /** Writes a value behind a colon: on lines of its own, if it has parts. */
    private void value(Object value, int indentation) {
        if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            yaml.append("\n").append(" ".repeat(indentation));
            members(object, indentation);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (Object element : list) {
                yaml.append("\n").append(" ".repeat(indentation)).append("-");
                element(element, indentation + 2);
            }
        } else {
            yaml.append(" ").append(single(value));
        }
    }

    /** Writes a value behind a dash: its first part on the same line. */
    private void element(Object value, int indentation) {
        if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            yaml.append(" ");
            members(object, indentation);
        } else {
            value(value, indentation);
        }
    }

    private static String single(Object value) {
        if (value instanceof Map) {
            return "{}";
        } else if (value instanceof List) {
            return "[]";
        }
        return value instanceof String text ? YamlScalar.of(text) : String.valueOf(value);
    }
}
