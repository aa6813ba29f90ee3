package io.github.sscop.commandline.check;

import java.nio.file.Path;

/** What is at a path below the root. */
sealed interface FileLookup {

    /**
     * A file that can be read.
     *
     * @param path its path without links
     * @param size its length in bytes
     */
    record RegularFile(Path path, long size) implements FileLookup {}

    /**
     * No such file.
     *
     * @param code why
     * @param text what was found and what was expected: the end of a sentence that begins with the location
     */
    record FileFault(CheckCode code, String text) implements FileLookup {}
}
