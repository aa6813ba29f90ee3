package io.github.sscop.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a constant of one of the library's enums by its name, as a value or as a key, whatever the mapper is set to. */
final class EnumSerializer extends ValueSerializer<Enum<?>> {

    private final boolean asKey;

    EnumSerializer(boolean asKey) {
        this.asKey = asKey;
    }

    @Override
    public void serialize(Enum<?> constant, JsonGenerator out, SerializationContext context) {
        if (asKey) {
            out.writeName(constant.name());
        } else {
            out.writeString(constant.name());
        }
    }
}
