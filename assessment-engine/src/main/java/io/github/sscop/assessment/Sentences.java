package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.wording.Bundle;
import java.util.List;
import java.util.Map;

/** The sentences of an assessment, which are in {@code sentences.properties}. */
final class Sentences {

    private static final Bundle WORDS = Bundle.beside(Sentences.class);

    private Sentences() {}

    static String of(String key, Map<String, String> arguments, List<EvidenceId> evidence) {
        return WORDS.say(key, arguments, evidence);
    }

    static String of(String key, Map<String, String> arguments) {
        return WORDS.say(key, arguments);
    }
}
