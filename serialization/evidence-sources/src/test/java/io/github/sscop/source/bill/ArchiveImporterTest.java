package io.github.sscop.source.bill;

import static io.github.sscop.source.bill.PackedArchive.description;
import static io.github.sscop.source.bill.PackedArchive.packed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import io.github.sscop.source.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveImporterTest {

    private static final String BILL = ValidFile.text("archive/bom.json");
    private static final byte[] WAR = ValidFile.bytes("archive/ledger.war");
    private static final byte[] MONEY = packed(description("org.example", "money", "1.2.0"));

    /** The product, with the digest of an artefact. */
    private static CollectionContext delivering(byte[] artefact) {
        return CollectionContext.of(
                Optional.of(Organisation.of("Acme Ltd", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)),
                Optional.of(Product.of("Acme Ledger", "4.2.0")
                        .identifiedBy("pkg:maven/org.acme/ledger")
                        .deliveredAs(new Product.Artefact(
                                "ledger.war",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Digest.sha256(artefact))))));
    }

    private static String told(CollectionContext context, String bill, byte[] archive) {
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        collector.add("bill", bill.getBytes(StandardCharsets.UTF_8));
        collector.add("archive", archive);
        return Ledger.told(collector.result());
    }

    private static byte[] ledger(Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>(description("org.acme", "ledger", "4.2.0"));
        entries.putAll(more);
        return packed(entries);
    }

    @Test
    void comparesLibrariesByTheirDescriptionsAndDigests() {
        assertThat(told(delivering(WAR), BILL, WAR))
                .contains("compared with what is in the archive: 2 of 2 are listed")
                .endsWith("supports [1.2.1]");
    }

    @Test
    void countsALibraryWithoutDescriptionThatNoDigestIdentifies() {
        assertThat(told(delivering(WAR), BILL.replace("SHA-256", "SHA-1"), WAR))
                .contains("1 of 2 are listed")
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void supportsNothingByAnArchiveThatTheProductDoesNotList() {
        assertThat(told(Ledger.CONTEXT, BILL, WAR))
                .contains("2 of 2 are listed")
                .contains("about another digest: " + Digest.sha256(WAR))
                .endsWith("dated 2026-11-20 by its own time");
    }

    @Test
    void countsWhatIsMixedIntoTheArchive() {
        Map<String, byte[]> entries = new LinkedHashMap<>(description("org.example", "zip", "1.0"));
        entries.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nImplementation-Title: ledger\nImplementation-Version: 4.2.0\n"
                        .getBytes(StandardCharsets.UTF_8));
        byte[] mixed = ledger(entries);

        assertThat(told(delivering(mixed), BILL, mixed))
                .contains("0 of 1 are listed")
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void countsLibrariesInLibrariesWithoutOpeningThem() {
        byte[] nested = ledger(Map.of("lib/outer.jar", packed(Map.of("lib/money.jar", MONEY))));

        assertThat(told(delivering(nested), BILL, nested))
                .contains("0 of 2 are listed")
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void countsALibraryThatCannotBeOpened() {
        byte[] broken = ledger(Map.of("lib/broken.jar", new byte[] {1, 2, 3}));

        assertThat(told(delivering(broken), BILL, broken))
                .contains("0 of 1 are listed")
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void countsADescriptionThatIsNone() {
        byte[] malformed = ledger(Map.of(
                "META-INF/maven/org.example/money/pom.properties", "version=\\u00".getBytes(StandardCharsets.UTF_8)));

        assertThat(told(delivering(malformed), BILL, malformed))
                .contains("COLLECTED")
                .doesNotContain("supports");
    }

    @Test
    void makesNothingOfAnArchiveWithoutLibraries() {
        byte[] plain = packed(Map.of("a.txt", new byte[] {1}));

        assertThat(told(delivering(plain), BILL, plain))
                .contains(
                        "archive: archive, NOTHING_SHOWN; no library in it is described, or packed as an archive of its own");
    }

    @Test
    void refusesAnArchiveThatIsCut() {
        byte[] cut = Arrays.copyOf(WAR, WAR.length - 10);

        assertThat(told(delivering(cut), BILL, cut))
                .contains(
                        "archive: archive, REFUSED; the file begins as an archive and is none, or not all of it is here;"
                                + " expected the whole archive");
    }
}
