package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.FileLookup.RegularFile;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The check of the product's repositories and artefacts.
 *
 * @param locations the check of locations
 * @param findings the findings so far
 */
record ProductInspection(LocationInspection locations, FindingCollector findings) {

    private static final Pattern ADDRESS = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*");

    void inspect(ObjectNode product) throws IOException {
        for (Map.Entry<Integer, ObjectNode> each :
                product.objects("repositories").entrySet()) {
            repository(each.getKey(), each.getValue());
        }
        for (Map.Entry<Integer, ObjectNode> each : product.objects("artefacts").entrySet()) {
            artefact(each.getKey(), each.getValue());
        }
    }

    private void repository(int index, ObjectNode node) throws IOException {
        String location = node.text("location").orElse("");
        CheckSubject subject = CheckSubject.ofProduct(
                "repositories",
                index,
                location.isBlank() ? "Repository " + (index + 1) : "Repository " + location,
                node);
        if (node.text("commit").isEmpty()) {
            findings.add(
                    subject,
                    "commit",
                    CheckCode.MOVING_REPOSITORY,
                    "it has no commit; expected the whole hash of one, since a branch moves.");
        }
        if (ADDRESS.matcher(location).matches()) {
            locations.inspect(subject, location, Optional.empty(), false);
        } else if (!location.isBlank()) {
            findings.add(
                    subject,
                    "location",
                    CheckCode.LOCATION_NOT_CHECKED,
                    "location is no address of the web, and was not checked.");
        }
    }

    /** An artefact has no location; a file of its name below the root is taken for it. */
    private void artefact(int index, ObjectNode node) throws IOException {
        String name = node.text("name").orElse("");
        CheckSubject subject = CheckSubject.ofProduct(
                "artefacts", index, name.isBlank() ? "Artefact " + (index + 1) : "Artefact " + name, node);
        Optional<Digest> stated = subject.digest();
        if (stated.isEmpty()) {
            return;
        }
        if (!name.isBlank() && locations.files().root().find(name) instanceof RegularFile file) {
            locations.files().compare(subject, file, stated.get(), findings);
        } else {
            findings.add(
                    subject,
                    "digest",
                    CheckCode.ARTEFACT_NOT_FOUND,
                    "its digest was not compared, because there is no file of that name below "
                            + locations.files().root().path() + ".");
        }
    }
}
