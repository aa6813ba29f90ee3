package io.github.sscop.rule;

import io.github.sscop.code.document.JsonText;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The policies that the library brings; read when one of them is first asked for. */
final class BuiltInPolicies {

    static final Policy GOOD_FAITH = read("good-faith", List.of());
    static final Policy BUYER = read("buyer", List.of(GOOD_FAITH));
    static final Policy INDEPENDENT = read("independent", List.of(GOOD_FAITH, BUYER));

    private BuiltInPolicies() {}

    private static Policy read(String name, List<Policy> known) {
        try (InputStream json = BuiltInPolicies.class.getResourceAsStream(name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The library lacks its policy " + name);
            }
            return PolicyReading.read(JsonText.of(json, ReadLimits.standard()), known);
        } catch (IOException e) {
            throw new IllegalStateException("The library cannot read its policy " + name, e);
        }
    }
}
