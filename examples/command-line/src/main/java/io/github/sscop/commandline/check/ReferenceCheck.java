package io.github.sscop.commandline.check;

import io.github.sscop.commandline.check.text.DocumentText;
import io.github.sscop.commandline.check.web.AddressClient;
import io.github.sscop.commandline.input.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The check of what documents refer to, which looks at each file and asks each address once. */
public final class ReferenceCheck {

    private final CheckSettings settings;
    private final Map<String, String> environment;
    private final Optional<AddressInspection> addresses;
    private final ContentDigest digests = new ContentDigest();
    private final Map<Path, GitCheckout> checkouts = new HashMap<>();

    /**
     * Creates a check.
     *
     * @param today the day of the answers
     * @param environment the variables of the environment, for the place of git
     */
    public ReferenceCheck(CheckSettings settings, LocalDate today, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
        this.addresses = settings.addresses()
                .map(limits -> new AddressInspection(new AddressClient(limits), settings.maxAddresses(), today));
    }

    /** Checks a document. */
    public DocumentResult check(DocumentText document) throws IOException {
        RootFolder root = RootFolder.of(settings.root().orElseGet(() -> folder(document.file())));
        FindingCollector findings = new FindingCollector(document.file());
        LocationInspection locations =
                new LocationInspection(new FileInspection(root, digests, settings.maxFileBytes()), addresses, findings);
        DateInspection dates = new DateInspection(
                () -> checkouts.computeIfAbsent(root.path(), path -> GitCheckout.of(path, environment)), findings);
        return new DocumentInspection(locations, dates, findings, settings.writesDigests()).inspect(document);
    }

    private static Path folder(Path file) {
        return InputFile.isStandardInput(file)
                ? Path.of("").toAbsolutePath()
                : Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Returns the addresses that answered. */
    public List<AnswerRecord> answers() {
        return addresses.map(AddressInspection::answers).orElse(List.of());
    }
}
