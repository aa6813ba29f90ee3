package io.github.sscop.source.reading;

import java.util.List;

/**
 * The step that makes records of parts from several files, such as of a bill of materials and a lock file.
 *
 * <p>It sees only parts that are not about another product, and never those that are bound together with those that are bound to
 * nothing. The order of the files makes no difference to what it makes.
 *
 * @param <P> the type of the parts
 */
public interface RecordJoin<P extends ReadingPart> {

    /** Returns the type of the parts. */
    Class<P> partType();

    /** Returns the records, each with the parts that it is made of; the first of them is where the record can be found. */
    List<JoinedDraft<P>> join(List<P> parts, ReadingContext context);

    /**
     * A record of several parts.
     *
     * @param draft the record
     * @param parts the parts that it is made of, the one that says where the record is found first
     * @param <P> the type of the parts
     */
    record JoinedDraft<P extends ReadingPart>(RecordDraft draft, List<P> parts) {
        public JoinedDraft {
            parts = List.copyOf(parts);
        }
    }
}
