package io.github.sscop.source.reading;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.source.content.SourceContent;

/**
 * An importer of one type of file: recognised by its content, and read as records that claim no more than the file shows.
 *
 * <p>One class each, listed in one place, with a page of its own in the documentation.
 */
public interface SourceImporter {

    /** Returns the type of file. */
    SourceType type();

    /** Returns whether a file is of this type, by its content; in any version, so that an unknown one is refused and not passed over. */
    boolean recognises(SourceContent content);

    /**
     * Reads a file of this type.
     *
     * @throws InvalidDocumentException if it contradicts itself, or its version is unknown
     */
    SourceReading read(SourceContent content, ReadingContext context);
}
