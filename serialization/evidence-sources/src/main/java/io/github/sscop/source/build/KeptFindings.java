package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The choice of the findings that a record holds, of a run that has more of them than anybody reads. */
final class KeptFindings {

    /** How many a record holds at most. */
    static final int MOST = 2000;

    private static final Set<String> SEVERE = Set.of("CRITICAL", "HIGH");

    /** What is open and severe comes first, and of that the oldest, which may be overdue. */
    private static final Comparator<SarifFinding> ORDER = Comparator.comparingInt(KeptFindings::rank)
            .thenComparing(each -> each.foundOn().map(PartialDate::firstDay).orElse(LocalDate.MAX));

    private KeptFindings() {}

    /** Returns all findings where they are few, and else those that count most. */
    static List<SarifFinding> of(List<SarifFinding> findings) {
        return findings.size() <= MOST
                ? findings
                : findings.stream().sorted(ORDER).limit(MOST).toList();
    }

    private static int rank(SarifFinding finding) {
        if (finding.is(SarifFinding.OPEN)) {
            return finding.severity().map(text -> SEVERE.contains(text) ? 0 : 2).orElse(1);
        }
        return finding.status().isEmpty() ? 3 : 4;
    }
}
