package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.FileLookup.RegularFile;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The check of locations of any kind, with the digests of what is there. */
final class LocationInspection {

    private static final Pattern WEB = Pattern.compile("(?is)https?:.*");
    private static final Pattern FILE = Pattern.compile("(?is)file:.*");
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final FileInspection files;
    private final Optional<AddressInspection> addresses;
    private final FindingCollector findings;
    private int checked;
    private int offline;

    /**
     * What is at a location.
     *
     * @param file the local file, if it is one
     * @param missingDigest the digest for a record that states none
     */
    record LocatedContent(Optional<RegularFile> file, Optional<Digest> missingDigest) {

        static final LocatedContent NONE = new LocatedContent(Optional.empty(), Optional.empty());
    }

    LocationInspection(FileInspection files, Optional<AddressInspection> addresses, FindingCollector findings) {
        this.files = files;
        this.addresses = addresses;
        this.findings = findings;
    }

    /** Returns how many locations were looked up or asked. */
    int checked() {
        return checked;
    }

    /** Returns how many addresses were not asked, since that was not asked for. */
    int offline() {
        return offline;
    }

    FileInspection files() {
        return files;
    }

    /**
     * Inspects a location.
     *
     * @param stated the digest that the record states
     * @param hasDigest whether the record has a place for one, and none is stated
     */
    LocatedContent inspect(CheckSubject subject, String location, Optional<Digest> stated, boolean hasDigest)
            throws IOException {
        String trimmed = location.strip();
        if (WEB.matcher(trimmed).matches()) {
            return address(subject, trimmed, stated, hasDigest);
        }
        if (FILE.matcher(trimmed).matches()) {
            checked++;
            findings.add(
                    subject,
                    "location",
                    CheckCode.ABSOLUTE_PATH,
                    "location is " + location + ", which is an address on one machine; expected a path from the root "
                            + files.root().path() + ".");
            return LocatedContent.NONE;
        }
        if (OTHER_SCHEME.matcher(trimmed).matches()) {
            findings.add(
                    subject,
                    "location",
                    CheckCode.LOCATION_NOT_CHECKED,
                    "location is " + location
                            + ", which is neither a path nor an address of the web, and was not checked.");
            return LocatedContent.NONE;
        }
        checked++;
        Optional<RegularFile> file = files.file(subject, location, findings);
        if (file.isPresent() && stated.isPresent()) {
            files.compare(subject, file.get(), stated.get(), findings);
        }
        return new LocatedContent(
                file, file.isPresent() && hasDigest ? files.missing(subject, file.get(), findings) : Optional.empty());
    }

    private LocatedContent address(CheckSubject subject, String address, Optional<Digest> stated, boolean hasDigest) {
        MovingAddress.movingPart(address)
                .ifPresent(
                        part -> findings.add(
                                subject,
                                "location",
                                CheckCode.MOVING_ADDRESS,
                                "location is " + address + ", and what is at \"" + part
                                        + "\" changes; expected an address of one version, such as one with the hash of a commit."));
        if (addresses.isEmpty()) {
            offline++;
            return LocatedContent.NONE;
        }
        checked++;
        Optional<Digest> found = addresses.get().inspect(subject, address, stated, findings);
        if (found.isPresent() && stated.isPresent() && !found.equals(stated)) {
            findings.add(
                    subject,
                    "digest",
                    CheckCode.DIGEST_DIFFERS,
                    "digest is " + stated.get() + ", and that of " + address + " is " + found.get()
                            + ". Publish the content that was meant at an address of its own, or correct the record if this is it.");
        }
        return new LocatedContent(Optional.empty(), hasDigest ? found : Optional.empty());
    }
}
