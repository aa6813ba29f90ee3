package io.github.sscop.source.reading;

import java.util.Objects;

/**
 * A type of file that is read as evidence.
 *
 * @param id its id, which is the name of its page, such as {@code grype}
 * @param title what the file is, such as {@code output of grype in JSON}
 * @param cannotShow what such a file cannot show, however it ends: one sentence without a full stop
 * @param advice what would let a rule read the records: one sentence without a full stop; empty if nothing would
 */
public record SourceType(String id, String title, String cannotShow, String advice) {

    public SourceType {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(cannotShow, "cannotShow");
        Objects.requireNonNull(advice, "advice");
    }
}
