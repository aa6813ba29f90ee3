package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Submissions that the tests report on. */
final class Given {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    static final Path EXAMPLES = Path.of("..", "..", "examples", "submissions");
    static final Path REAL = Path.of("..", "..", "..", "shared", "real");
    static final Code SSCOP = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();

    private Given() {}

    static Submission example(String name) {
        return read(EXAMPLES.resolve(name + ".json"));
    }

    static Submission read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Documents.standard().readSubmission(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Submission> examples() {
        return Stream.of("acme-ledger", "brightdesk-saas", "kestrel-developer", "lumen-ai", "northgate-reseller")
                .map(Given::example)
                .toList();
    }

    static Assessment assessed(Submission submission) {
        return assessed(submission, Policy.goodFaith(), AS_OF);
    }

    static Assessment assessed(Submission submission, Policy policy, LocalDate asOf) {
        return assessed(submission, submission.code(), policy, asOf);
    }

    static Assessment assessed(Submission submission, EditionId code, Policy policy, LocalDate asOf) {
        return Assessor.of(CodeRegistry.builtIn().get(code), policy)
                .withKnownCodes(CodeRegistry.builtIn())
                .assess(submission, asOf);
    }

    /** Returns a submission with the given text in every field of free text. */
    static Submission saying(String words, String place) {
        SubmissionBuilder builder = Submission.builder(
                        words.length() > 200 ? words.substring(0, 200) : words,
                        SSCOP,
                        new Organisation(
                                words,
                                Optional.of(words),
                                StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR,
                                List.of(),
                                Optional.of(new SeniorResponsibleOwner(words, words, Optional.empty()))))
                .numbering(NumberingId.of("apc-1.0"))
                .product(Product.of(words, words))
                .declare(new Declaration(ItemId.of("1.1"), DeclaredStatus.MET, Optional.of(words), Optional.empty()))
                .substitute(new Substitution(ItemId.of("1.1.3"), ItemId.of("OWN-1"), words, words, Optional.empty()))
                .exclude(new Exclusion(ItemId.of("4.1.1"), words, words, Optional.empty()))
                .accept(new AcceptedRisk(
                        ItemId.of("2.1.6"),
                        words,
                        words,
                        PartialDate.of("2026-12-31"),
                        Optional.of(words),
                        Optional.empty()));
        return builder.evidence(record(idOf(words) + "1", words, place).toBuilder()
                        .link(Link.supports("1.1.1", Strength.DIRECT, words))
                        .link(Link.supports("OWN-1", Strength.DIRECT, words))
                        .build())
                .evidence(record(idOf(words) + "2", words, place).toBuilder()
                        .occurredOn("2020-01")
                        .link(Link.supports("1.1.2", Strength.DIRECT, words))
                        .build())
                .evidence(record(idOf(words) + "3", words, place).toBuilder()
                        .link(Link.refutes("2.1.5", Strength.DIRECT, words))
                        .build())
                .build();
    }

    /** Returns a harmless text that is judged as the given one: a placeholder for what says nothing. */
    static String harmlessLike(String words) {
        return PlaceholderText.isPlaceholder(words) ? "TBC" : "words";
    }

    /** An id may be anything without white space. */
    private static String idOf(String words) {
        String id = words.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return EvidenceId.of(id + "-").value();
    }

    private static Evidence record(String id, String words, String place) {
        return Evidence.builder(id, "POLICY", words, Method.DOCUMENT_INSPECTION, Originator.vendor(words))
                .location(place)
                .occurredOn("2026-01-05")
                .build();
    }

    /** A record for each claim and more, so many in all, each bearing on so many claims. */
    static Submission large(int records, int links) {
        List<String> claims =
                SSCOP.claims().stream().map(claim -> claim.id().value()).toList();
        SubmissionBuilder builder = Submission.builder(
                        "large",
                        SSCOP,
                        Organisation.of("Large Ltd", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .numbering(NumberingId.of("apc-1.0"));
        for (int i = 0; i < records; i++) {
            var record = Evidence.builder(
                            "E-" + i, "TEST_REPORT", "Record " + i, Method.AUDIT, Originator.vendor("Large Ltd"))
                    .location("https://large.example/records/" + i)
                    .occurredOn("2026-01-05");
            for (int k = 0; k < links; k++) {
                record.link(new Link(
                        ItemId.of(claims.get((i + k) % claims.size())),
                        Optional.of(Stance.SUPPORTS),
                        Optional.of(Strength.DIRECT),
                        Optional.of("Record " + i + " shows it."),
                        Optional.empty()));
            }
            builder.evidence(record.build());
        }
        return builder.build();
    }
}
