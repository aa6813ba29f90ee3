package io.github.sscop.benchmark;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.Principle;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Submissions as vendors might make them, of any number of records: the same for the same seed.
 *
 * <p>Each vendor has claims about which all is well, some that records refute, some of which the records are too old, and some
 * of which it says nothing; so verdicts are mixed however many records there are. A record in a hundred or so has any one of the
 * faults that keep evidence from counting.
 */
final class Workload {

    /** The day on which submissions are assessed. */
    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    /** The code that submissions are about. */
    static final Code CODE = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    private static final String VENDOR = "Marlow Software Ltd";
    private static final String PRODUCT = "Marlow Depot";
    private static final String VERSION = "7.3.1";
    private static final String LOCATION = "https://marlow.example/sscop";
    private static final List<Principle> PRINCIPLES = CODE.principles();

    private enum RecordFate {
        WELL,
        REFUTED,
        OLD,
        SILENT
    }

    private final SeededRandom draw;
    private final Map<String, RecordFate> fortunes = new HashMap<>();
    private final List<ExampleRecord> exhibits;
    private final List<Evidence> records = new ArrayList<>();

    private Workload(long seed) {
        this.draw = new SeededRandom(seed);
        CODE.items().forEach(item -> fortunes.put(item.id().value(), fortune()));
        this.exhibits = new ArrayList<>(ExampleRecord.all().stream()
                .filter(exhibit -> fortune(exhibit) != RecordFate.SILENT)
                .toList());
        for (int i = exhibits.size() - 1; i > 0; i--) {
            Collections.swap(exhibits, i, draw.between(0, i));
        }
    }

    /** A submission of so many records. */
    static Submission submission(int records, long seed) {
        return new Workload(seed).submission(records);
    }

    private RecordFate fortune() {
        int drawn = draw.between(1, 100);
        return drawn <= 72
                ? RecordFate.WELL
                : drawn <= 84 ? RecordFate.REFUTED : drawn <= 95 ? RecordFate.OLD : RecordFate.SILENT;
    }

    private RecordFate fortune(ExampleRecord exhibit) {
        return fortunes.getOrDefault(exhibit.claim(), RecordFate.WELL);
    }

