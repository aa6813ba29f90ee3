package io.github.sscop.source.practice;

import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.code.relation.Crosswalk.CrosswalkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The claims to which the publisher of the Open Source Project Security Baseline relates its controls.
 *
 * <p>The relation is that of the built-in crosswalk, and says no more than that both are about the same subject. Rows that
 * reviewers of the publisher called tenuous, and relations to whole principles, are left out.
 */
final class BaselineClaims {

    private static final String BASELINE = "osps-baseline";
    private static final String CODE = "uk-sscop";
    private static final Pattern CLAIM = Pattern.compile("[0-9]\\.[0-9]\\.[0-9]");

    /** AC-01 is about the accounts of those who develop, and claim 1.4.2 about the users of the software. */
    private static final Set<String> DISPUTED = Set.of(
            "OSPS-AC-01 1.4.2",
            "OSPS-AC-04 2.1.1",
            "OSPS-AC-04 2.1.3",
            "OSPS-BR-01 2.1.2",
            "OSPS-QA-01 2.2.3",
            "OSPS-VM-01 4.1.2");

    /** The controls, by claim. */
    static final Map<String, List<String>> CONTROLS = controls(Crosswalk.builtIn());

    private BaselineClaims() {}

    private static Map<String, List<String>> controls(Crosswalk crosswalk) {
        Map<String, List<String>> controls = new TreeMap<>();
        for (CrosswalkRow row : crosswalk.rows()) {
            if (row.from().framework().equals(BASELINE) && row.to().framework().equals(CODE)) {
                for (String control : row.from().ids()) {
                    row.to().ids().stream()
                            .filter(id -> CLAIM.matcher(id).matches())
                            .filter(id -> !DISPUTED.contains(control + " " + id))
                            .forEach(id -> controls.computeIfAbsent(id, each -> new ArrayList<>())
                                    .add(control));
                }
            }
        }
        return controls;
    }
}
