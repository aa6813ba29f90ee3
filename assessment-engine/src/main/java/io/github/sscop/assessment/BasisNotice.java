package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.evidence.text.Name;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A notice on the code or the policy of an assessment, which is not what its id leads a reader to expect.
 *
 * <p>It follows from what the library has now, and is not recorded.
 *
 * @param code the stable code of the notice
 * @param arguments the arguments of its sentence by name
 */
public record BasisNotice(BasisNoticeCode code, Map<String, String> arguments) implements ContractValue {

    /** The stable code of a notice. */
    public enum BasisNoticeCode {
        /** The catalog of the code has been superseded by another of the same edition. */
        CODE_SUPERSEDED,
        /** The policy has been superseded by another text of the same id. */
        POLICY_SUPERSEDED,
        /** The policy has the id of one of the library, or one that looks like it, and is none that the library has or had. */
        POLICY_NOT_BUILT_IN
    }

    public BasisNotice {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
    }

    /** Returns the notices on a code and a policy. */
    static List<BasisNotice> of(Code code, DocumentRef policy) {
        List<BasisNotice> notices = new ArrayList<>();
        code.supersededBy()
                .ifPresent(current -> notices.add(new BasisNotice(
                        BasisNoticeCode.CODE_SUPERSEDED,
                        Map.of(
                                "code", code.toString(),
                                "digest", code.digest().toString(),
                                "current", current.toString()))));
        ofPolicy(policy).ifPresent(notices::add);
        return List.copyOf(notices);
    }

    private static Optional<BasisNotice> ofPolicy(DocumentRef policy) {
        Optional<Policy> current = lookAlike(policy.id());
        Optional<Policy> named = Policy.builtIn(policy.id(), policy.digest());
        if (current.isEmpty() || named.equals(current)) {
            return Optional.empty();
        }
        return Optional.of(new BasisNotice(
                named.isPresent() ? BasisNoticeCode.POLICY_SUPERSEDED : BasisNoticeCode.POLICY_NOT_BUILT_IN,
                Map.of(
                        "policy", policy.id(),
                        "digest", policy.digest().toString(),
                        "current", current.get().digest().toString())));
    }

    /** Returns the current policy for which a reader would take one with that id. */
    private static Optional<Policy> lookAlike(String id) {
        Name seen = Name.of(id);
        return Policy.builtIn().stream()
                .filter(policy -> Name.of(policy.id()).isLike(seen))
                .findFirst();
    }

    /** Returns whether it is on a superseded document. */
    public boolean isOfSuperseded() {
        return code != BasisNoticeCode.POLICY_NOT_BUILT_IN;
    }

    /** Returns the notice as a sentence. */
    public String text() {
        return AssessmentMessages.of("basis." + code, arguments);
    }
}
