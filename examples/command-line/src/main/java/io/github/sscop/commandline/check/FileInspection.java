package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.FileLookup.FileFault;
import io.github.sscop.commandline.check.FileLookup.RegularFile;
import java.io.IOException;
import java.util.Optional;

/**
 * The check of local files and their digests.
 *
 * @param root where they lie
 * @param digests the digests of files
 * @param maxBytes the largest file whose digest is computed
 */
record FileInspection(RootFolder root, ContentDigest digests, long maxBytes) {

    /** Returns the file at a location; if there is none, a finding says why. */
    Optional<RegularFile> file(CheckSubject subject, String location, FindingCollector findings) {
        FileLookup found = root.find(location);
        if (found instanceof FileFault fault) {
            findings.add(subject, "location", fault.code(), "location is " + location + ", " + fault.text() + ".");
        }
        return found instanceof RegularFile file ? Optional.of(file) : Optional.empty();
    }

    /** Compares a digest with that of a file. */
    void compare(CheckSubject subject, RegularFile file, Digest stated, FindingCollector findings) throws IOException {
        String name = root.path().relativize(file.path()).toString();
        if (file.size() > maxBytes) {
            findings.add(
                    subject,
                    "digest",
                    CheckCode.DIGEST_NOT_COMPARED,
                    "its digest was not compared, because " + name + " has " + file.size() + " bytes; expected "
                            + maxBytes + " at most, or another --max-file-mib.");
            return;
        }
        Digest found = digests.compute(file.path(), ContentDigest.algorithm(Optional.of(stated)));
        if (!found.equals(stated)) {
            findings.add(
                    subject,
                    "digest",
                    CheckCode.DIGEST_DIFFERS,
                    "digest is " + stated + ", and that of " + name + " is " + found
                            + ". Restore the file that was meant, or correct the record if this is it.");
        }
    }

    /** Returns the digest of a file for a record that has none; empty if the file is too large. */
    Optional<Digest> missing(CheckSubject subject, RegularFile file, FindingCollector findings) throws IOException {
        if (file.size() > maxBytes) {
            findings.add(
                    subject,
                    "digest",
                    CheckCode.DIGEST_MISSING,
                    "it has no digest, and its file has " + file.size() + " bytes; expected " + maxBytes
                            + " at most, or another --max-file-mib.");
            return Optional.empty();
        }
        return Optional.of(digests.compute(file.path(), ContentDigest.algorithm(Optional.empty())));
    }
}
