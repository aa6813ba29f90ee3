package io.github.sscop.commandline.output;

import io.github.sscop.problem.Place;
import java.nio.file.Path;

/**
 * A place in the text of a file.
 *
 * @param file the file
 * @param place the line and the column
 */
public record FilePlace(Path file, Place place) {}
