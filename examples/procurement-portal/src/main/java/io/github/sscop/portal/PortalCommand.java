package io.github.sscop.portal;

import io.github.sscop.portal.desk.NightlyReassessment;
import io.github.sscop.portal.store.NightlyRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the program does besides serving pages, by its arguments. */
@Component
@Order(2)
class PortalCommand implements ApplicationRunner {

    private final NightlyReassessment nightly;
    private final SupplierGenerator generator;
    private final Environment environment;
    private final Clock clock;
    private boolean over;

    PortalCommand(NightlyReassessment nightly, SupplierGenerator generator, Environment environment, Clock clock) {
        this.nightly = nightly;
        this.generator = generator;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> generate = arguments.getOptionValues("generate");
        if (generate != null) {
            over = true;
            System.out.println(generator.generate(Integer.parseInt(generate.get(0)), LocalDate.now(clock)));
        }
        List<String> days = arguments.getOptionValues("nightly");
        if (days != null) {
            over = true;
            if (days.isEmpty()) {
                print(nightly.run(LocalDate.now(clock)));
            }
            days.stream().map(LocalDate::parse).forEach(day -> print(nightly.run(day)));
        }
        if (!over) {
            System.out.println("The portal is at http://localhost:" + environment.getProperty("local.server.port"));
        }
    }

    private static void print(NightlyRow run) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "Night of %s: %d skipped, %d assessed, %d changed, %d failed; %.1f s, %d MB of memory in use%n",
                run.asOf(),
                run.skipped(),
                run.assessed(),
                run.changed(),
                run.failed(),
                run.millis() / 1000.0,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Returns whether the program has done what it was started for. */
    boolean isOver() {
        return over;
    }
}
