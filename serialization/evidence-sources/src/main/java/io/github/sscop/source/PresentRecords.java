package io.github.sscop.source;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records that are there already, and which of them say what files give.
 *
 * @param byCandidate the record that is there, by the id that its file gives; each answers for one file
 * @param typed the records that people wrote and that say what no file gives
 */
record PresentRecords(Map<EvidenceId, Evidence> byCandidate, List<Evidence> typed) {

    static PresentRecords of(Collection<RecordCandidate> candidates, List<Evidence> records) {
        Map<EvidenceId, Evidence> byId = new LinkedHashMap<>();
        records.forEach(each -> byId.put(each.id(), each));
        Map<EvidenceId, Evidence> byCandidate = new LinkedHashMap<>();
        candidates.stream()
                .filter(each -> byId.containsKey(each.id()))
                .forEach(each -> byCandidate.put(each.id(), byId.remove(each.id())));
        List<Evidence> typed = new ArrayList<>(byId.values());
        for (RecordCandidate candidate : candidates) {
            if (!byCandidate.containsKey(candidate.id())) {
                typed.stream()
                        .filter(each -> RecordComparison.saysTheSame(each, candidate.record()))
                        .findFirst()
                        .ifPresent(each -> {
                            byCandidate.put(candidate.id(), each);
                            typed.remove(each);
                        });
            }
        }
        return new PresentRecords(byCandidate, typed);
    }

    /** Returns the record that is there already: with the same id, or of the same file and with just what that gives. */
    Optional<Evidence> of(RecordCandidate candidate) {
        return Optional.ofNullable(byCandidate.get(candidate.id()));
    }

    /** Returns how what is there differs from a file. */
    List<String> differences(RecordCandidate candidate) {
        List<String> differences = new ArrayList<>();
        of(candidate)
                .filter(each -> each.id().equals(candidate.id()))
                .ifPresent(each -> differences.addAll(RecordComparison.differences(each, candidate.record())));
        typed.stream()
                .filter(each -> RecordComparison.isOfSameFile(each, candidate.record()))
                .forEach(each -> differences.addAll(RecordComparison.contradictions(each, candidate.record())));
        return differences;
    }
}
