package io.github.sscop.commandline.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings about one document, as they come. */
final class FindingCollector {

    private final String file;
    private final List<CheckFinding> findings = new ArrayList<>();

    FindingCollector(Path file) {
        this.file = file.toString();
    }

    /** Adds a finding about a field of a part. */
    void add(CheckSubject subject, String field, CheckCode code, String text) {
        findings.add(new CheckFinding(
                file, subject.pointer() + "/" + field, subject.id(), code, subject.name() + ": " + text));
    }

    /** Adds a finding about the document as a whole. */
    void add(CheckCode code, String text) {
        findings.add(new CheckFinding(file, "", Optional.empty(), code, text));
    }

    List<CheckFinding> findings() {
        return List.copyOf(findings);
    }
}
