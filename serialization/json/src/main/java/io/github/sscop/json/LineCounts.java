package io.github.sscop.json;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of lines by their results; the constructor refuses counts that do not add up.
 *
 * @param bytes the size of all lines with their ends, which is that of the file once all are read
 * @param lines the lines, each of which is one of the next three
 * @param empty the lines with nothing but white space, for which nothing is written
 * @param refused the lines that could not be assessed, for each of which one list of problems is written
 * @param assessed the lines whose submission was assessed, for each of which one assessment or more are written
 * @param verdicts how many assessments have each verdict on their code; every verdict is listed
 */
public record LineCounts(long bytes, long lines, long empty, long refused, long assessed, Map<Verdict, Long> verdicts)
        implements ContractValue {

    public LineCounts {
        EnumMap<Verdict, Long> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, verdicts.getOrDefault(verdict, 0L));
        }
        verdicts = Collections.unmodifiableMap(all);
        if (lines != empty + refused + assessed) {
            throw new IllegalArgumentException("lines is " + lines + "; expected the sum of " + empty + " empty, "
                    + refused + " refused and " + assessed + " assessed");
        }
        if (sum(all) < assessed) {
            throw new IllegalArgumentException(
                    "verdicts is " + all + "; expected at least one for each of " + assessed + " assessed");
        }
    }

    private static long sum(Map<Verdict, Long> verdicts) {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    static LineCounts none() {
        return new LineCounts(0, 0, 0, 0, 0, Map.of());
    }

    /** Returns the number of assessments: one for each code of each submission that was assessed. */
    public long assessments() {
        return sum(verdicts);
    }

    LineCounts plus(LineResult result) {
        Map<Verdict, Long> more = new EnumMap<>(verdicts);
        result.verdicts().forEach(verdict -> more.merge(verdict, 1L, Long::sum));
        LineResult.LineKind kind = result.kind();
        return new LineCounts(
                bytes + result.size(),
                lines + 1,
                empty + (kind == LineResult.LineKind.EMPTY ? 1 : 0),
                refused + (kind == LineResult.LineKind.REFUSED ? 1 : 0),
                assessed + (kind == LineResult.LineKind.ASSESSED ? 1 : 0),
                more);
    }
}
