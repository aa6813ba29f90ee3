package io.github.sscop.commandline.check;

import java.util.Optional;

/**
 * Something that was found in a document.
 *
 * @param file the file of the document
 * @param pointer the part of the document, as a JSON Pointer; empty for the document as a whole
 * @param id the id of the evidence record, if it is about one
 * @param code what was found, for programs
 * @param text the thing, what was found, what was expected and what to do, for people
 */
public record CheckFinding(String file, String pointer, Optional<String> id, CheckCode code, String text) {}
