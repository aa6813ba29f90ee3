package io.github.sscop.policy;

import io.github.sscop.code.document.JsonText;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The policies of the library; each is read when it is first used. */
final class BuiltInPolicies {

    private BuiltInPolicies() {}

    /** Returns the policy with an id, without reading policies that it is not based on. */
    static Optional<Policy> find(String id) {
        return switch (id) {
            case "good-faith" -> Optional.of(GoodFaith.POLICY);
            case "buyer" -> Optional.of(Buyer.POLICY);
            case "independent" -> Optional.of(Independent.POLICY);
            default -> Optional.empty();
        };
    }

    static final class GoodFaith {
        static final Policy POLICY = read("good-faith", List.of());
    }

    static final class Buyer {
        static final Policy POLICY = read("buyer", List.of(GoodFaith.POLICY));
    }

    static final class Independent {
        static final Policy POLICY = read("independent", List.of(GoodFaith.POLICY, Buyer.POLICY));
    }

    private static Policy read(String name, List<Policy> bases) {
        try (InputStream json = BuiltInPolicies.class.getResourceAsStream(name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The library lacks its policy " + name + "; expected " + name
                        + ".json beside " + BuiltInPolicies.class);
            }
            return PolicyFactory.read(JsonText.of(json, ReadLimits.standard()), bases);
        } catch (IOException e) {
            throw new IllegalStateException("The library cannot read its policy " + name, e);
        }
    }
}
