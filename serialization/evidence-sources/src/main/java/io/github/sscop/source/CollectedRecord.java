package io.github.sscop.source;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A record that was made of files.
 *
 * @param record the record
 * @param files the files that it is made of
 * @param binding to what it is bound, and by what: a sentence
 * @param dating by what it is dated: a sentence
 * @param direct the claims that a rule of the policy {@code good-faith} derives that it supports directly, on the day of the record
 * @param refuted the claims that it refutes
 * @param advice what would let a rule read it, where none can; a sentence
 * @param isNew whether there was no such record before
 * @param differences how the record that was there before differs from its file, sentence by sentence
 */
public record CollectedRecord(
        Evidence record,
        List<String> files,
        String binding,
        String dating,
        List<ItemId> direct,
        List<ItemId> refuted,
        Optional<String> advice,
        boolean isNew,
        List<String> differences) {

    public CollectedRecord {
        Objects.requireNonNull(record, "record");
        files = List.copyOf(files);
        Objects.requireNonNull(binding, "binding");
        Objects.requireNonNull(dating, "dating");
        direct = List.copyOf(direct);
        refuted = List.copyOf(refuted);
        Objects.requireNonNull(advice, "advice");
        differences = List.copyOf(differences);
    }
}
