package io.github.sscop.source;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The comparison of a record that is there already with the one that its file gives. */
final class RecordComparison {

    private RecordComparison() {}

    /** Returns how a record with the id that its file gives differs from it; titles, reviews and audiences are people's own. */
    static List<String> differences(Evidence present, Evidence ofFile) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(ofFile.facts().keySet());
        names.addAll(present.facts().keySet());
        for (String name : names) {
            compare(
                    present,
                    "fact " + name,
                    Optional.ofNullable(present.facts().get(name)).map(RecordComparison::text),
                    Optional.ofNullable(ofFile.facts().get(name)).map(RecordComparison::text),
                    differences);
        }
        compare(present, "kind", Optional.of(present.kind()), Optional.of(ofFile.kind()), differences);
        compare(present, "digest", present.digest(), ofFile.digest(), differences);
        compare(present, "date", present.date(), ofFile.date(), differences);
        compare(present, "subject", present.subject(), ofFile.subject(), differences);
        compare(present, "sample", present.sample(), ofFile.sample(), differences);
        for (Link link : ofFile.links()) {
            compare(
                    present,
                    "stance on " + link.item(),
                    linked(present, link).map(RecordComparison::stance),
                    Optional.of(stance(link)),
                    differences);
        }
        return differences;
    }

    /** Returns how a record that was typed differs from the file that it names; what it leaves out is not compared. */
    static List<String> contradictions(Evidence typed, Evidence ofFile) {
        List<String> differences = new ArrayList<>();
        ofFile.facts().forEach((name, value) -> {
            FactValue said = typed.facts().get(name);
            if (said != null && !said.equals(value)) {
                compare(typed, "fact " + name, Optional.of(text(said)), Optional.of(text(value)), differences);
            }
        });
        if (typed.date().isPresent() && !typed.date().equals(ofFile.date())) {
            compare(typed, "date", typed.date(), ofFile.date(), differences);
        }
        return differences;
    }

    private static Optional<Link> linked(Evidence present, Link link) {
        return present.links().stream()
                .filter(each -> each.item().equals(link.item()) && each.code().equals(link.code()))
                .findFirst();
    }

    private static String stance(Link link) {
        return link.stance().map(Stance::toString).orElse("left to the rules")
                + link.strength().map(strength -> ", " + strength).orElse("");
    }

    private static void compare(
            Evidence present, String part, Optional<?> said, Optional<?> value, List<String> differences) {
        if (!said.equals(value)) {
            differences.add("the " + part + " of " + present.id() + " (" + present.title() + ") is "
                    + said.map(Object::toString).orElse("missing") + "; by the file, it is "
                    + value.map(Object::toString).orElse("not known"));
        }
    }

    /** Returns a fact as a reader would write it. */
    private static String text(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return text.value();
        } else if (value instanceof FactValue.Whole whole) {
            return Long.toString(whole.value());
        } else if (value instanceof FactValue.Flag flag) {
            return Boolean.toString(flag.value());
        } else if (value instanceof FactValue.Sequence list) {
            return list.values().stream().map(RecordComparison::text).toList().toString();
        }
        FactValue.Structure structure = (FactValue.Structure) value;
        return structure.values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .toList()
                .toString();
    }

    /** Returns whether a record that was typed has just what its file gives; to an address, files give nothing else. */
    static boolean saysTheSame(Evidence typed, Evidence ofFile) {
        if (ofFile.digest().isEmpty()) {
            return isOfSameFile(typed, ofFile);
        }
        return isOfSameFile(typed, ofFile)
                && typed.facts().equals(ofFile.facts())
                && typed.subject().equals(ofFile.subject())
                && typed.sample().equals(ofFile.sample())
                && ofFile.links().stream()
                        .filter(link ->
                                link.stance().filter(Stance.REFUTES::equals).isPresent())
                        .allMatch(link -> linked(typed, link)
                                .filter(each -> each.stance().equals(link.stance()))
                                .isPresent());
    }

    /** Returns whether a record is about the same file. */
    static boolean isOfSameFile(Evidence typed, Evidence ofFile) {
        boolean same = typed.digest().isPresent()
                ? typed.digest().equals(ofFile.digest())
                : typed.location().isPresent() && typed.location().equals(ofFile.location());
        return same && typed.kind().equals(ofFile.kind());
    }
}
