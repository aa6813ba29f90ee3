package io.github.sscop.evidence.migration;

import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A part of a submission that was not migrated to another edition, or not as it was.
 *
 * @param pointer where it is in the original submission, as a JSON Pointer (RFC 6901)
 * @param code what became of it, for programs
 * @param from the provision, or other element of the earlier edition, that it is about
 * @param to the items of the later edition that this affects; empty where it leads to none
 * @param arguments what else its sentence speaks of, by name
 */
public record MigrationIssue(
        String pointer, MigrationIssueCode code, ItemId from, List<ItemId> to, Map<String, String> arguments)
        implements ContractValue {

    public MigrationIssue {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(from, "from");
        to = List.copyOf(to);
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** Returns what was not migrated, and why, in a sentence. */
    public String text() {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("from", from.value());
        all.put("to", to.stream().map(ItemId::value).collect(Collectors.joining(", ")));
        return MigrationMessages.of(code, all);
    }
}
