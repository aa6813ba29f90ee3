package io.github.sscop.portal.desk;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The policies that an assessor chooses from, with an {@link Assessor} for each code and policy, made once. */
@Component
public class PolicyChoice {

    private final Map<String, Assessor> assessors = new ConcurrentHashMap<>();

    /** Returns the policies. */
    public List<Policy> policies() {
        return Policy.builtIn();
    }

    /**
     * Returns a policy by its id.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public Policy policy(String id) {
        return Policy.builtIn(id)
                .orElseThrow(() -> new IllegalArgumentException("Policy is " + id + "; expected one of "
                        + policies().stream().map(Policy::id).toList()));
    }

    /** Returns the assessor by a code and a policy. */
    public Assessor assessor(EditionId code, Policy policy) {
        return assessors.computeIfAbsent(
                code + " " + policy.digest(),
                key -> Assessor.of(CodeRegistry.builtIn().get(code), policy));
    }

    /** Returns the digests of all catalogs and policies. */
    public List<String> digests() {
        return Stream.concat(
                        CodeRegistry.builtIn().all().stream()
                                .map(code -> code.digest().value()),
                        policies().stream().map(policy -> policy.digest().value()))
                .toList();
    }
}
