package io.github.sscop.source;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comparison of a record that is there already with the one that its file gives. */
final class RecordComparison {

    private RecordComparison() {}

    /** Returns how the record differs from its file; what it leaves out is not compared. */
    static List<String> differences(Evidence present, Evidence ofFile) {
        List<String> differences = new ArrayList<>();
        ofFile.facts().forEach((name, value) -> {
            FactValue said = present.facts().get(name);
            if (said != null && !said.equals(value)) {
                differences.add(sentence(present, "fact " + name, text(said), text(value)));
            }
        });
        compare(present, "kind", Optional.of(present.kind()), Optional.of(ofFile.kind()), differences);
        compare(present, "digest", present.digest(), ofFile.digest(), differences);
        compare(present, "date", present.date(), ofFile.date(), differences);
        compare(present, "subject", present.subject(), ofFile.subject(), differences);
        return differences;
    }

    private static void compare(
            Evidence present, String part, Optional<?> said, Optional<?> value, List<String> differences) {
        if (said.isPresent() && value.isPresent() && !said.equals(value)) {
            differences.add(
                    sentence(present, part, said.get().toString(), value.get().toString()));
        }
    }

    private static String sentence(Evidence present, String part, String said, String value) {
        return "the " + part + " of " + present.id() + " (" + present.title() + ") is " + said + "; by the file, it is "
                + value;
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

    /** Returns whether a record is about the same file, or the same address, and has every fact that the file gives. */
    static boolean saysAll(Evidence present, Evidence ofFile) {
        boolean same = ofFile.digest().isPresent()
                ? present.digest().equals(ofFile.digest())
                : present.location().equals(ofFile.location());
        return present.kind().equals(ofFile.kind())
                && same
                && present.facts().keySet().containsAll(ofFile.facts().keySet());
    }

    /** Returns whether a record is about the same file. */
    static boolean isOfSameFile(Evidence present, Evidence ofFile) {
        boolean same = present.digest().isPresent()
                ? present.digest().equals(ofFile.digest())
                : present.location().isPresent() && present.location().equals(ofFile.location());
        return same && present.kind().equals(ofFile.kind());
    }
}
