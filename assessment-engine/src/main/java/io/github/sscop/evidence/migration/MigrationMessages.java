package io.github.sscop.evidence.migration;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.relation.Migration.Change;
import io.github.sscop.code.relation.Migration.Extent;
import io.github.sscop.code.relation.Migration.MigrationRow;
import io.github.sscop.wording.MessageBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The messages about parts that were not migrated, from {@code migration.properties}. */
final class MigrationMessages {

    private static final MessageBundle MESSAGES = MessageBundle.named("migration");

    private MigrationMessages() {}

    /** The sentence of a code. */
    static String of(MigrationIssueCode code, Map<String, String> arguments) {
        return MESSAGES.format("issue." + code, arguments);
    }

    /**
     * What became of a provision, as words that follow its name.
     *
     * @param row what became of it
     * @param sharing provisions of which something became the same
     */
    static String became(MigrationRow row, List<ItemId> sharing, Code later) {
        if (row.to().isEmpty()) {
            return "was dropped";
        }
        List<String> words = new ArrayList<>();
        words.add("became "
                + row.to().stream().distinct().map(to -> called(to, later)).collect(Collectors.joining(" and ")));
        row.extent()
                .filter(extent -> extent != Extent.SAME)
                .map(MigrationMessages::said)
                .ifPresent(words::add);
        if (row.changes().contains(Change.STRENGTHENED)) {
            words.add("a requirement where it was a recommendation");
        }
        if (!sharing.isEmpty()) {
            words.add("together with " + sharing.stream().map(ItemId::value).collect(Collectors.joining(" and ")));
        }
        return String.join(", ", words);
    }

    /** What became of something of which the migration does not speak. */
    static String unknown() {
        return "is not in the migration";
    }

    private static String called(ItemId to, Code later) {
        return later.find(to).orElseThrow().level().name().toLowerCase(Locale.ROOT) + " " + to;
    }

    private static String said(Extent extent) {
        return switch (extent) {
            case SAME -> "which covers the same";
            case WIDER -> "which covers more";
            case NARROWER -> "which covers less";
            case CONDITION_ADDED -> "which has a condition";
        };
    }
}
