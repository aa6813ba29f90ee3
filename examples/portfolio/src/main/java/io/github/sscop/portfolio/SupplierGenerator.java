package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Principle;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.json.Documents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes up suppliers, each from the seed and its number alone: the same ones each time, in whatever order they are asked for.
 *
 * <p>Some are careful and some are not: they leave claims without recent evidence, report what speaks against them, and
 * declare more than they show.
 */
final class SupplierGenerator {

    /** The day before which all of them prepare their submissions. */
    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static final Code CODE = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    /** The bytes of a record without the text that lengthens it. */
    private static final int RECORD_BYTES = 375;

    private static final List<String> FIRST =
            List.of("Amber", "Birch", "Cobalt", "Dale", "Elm", "Fairfield", "Granite", "Harbour", "Ivy", "Juniper");
    private static final List<String> SECOND =
            List.of("Analytics", "Billing", "Care", "Dispatch", "Estates", "Fleet", "Grants", "Housing", "Ledger");
    private static final List<String> WORDS = List.of(
            "every",
            "release",
            "was",
            "checked",
            "by",
            "the",
            "team",
            "against",
            "our",
            "framework",
            "and",
            "the",
            "result",
            "is",
            "kept",
            "with",
            "its",
            "reviewer");

    private final long seed;
    private final int records;
    private final int wordsEach;
    private final double badShare;
    private final Documents documents = Documents.standard();

