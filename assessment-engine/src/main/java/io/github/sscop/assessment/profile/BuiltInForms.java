package io.github.sscop.assessment.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The forms of the library, read when they are first used. */
final class BuiltInForms {

    static final List<FormProfile> ALL = List.of(read("g-cloud-15"), read("dtac-2.0"));

    private BuiltInForms() {}

    private static FormProfile read(String name) {
        try (InputStream json = BuiltInForms.class.getResourceAsStream(name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The library lacks its form " + name + "; expected " + name
                        + ".json beside " + BuiltInForms.class);
            }
            return FormProfileDocument.TYPE.read(json).profile();
        } catch (IOException e) {
            throw new IllegalStateException("The library cannot read its form " + name, e);
        }
    }
}
