package io.github.sscop.assessment;

import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * The origin of an assessment, as the application that passes it on knows it.
 *
 * @param kind what the assessment was taken from
 * @param keyIds the ids of the keys whose signatures were verified; given for a signed recording, and only there
 */
public record AssessmentOrigin(Kind kind, List<String> keyIds) implements ContractValue {

    /** What an assessment was taken from. */
    public enum Kind {
        /** A submission, which the application assessed itself. */
        SUBMISSION,
        /** A recorded assessment whose signature the application verified. */
        SIGNED_RECORDING,
        /** A recorded assessment of which no signature was verified. */
        UNSIGNED_RECORDING
    }

    /**
     * Creates an origin.
     *
     * @throws IllegalArgumentException if there are ids of keys without a signed recording, or none with one
     */
    public AssessmentOrigin {
        Objects.requireNonNull(kind, "kind");
        keyIds = List.copyOf(keyIds);
        if ((kind == Kind.SIGNED_RECORDING) == keyIds.isEmpty()) {
            throw new IllegalArgumentException("keyIds of " + kind + " is " + keyIds + "; expected "
                    + (keyIds.isEmpty() ? "at least one" : "none"));
        }
    }

    /** Returns the origin of an assessment that the application made from a submission. */
    public static AssessmentOrigin submission() {
        return new AssessmentOrigin(Kind.SUBMISSION, List.of());
    }

    /**
     * Returns the origin of a recorded assessment whose signature the application verified.
     *
     * @param keyIds the ids of the keys that signed it, at least one
     */
    public static AssessmentOrigin signedRecording(List<String> keyIds) {
        return new AssessmentOrigin(Kind.SIGNED_RECORDING, keyIds);
    }

    /** Returns the origin of a recorded assessment that has no signature, or none that was verified. */
    public static AssessmentOrigin unsignedRecording() {
        return new AssessmentOrigin(Kind.UNSIGNED_RECORDING, List.of());
    }

    /** Returns the origin as a sentence. */
    public String text() {
        return switch (kind) {
            case SUBMISSION -> "Made from the submission itself, which was assessed for this statement.";
            case SIGNED_RECORDING ->
                "Made from a recorded assessment, whose "
                        + (keyIds.size() == 1 ? "signature by the key " : "signatures by the keys ")
                        + String.join(" and ", keyIds) + (keyIds.size() == 1 ? " was" : " were") + " verified.";
            case UNSIGNED_RECORDING ->
                "Made from a recorded assessment without a verified signature, which anyone could have changed.";
        };
    }
}
