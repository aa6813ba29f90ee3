package io.github.sscop.benchmark.plain;

import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Review.Outcome;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.subject.Delivery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A submission as databind makes it.
 *
 * @param contract which document it is
 * @param id its id
 * @param code the code
 * @param numbering how items are numbered
 * @param organisation the vendor
 * @param product the software
 * @param preparedOn when it was prepared
 * @param preparedBy who prepared it
 * @param location where it is published
 * @param declarations what the vendor says
 * @param evidence the records
 */
public record PlainSubmission(
        @NotNull @Pattern(regexp = "sscop\\.submission/1") String contract,
        @NotBlank @Size(max = 256) String id,
        @NotNull @Valid PlainEdition code,
        Optional<String> numbering,
        @NotNull @Valid PlainOrganisation organisation,
        Optional<@Valid PlainProduct> product,
        Optional<PlainDate> preparedOn,
        Optional<@Valid PlainPerson> preparedBy,
        Optional<@Size(min = 1) String> location,
        List<@NotNull @Valid PlainDeclaration> declarations,
        List<@NotNull @Valid PlainEvidence> evidence) {

    private static final String ITEM = "[0-9]+(\\.[0-9]+)*";
    private static final String DIGEST = "sha256:[0-9a-f]{64}";

    /** Takes what databind found; absent lists are empty. */
    public PlainSubmission {
        declarations = listed(declarations);
        evidence = listed(evidence);
    }

    private static <T> List<T> listed(@org.jspecify.annotations.Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * An edition of a code.
     *
     * @param id the code
     * @param edition the edition
     */
    public record PlainEdition(
            @NotBlank String id, @NotBlank String edition) {}

    /**
     * The vendor.
     *
     * @param name its name
     * @param identifier its identifier
     * @param stakeholderGroup what it is to the software
     */
    public record PlainOrganisation(
            @NotBlank String name,
            Optional<@Size(min = 1) String> identifier,
            @NotNull StakeholderGroup stakeholderGroup) {}

    /**
     * The software.
     *
     * @param name its name
     * @param version its version
     * @param delivery how it is delivered
     * @param digest its digest
     */
    public record PlainProduct(
            @NotBlank String name,
            Optional<@Size(min = 1) String> version,
            Optional<Delivery> delivery,
            Optional<@Pattern(regexp = DIGEST) String> digest) {}

    /**
     * Who prepared it.
     *
     * @param name the name
     * @param role the role
     */
    public record PlainPerson(@NotBlank String name, Optional<@Size(min = 1) String> role) {}

    /**
     * The vendor's declaration on an item.
     *
     * @param item the item
     * @param status what it says
     * @param argument why
     */
    public record PlainDeclaration(
            @NotNull @Pattern(regexp = ITEM) String item,
            @NotNull DeclaredStatus status,
            Optional<@Size(min = 1) String> argument) {}

    /**
     * An evidence record.
     *
     * @param id its id
     * @param kind what kind of evidence
     * @param title its title
     * @param method how it was obtained
     * @param location where it can be found
     * @param digest the digest of what is found there
     * @param subject what it is bound to
     * @param occurredOn when what it shows happened
     * @param recordedOn when it was written down
     * @param validUntil the last day on which it may be relied on
     * @param originator who made it
     * @param review what a reviewer made of it
     * @param supersedes the records whose place it takes
     * @param facts its facts
     * @param links the items that it bears on
     */
    public record PlainEvidence(
            @NotBlank @Size(max = 256) String id,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,255}")
            String kind,

            @NotBlank String title,
            @NotNull Method method,
            Optional<@Size(min = 1) String> location,
            Optional<@Pattern(regexp = DIGEST) String> digest,
            Optional<@Valid PlainSubject> subject,
            Optional<PlainDate> occurredOn,
            Optional<PlainDate> recordedOn,
            Optional<PlainDate> validUntil,
            @NotNull @Valid PlainOriginator originator,
            Optional<@Valid PlainReview> review,
            List<@NotBlank String> supersedes,
            PlainFacts facts,
            List<@NotNull @Valid PlainLink> links) {

        /** Takes what databind found; absent lists and facts are empty. */
        @SuppressWarnings("NullAway") // Databind gives null for what is absent.
        public PlainEvidence {
            supersedes = listed(supersedes);
            facts = facts == null ? new PlainFacts(Map.of()) : facts;
            links = listed(links);
        }

        /** When what it shows happened, else when it was written down. */
        public Optional<PlainDate> date() {
            return occurredOn.isPresent() ? occurredOn : recordedOn;
        }
    }

    /**
     * What a record is bound to.
     *
     * @param organisation the organisation
     * @param product the product's name
     * @param version the product's version
     * @param digest the product's digest
     */
    public record PlainSubject(
            Optional<@Size(min = 1) String> organisation,
            Optional<@Size(min = 1) String> product,
            Optional<@Size(min = 1) String> version,
            Optional<@Pattern(regexp = DIGEST) String> digest) {}

    /**
     * Who made a record.
     *
     * @param name the name
     * @param independence how independent of the vendor
     */
    public record PlainOriginator(
            @NotBlank String name, @NotNull Independence independence) {}

    /**
     * What a reviewer made of a record.
     *
     * @param by who looked
     * @param on when
     * @param outcome what it came to
     * @param independence how independent of the vendor
     */
    public record PlainReview(
            @NotBlank String by,
            @NotNull PlainDate on,
            @NotNull Outcome outcome,
            @NotNull Independence independence) {}

    /**
     * What ties a record to an item.
     *
     * @param item the item
     * @param stance which way it speaks
     * @param strength how close it is to what the item is about
     * @param argument why it shows that
     */
    public record PlainLink(
            @NotNull @Pattern(regexp = ITEM) String item,
            Optional<Stance> stance,
            Optional<Strength> strength,
            Optional<@Size(min = 1) String> argument) {}
}
