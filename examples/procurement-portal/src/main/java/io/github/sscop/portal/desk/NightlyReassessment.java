package io.github.sscop.portal.desk;

import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.portal.store.AssessmentRow;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.NightlyRow;
import io.github.sscop.portal.store.NightlyTable;
import io.github.sscop.portal.store.Role;
import io.github.sscop.portal.store.VersionTakenException;
import io.github.sscop.portal.store.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The run each night that assesses once more what may have changed, and passes over the rest. */
@Component
public class NightlyReassessment {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyReassessment.class);
    private static final Viewer NIGHT = new Viewer("nightly", Role.ASSESSOR, Optional.empty());

    private final NightlyTable runs;
    private final AssessmentTable assessments;
    private final AssessmentDesk desk;
    private final PolicyChoice policies;
    private final Clock clock;

    NightlyReassessment(
            NightlyTable runs, AssessmentTable assessments, AssessmentDesk desk, PolicyChoice policies, Clock clock) {
        this.runs = runs;
        this.assessments = assessments;
        this.desk = desk;
        this.policies = policies;
        this.clock = clock;
    }

    /** Runs for today. */
    @Scheduled(cron = "${portal.nightly:0 30 2 * * *}", zone = "Europe/London")
    public void run() {
        run(LocalDate.now(clock));
    }

    /** Runs for a date, and returns what it came to. One supplier that fails stops no other. */
    public NightlyRow run(LocalDate asOf) {
        long start = System.nanoTime();
        List<String> current = new ArrayList<>(policies.digests());
        current.add(Producer.thisLibrary().version());
        List<Long> due = runs.due(asOf, current);
        int changed = 0;
        int failed = 0;
        for (long supplier : due) {
            try {
                changed += assess(supplier, asOf).stream().allMatch(AssessmentComparison::isEmpty) ? 0 : 1;
            } catch (VersionTakenException e) {
                LOG.info("Supplier {} was assessed by another user in the meantime", supplier);
            } catch (RuntimeException e) {
                failed++;
                LOG.error("Supplier {} could not be assessed", supplier, e);
            }
        }
        NightlyRow run = new NightlyRow(
                asOf,
                runs.assessed() - due.size(),
                due.size() - failed,
                changed,
                failed,
                (System.nanoTime() - start) / 1_000_000);
        runs.add(run, NIGHT.name());
        return run;
    }

    private List<AssessmentComparison> assess(long supplier, LocalDate asOf) {
        AssessmentRow before = assessments.newest(NIGHT, supplier).get(0);
        return desk.assess(NIGHT, supplier, before.version(), policies.policy(before.policyId()), asOf);
    }
}