    private Submission submission(int size) {
        SubmissionBuilder submission = Submission.builder(
                        "marlow-depot-2026-03",
                        CODE,
                        Organisation.of(VENDOR, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .product(Product.of(PRODUCT, VERSION))
                .preparedOn("2026-03-20")
                .preparedBy(new Person("Ines Calder", Optional.of("Head of Product Security")))
                .location(LOCATION);
        for (Principle principle : PRINCIPLES) {
            submission.declare(new Declaration(
                    principle.id(),
                    draw.in1000(850) ? DeclaredStatus.MET : DeclaredStatus.PARTLY_MET,
                    Optional.of("What the records below show holds for all of " + PRODUCT + "."),
                    Optional.empty()));
        }
        for (int i = 0; i < size; i++) {
            Evidence record = record(i, exhibits.get(i % exhibits.size()));
            records.add(record);
            submission.evidence(record);
        }
        return submission.build();
    }

    private Evidence record(int index, ExampleRecord exhibit) {
        RecordFate fortune = fortune(exhibit);
        LocalDate day = AS_OF.minusDays(
                fortune == RecordFate.OLD || draw.in1000(60) ? draw.between(732, 1400) : draw.between(12, 700));
        EvidenceBuilder record = Evidence.builder(
                "E-%05d".formatted(index + 1),
                exhibit.kind(),
                draw.in1000(5) ? "TBC" : exhibit.title() + " " + (index + 1),
                exhibit.method(),
                originator());
        dates(record, day);
        whereToLook(record, index);
        subject(record);
        if (draw.in1000(60)) {
            review(record, day);
        }
        if (index >= exhibits.size() && draw.in1000(80)) {
            record.supersedes(records.get(index - exhibits.size()).id());
        }
        facts(exhibit, day).forEach(record::fact);
        links(record, exhibit, fortune);
        return record.build();
    }

    private Originator originator() {
        int drawn = draw.between(1, 100);
        return drawn <= 84
                ? Originator.vendor(VENDOR)
                : drawn <= 92
                        ? new Originator("Fenwick Council", Independence.CUSTOMER)
                        : new Originator("Harrow Test House", Independence.INDEPENDENT);
    }

    private void dates(EvidenceBuilder record, LocalDate day) {
        int drawn = draw.between(1, 1000);
        LocalDate first = day;
        if (drawn <= 820) {
            record.occurredOn(day.toString());
        } else if (drawn <= 880) {
            record.occurredOn(day.toString().substring(0, 7));
        } else if (drawn <= 940) {
            record.recordedOn(day.toString());
        } else if (drawn <= 950) {
            first = AS_OF.plusDays(draw.between(1, 90));
            record.occurredOn(first.toString());
        }
        if (draw.in1000(120)) {
            LocalDate until = AS_OF.plusDays(draw.in1000(150) ? -draw.between(1, 200) : draw.between(0, 500));
            record.validUntil((until.isBefore(first) ? first : until).toString());
        }
    }

    private void whereToLook(EvidenceBuilder record, int index) {
        int drawn = draw.between(1, 1000);
        if (drawn <= 960) {
            record.location(
                    drawn <= 8
                            ? "https://docs.example.com/e/" + (index + 1)
                            : drawn <= 12 ? LOCATION + "/" : "https://marlow.example/evidence/" + (index + 1));
        }
        if (draw.in1000(drawn <= 960 ? 250 : 700)) {
            record.digest(Digest.of("sha256:" + draw.hex(64)));
        }
    }

    private void subject(EvidenceBuilder record) {
        int drawn = draw.between(1, 1000);
        if (drawn <= 10) {
            record.subject(Subject.ofOrganisation("Brook Software Ltd"));
        } else if (drawn <= 25) {
            record.subject(Subject.ofProduct(PRODUCT, "6.0.2"));
        } else if (drawn <= 150) {
            record.subject(Subject.ofProduct(PRODUCT, VERSION));
        } else if (drawn <= 300) {
            record.subject(Subject.ofOrganisation(VENDOR));
        }
    }

    private void review(EvidenceBuilder record, LocalDate day) {
        record.review(new Review(
                "Penrose Mutual",
                PartialDate.of(day.plusDays(draw.between(1, 30))),
                draw.in1000(850) ? Review.Outcome.ACCEPTED : Review.Outcome.REJECTED,
                draw.oneOf(List.of(Independence.VENDOR, Independence.CUSTOMER, Independence.INDEPENDENT))));
    }

    /** Good where nothing is wrong with any of the claims that they touch; now and then one is missing. */
    private Map<String, FactValue> facts(ExampleRecord exhibit, LocalDate day) {
        boolean troubled = fortune(exhibit) == RecordFate.REFUTED
                || exhibit.alsoTouches().stream().anyMatch(claim -> fortunes.get(claim) == RecordFate.REFUTED);
        boolean good = !(troubled && draw.in1000(300));
        Map<String, FactValue> facts = new HashMap<>(exhibit.facts().make(draw, good, day));
        if (draw.in1000(60)) {
            facts.keySet().stream().sorted().findFirst().ifPresent(facts::remove);
        }
        return new TreeMap<>(facts);
    }

    private void links(EvidenceBuilder record, ExampleRecord exhibit, RecordFate fortune) {
        if (draw.in1000(30)) {
            record.link(new Link(
                    ItemId.of(exhibit.claim()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        } else {
            boolean refutes = fortune == RecordFate.REFUTED && draw.in1000(150);
            record.link(new Link(
                    ItemId.of(exhibit.claim()),
                    Optional.of(refutes ? Stance.REFUTES : Stance.SUPPORTS),
                    Optional.of(draw.in1000(800) ? Strength.DIRECT : Strength.INDIRECT),
                    draw.in1000(930) ? Optional.of(draw.in1000(5) ? "TODO" : exhibit.argument()) : Optional.empty(),
                    Optional.empty()));
        }
        if (draw.in1000(150)) {
            String other = draw.oneOf(exhibits).claim();
            if (!other.equals(exhibit.claim())) {
                record.link(Link.supports(other, Strength.INDIRECT, "It says something of this as well."));
            }
        }
    }
}
