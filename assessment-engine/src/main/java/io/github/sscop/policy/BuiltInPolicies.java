package io.github.sscop.policy;

import io.github.sscop.code.Digest;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.code.document.KeptDocument;
import io.github.sscop.code.document.ModuleResources;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The policies of the library, current and superseded; each is read when it is first used. */
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

    /** The policies by digest; computing the digest of one takes time. */
    static final class Current {
        static final Map<Digest, Policy> POLICIES = byDigest(Policy.builtIn());
    }

    static final class Superseded {
        static final Map<Digest, Policy> POLICIES = byDigest(KeptDocument.read(
                resource("kept/index.txt", KeptDocument::index),
                Current.POLICIES.keySet().stream().map(Digest::value).collect(Collectors.toSet()),
                name -> read(name, List.of()),
                policy -> policy.digest().value()));
    }

    /** Returns the policy with an id and a digest, current or superseded. */
    static Optional<Policy> find(String id, Digest digest) {
        return Optional.ofNullable(Current.POLICIES.get(digest))
                .or(() -> Optional.ofNullable(Superseded.POLICIES.get(digest)))
                .filter(policy -> policy.id().equals(id));
    }

    private static Map<Digest, Policy> byDigest(List<Policy> policies) {
        Map<Digest, Policy> byDigest = new LinkedHashMap<>();
        policies.forEach(policy -> byDigest.put(policy.digest(), policy));
        return Collections.unmodifiableMap(byDigest);
    }

    private static Policy read(String name, List<Policy> bases) {
        return resource(name + ".json", json -> PolicyFactory.read(JsonText.of(json, ReadLimits.standard()), bases));
    }

    private static <T> T resource(String file, ModuleResources.ResourceReader<T> reader) {
        try (InputStream in = BuiltInPolicies.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The library lacks its file " + file + "; expected it beside " + BuiltInPolicies.class);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new IllegalStateException("The library cannot read its file " + file, e);
        }
    }
}
