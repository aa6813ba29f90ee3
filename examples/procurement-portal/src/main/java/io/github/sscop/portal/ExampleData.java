package io.github.sscop.portal;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.composition.SubmissionComposer;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.portal.desk.AssessmentDesk;
import io.github.sscop.portal.desk.SubmissionDesk;
import io.github.sscop.portal.store.AccountRow;
import io.github.sscop.portal.store.AccountTable;
import io.github.sscop.portal.store.Role;
import io.github.sscop.portal.store.Viewer;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The suppliers and accounts that the portal starts with on its own database, where that is empty. */
@Component
@Order(1)
class ExampleData implements ApplicationRunner {

    private static final Viewer EXAMPLES = new Viewer("examples", Role.ASSESSOR, Optional.empty());
    private static final List<String> WHOLE = List.of(
            "acme-ledger.json",
            "brightdesk-saas.json",
            "kestrel-developer.json",
            "lumen-ai.json",
            "northgate-reseller.json");

    private final SubmissionDesk submissions;
    private final AssessmentDesk assessments;
    private final AccountTable accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final boolean wanted;
    private final Optional<String> password;

    ExampleData(
            SubmissionDesk submissions,
            AssessmentDesk assessments,
            AccountTable accounts,
            PasswordEncoder encoder,
            Clock clock,
            @Value("${portal.examples:false}") boolean wanted,
            @Value("${portal.password:}") Optional<String> password) {
        this.submissions = submissions;
        this.assessments = assessments;
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.wanted = wanted;
        this.password = password.filter(given -> !given.isBlank());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && accounts.count() == 0) {
            System.out.println("Example accounts, with passwords that are shown this once:");
            add("assessor", Role.ASSESSOR, Optional.empty());
            add("risk-owner", Role.RISK_OWNER, Optional.empty());
            for (Submission submission : submissions()) {
                long supplier = submissions.add(EXAMPLES, Documents.standard().write(submission));
                assessments.assess(EXAMPLES, supplier, 0, Policy.goodFaith(), LocalDate.now(clock));
                add(account(submission), Role.SUPPLIER, Optional.of(supplier));
            }
        }
    }

    private static String account(Submission submission) {
        return submission.organisation().name().toLowerCase(Locale.ROOT).split(" ", 2)[0];
    }

    private void add(String name, Role role, Optional<Long> supplier) {
        String chosen = password.orElseGet(ExampleData::random);
        accounts.add(new AccountRow(new Viewer(name, role, supplier), Objects.requireNonNull(encoder.encode(chosen))));
        System.out.printf("  %-12s %-18s %s%n", role.title(), name, chosen);
    }

    private static String random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the submissions of the examples. */
    List<Submission> submissions() {
        List<Submission> all = new ArrayList<>();
        for (String file : WHOLE) {
            try (InputStream in = open(file)) {
                all.add(Documents.standard().readSubmission(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        all.add(composed("organisation.yaml", "desk.yaml"));
        return all;
    }

    private static Submission composed(String... files) {
        List<PartSource> parts = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = open(file)) {
                parts.add(new PartSource(file, YamlDocuments.standard().readPart(in)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return SubmissionComposer.of(CodeRegistry.builtIn()).compose(parts).submission();
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(ExampleData.class.getResourceAsStream("/examples/" + file), file);
    }
}