    /**
     * Makes a generator.
     *
     * @param seed what the suppliers are made from
     * @param records how many evidence records each has
     * @param bytes about how large each submission is
     * @param badShare which share of the lines holds no valid submission, from 0 to 1
     */
    SupplierGenerator(long seed, int records, int bytes, double badShare) {
        if (records < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "records is " + records + " and bytes is " + bytes + "; expected at least 1 of each");
        }
        if (!(badShare >= 0 && badShare <= 1)) {
            throw new IllegalArgumentException("bad is " + badShare + "; expected a share from 0 to 1");
        }
        this.seed = seed;
        this.records = records;
        this.wordsEach = Math.max(0, (bytes / records - RECORD_BYTES) / 6);
        this.badShare = badShare;
    }

    /** The line of a supplier, without its end: a submission, or now and then a line that holds none. */
    byte[] line(long number) {
        SplittableRandom chance = new SplittableRandom(seed * 1_000_003 + number);
        boolean bad = chance.nextDouble() < badShare;
        byte[] line = documents.writeLine(submission(number, chance));
        return bad ? spoilt(line, chance) : line;
    }

    private Submission submission(long number, SplittableRandom chance) {
        String name = FIRST.get(chance.nextInt(FIRST.size())) + " " + SECOND.get(chance.nextInt(SECOND.size())) + " "
                + number;
        String organisation = name + " Ltd";
        StakeholderGroup group = chance.nextInt(10) < 7
                ? StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR
                : chance.nextInt(2) == 0
                        ? StakeholderGroup.SOFTWARE_DEVELOPER_ONLY
                        : StakeholderGroup.SOFTWARE_RESELLER;
        SubmissionBuilder submission = Submission.builder(
                        String.format(Locale.ROOT, "supplier-%07d", number), CODE, Organisation.of(organisation, group))
                .product(Product.of(name, "4." + chance.nextInt(20)))
                .preparedOn(AS_OF.minusDays(chance.nextInt(30)).toString());
        int carelessness = chance.nextInt(4);
        for (Principle principle : CODE.principles()) {
            submission.declare(
                    principle.id().value(),
                    chance.nextInt(10) < 8 - carelessness ? DeclaredStatus.MET : DeclaredStatus.PARTLY_MET);
        }
        Set<Claim> neglected = new HashSet<>();
        for (int i = 0; i < carelessness * 3; i++) {
            neglected.add(CODE.claims().get(chance.nextInt(CODE.claims().size())));
        }
        Originator vendor = Originator.vendor(organisation);
        for (int i = 0; i < records; i++) {
            Claim claim = CODE.claims().get(i % CODE.claims().size());
            submission.evidence(record(i, claim, neglected.contains(claim), carelessness, vendor, chance));
        }
        return submission.build();
    }

    private Evidence record(
            int index, Claim claim, boolean neglected, int carelessness, Originator vendor, SplittableRandom chance) {
        String id = String.format(Locale.ROOT, "E-%05d", index + 1);
        LocalDate day = AS_OF.minusDays(neglected ? 720 + chance.nextInt(200) : 30 + chance.nextInt(600));
        String item = claim.id().value();
        EvidenceBuilder record = Evidence.builder(
                        id, kind(item), "Record " + (index + 1) + " on claim " + item, Method.AUDIT, vendor)
                .location("https://records.supplier.test/" + id.toLowerCase(Locale.ROOT))
                .occurredOn(day.toString())
                .recordedOn(day.plusDays(chance.nextInt(20)).toString());
        if (chance.nextInt(8) == 0) {
            record.validUntil(AS_OF.plusDays(chance.nextInt(200)).toString());
        }
        addFacts(record, item, day, carelessness, chance);
        boolean against = chance.nextInt(3000) < carelessness;
        String argument = argument(chance);
        record.link(
                against
                        ? Link.refutes(item, Strength.DIRECT, argument)
                        : Link.supports(item, chance.nextInt(8) == 0 ? Strength.INDIRECT : Strength.DIRECT, argument));
        return record.build();
    }

    private static String kind(String item) {
        return switch (item) {
            case "1.2.1" -> "SBOM";
            case "1.4.2" -> "PENETRATION_TEST";
            case "2.1.5" -> "SECOND_FACTOR_REPORT";
            case "2.1.6" -> "ACCESS_REVIEW";
            case "2.2.3" -> "LOG_RETENTION_DECISION";
            case "4.2.1" -> "END_OF_SUPPORT_NOTICE";
            default -> "ASSURANCE_RECORD";
        };
    }

    /** Facts that the standard rules look at; now and then they contradict the link. */
    private static void addFacts(
            EvidenceBuilder record, String item, LocalDate day, int carelessness, SplittableRandom chance) {
        int accounts = 10 + chance.nextInt(200);
        int missing = chance.nextInt(40) < carelessness ? 1 : 0;
        switch (item) {
            case "1.2.1" ->
                record.fact("format", new FactValue.Text("CycloneDX"))
                        .fact("specVersion", new FactValue.Text("1.6"))
                        .fact("components", new FactValue.Whole(accounts));
            case "1.4.2" ->
                record.fact("critical", new FactValue.Whole(0))
                        .fact("high", new FactValue.Whole(missing))
                        .fact("open", new FactValue.Whole(missing));
            case "2.1.5" ->
                record.fact("reportedOn", new FactValue.Text(day.toString()))
                        .fact("accounts", new FactValue.Whole(accounts))
                        .fact("withSecondFactor", new FactValue.Whole(accounts - missing));
            case "2.1.6" ->
                record.fact("reviewedOn", new FactValue.Text(day.toString()))
                        .fact("accounts", new FactValue.Whole(accounts))
                        .fact("removed", new FactValue.Whole(missing));
            case "2.2.3" -> record.fact("retentionMonths", new FactValue.Whole(12 + chance.nextInt(24)));
            case "4.2.1" ->
                record.fact("announcedOn", new FactValue.Text(day.toString()))
                        .fact(
                                "supportEndsOn",
                                new FactValue.Text(
                                        day.plusDays(missing == 0 ? 400 : 200).toString()));
            default -> {
                // No rule looks at such a record.
            }
        }
    }

    private String argument(SplittableRandom chance) {
        List<String> words = new ArrayList<>(List.of("It", "shows", "that"));
        int start = chance.nextInt(WORDS.size());
        for (int i = 0; i < wordsEach + 4; i++) {
            words.add(WORDS.get((start + i) % WORDS.size()));
        }
        return String.join(" ", words) + ".";
    }

    /** A line that holds no valid submission, for one of many reasons. */
    private static byte[] spoilt(byte[] line, SplittableRandom chance) {
        String good = new String(line, UTF_8);
        int way = chance.nextInt(8);
        if (way == 7) {
            byte[] broken = line.clone();
            broken[broken.length / 2] = (byte) 0xFF; // No byte of UTF-8.
            return broken;
        }
        String bad = switch (way) {
            case 0 -> good.substring(0, good.length() / 2);
            case 1 -> good.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":7");
            case 2 -> good.replaceFirst("\"stakeholderGroup\":\"", "\"stakeholderGroup\":\"NO_");
            case 3 -> good + good;
            case 4 -> good.replaceFirst("sscop.submission/1", "sscop.submission/2");
            case 5 -> good.replaceFirst("\"item\":\"1.1\"", "\"item\":\"9.9.9\"");
            default -> "to be delivered";
        };
        return bad.getBytes(UTF_8);
    }
}
