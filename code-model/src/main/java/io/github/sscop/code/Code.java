package io.github.sscop.code;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a code of practice: its themes, principles, provisions and claims, and what is known about them.
 *
 * <p>Immutable, and safe for any number of threads. The built-in codes are in {@link CodeRegistry#builtIn()}; others are read
 * from a catalog file with {@link #read(InputStream)}.
 *
 * <pre>{@code
 * Code code = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
 * code.items().size();                                    // 45 claims and the statement on the Senior Responsible Owner
 * Claim claim = code.claim(ItemId.of("2.1.6")).orElseThrow();
 * code.parent(claim.id()).orElseThrow().statement();      // what its principle asks for
 * }</pre>
 */
public final class Code implements ContractValue {

    /** How far the publisher has taken an edition. */
    public enum Status {
        /** Published for consultation, and since replaced. */
        DRAFT,
        /** In force; the codes modelled here are voluntary. */
        FINAL
    }

    /** The document of the catalog as it was read. */
    private final CodeDocument catalog;

    /** The document in the words of the overlay, if there is one. */
    private final CodeDocument document;

    private final Digest digest;
    private final Optional<Wording> wording;

    /** The digest of the catalog that has superseded this one in the registry that it comes from. */
    private final Optional<Digest> supersededBy;

    private final Map<ItemId, Element> elements = new LinkedHashMap<>();
    private final Map<ItemId, Element> parents = new LinkedHashMap<>();
    private final Map<ItemId, List<Element>> children = new LinkedHashMap<>();
    private final Map<ItemId, Item> items = new LinkedHashMap<>();

    private Code(CodeDocument catalog, Digest digest, Optional<Wording> wording, Optional<Digest> supersededBy) {
        this.catalog = catalog;
        this.document = wording.map(catalog::reworded).orElse(catalog);
        this.digest = digest;
        this.wording = wording;
        this.supersededBy = supersededBy;
        document.themes().forEach(theme -> place(theme, null));
        for (Principle principle : document.principles()) {
            Element theme = elements.get(principle.theme());
            place(principle, theme);
            principle.claims().forEach(claim -> place(claim, principle));
            for (Provision provision : principle.provisions()) {
                place(provision, provision.parent().<Element>map(elements::get).orElse(principle));
            }
            principle.guidance().forEach(guidance -> place(guidance, principle));
            itemsOf(principle).forEach(item -> items.put(item.id(), item));
        }
        for (GeneralStatement statement : document.statements()) {
            place(statement, null);
            if (statement.assessed()) {
                items.put(
                        statement.id(), item(statement, Optional.empty(), Optional.of(statement.obligation()), false));
            }
        }
    }

    static Code of(CodeDocument document) {
        List<Problem> problems = CodeValidator.problems(document);
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(CodeDocument.TYPE.called(), problems);
        }
        return new Code(
                document, Digest.sha256(CodeDocument.TYPE.canonical(document)), Optional.empty(), Optional.empty());
    }

    /**
     * Reads a code from its catalog file ({@code sscop.code/1}).
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Code read(InputStream json) throws IOException {
        return of(CodeDocument.TYPE.read(json));
    }

    /** Writes the catalog file, indented, in the words of the catalog; reading it gives an equal code, but without an overlay. */
    public byte[] toJson() {
        return CodeDocument.TYPE.pretty(catalog);
    }

    /** Returns the catalog in canonical form (RFC 8785), of which {@link #digest} is the digest; an overlay makes no difference. */
    public byte[] canonical() {
        return CodeDocument.TYPE.canonical(catalog);
    }

    private void place(Element element, @Nullable Element parent) {
        elements.put(element.id(), element);
        if (parent != null) {
            parents.put(element.id(), parent);
            children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(element);
        }
    }

    private List<Item> itemsOf(Principle principle) {
        return switch (document.assessedAt()) {
            case CLAIM ->
                principle.claims().stream()
                        .map(c -> item(c, Optional.of(principle), principle.obligation(), c.population()))
                        .toList();
            case PROVISION ->
                principle.provisions().stream()
                        .map(p -> item(p, Optional.of(principle), Optional.of(p.obligation()), false))
                        .toList();
            case PRINCIPLE -> List.of(item(principle, Optional.of(principle), principle.obligation(), false));
            case THEME, STATEMENT, GUIDANCE ->
                throw new IllegalStateException(
                        "A code assessed at " + document.assessedAt() + " is refused by CodeValidator");
        };
    }

    private static Item item(
            Element element, Optional<Principle> principle, Optional<Obligation> obligation, boolean population) {
        return new Item(
                element.id(),
                element.level(),
                principle.map(Principle::id),
                principle.map(Principle::theme),
                obligation,
                population,
                element.statement(),
                element.locator());
    }

    /** Returns the id of the code and of its edition. */
    public EditionId id() {
        return document.code();
    }

    /** Returns the title as published. */
    public String title() {
        return document.title();
    }

    /** Returns the publisher. */
    public String publisher() {
        return document.publisher();
    }

    /** Returns when this edition was published. */
    public PartialDate published() {
        return document.published();
    }

    /** Returns whether the publisher calls it a draft or final. */
    public Status status() {
        return document.status();
    }

    /** Returns the explanation of its status. */
    public String statusNote() {
        return document.statusNote();
    }

    /**
     * Returns the level of the items that an assessment judges: {@link Level#CLAIM}, {@link Level#PROVISION}, or
     * {@link Level#PRINCIPLE} where not all provisions are known here.
     */
    public Level assessedAt() {
        return document.assessedAt();
    }

    /** Returns the documents that the catalog is based on. */
    public List<Source> sources() {
        return document.sources();
    }

    /** Returns the themes, in catalog order. */
    public List<Theme> themes() {
        return document.themes();
    }

    /** Returns the principles of every theme, in catalog order. */
    public List<Principle> principles() {
        return document.principles();
    }

    /** Returns the claims of every principle, in catalog order; none in codes that have no claims. */
    public List<Claim> claims() {
        return principles().stream().flatMap(p -> p.claims().stream()).toList();
    }

    /** Returns the provisions of every principle, in catalog order. */
    public List<Provision> provisions() {
        return principles().stream().flatMap(p -> p.provisions().stream()).toList();
    }

    /** Returns the guidance under every principle, in catalog order. */
    public List<GuidanceStatement> guidance() {
        return principles().stream().flatMap(p -> p.guidance().stream()).toList();
    }

    /** Returns the statements outside the principles. */
    public List<GeneralStatement> statements() {
        return document.statements();
    }

    /** Returns what the code asks of each stakeholder group; empty where it does not distinguish groups. */
    public List<Applicability> applicability() {
        return document.applicability();
    }

    /** Returns the ways in which forms number its claims; empty where there is only one. */
    public List<Numbering> numberings() {
        return document.numberings();
    }

    /** Returns the terms of the code. */
    public List<GlossaryEntry> glossary() {
        return document.glossary();
    }

    /** Returns the notes for readers of this catalog. */
    public List<Note> notes() {
        return document.notes();
    }

    /** Returns the numbering with that id. */
    public Optional<Numbering> numbering(NumberingId id) {
        return numberings().stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** Returns the numbering whose ids are those of this catalog; empty where there is only one numbering. */
    public Optional<Numbering> ownNumbering() {
        return numberings().stream().filter(Numbering::isCatalogs).findFirst();
    }

    /** Returns every element: themes, then each principle with what it holds, then the general statements. */
    public Collection<Element> elements() {
        return Collections.unmodifiableCollection(elements.values());
    }

    /** Returns the element with that id. */
    public Optional<Element> find(ItemId id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** Returns the claim with that id. */
    public Optional<Claim> claim(ItemId id) {
        return find(id).filter(Claim.class::isInstance).map(Claim.class::cast);
    }

    /** Returns the principle with that id. */
    public Optional<Principle> principle(ItemId id) {
        return find(id).filter(Principle.class::isInstance).map(Principle.class::cast);
    }

    /** Returns the element that contains the one with that id; empty for themes and general statements. */
    public Optional<Element> parent(ItemId id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** Returns the elements that the one with that id contains, in catalog order. */
    public List<Element> children(ItemId id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** Returns the guidance and general statements about the subject of a claim, as this catalog reads them. */
    public List<Element> guidanceFor(ItemId claim) {
        return claim(claim).map(Claim::guidance).orElse(List.of()).stream()
                .map(id -> find(id).orElseThrow())
                .toList();
    }

    /** Returns the notes about an element. */
    public List<Note> notesOn(ItemId id) {
        return notes().stream().filter(note -> note.affects().contains(id)).toList();
    }

    /** Returns the items that an assessment judges, in catalog order. */
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    /** Returns the item with that id. */
    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /**
     * Returns the part of the code that applies to an organisation, and why.
     *
     * @param group the organisation's stakeholder group
     * @param additionalThemes themes for which the organisation says that it is responsible, or which it adds voluntarily
     */
    public Scope scope(StakeholderGroup group, List<ItemId> additionalThemes) {
        Optional<Applicability> row = applicability().stream()
                .filter(r -> r.stakeholderGroup() == group)
                .findFirst();
        return Scope.of(group, row, themes(), additionalThemes);
    }

    /** Returns the digest of the catalog file in canonical form, which does not depend on an overlay. */
    public Digest digest() {
        return digest;
    }

    /** Returns the overlay that the words come from, if they are not those of the catalog. */
    public Optional<Wording> wording() {
        return wording;
    }

    /**
     * Returns this code in other words: the official wording, or a translation. They replace those of an earlier overlay.
     *
     * @throws InvalidDocumentException naming each id that this code does not have
     */
    public Code with(Wording words) {
        words.check(this);
        return new Code(catalog, digest, Optional.of(words), supersededBy);
    }

    /**
     * Returns the digest of the catalog that has superseded this one, if it comes from a {@link CodeRegistry} that keeps it only
     * for what was assessed by it. It is no part of the catalog, and makes no difference to equality.
     */
    public Optional<Digest> supersededBy() {
        return supersededBy;
    }

    /** Returns this code as one that another catalog of its edition has superseded. */
    Code asSupersededBy(Digest current) {
        return new Code(catalog, digest, wording, Optional.of(current));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Code code && catalog.equals(code.catalog) && wording.equals(code.wording);
    }

    @Override
    public int hashCode() {
        return document.code().hashCode();
    }

    @Override
    public String toString() {
        return id().toString();
    }
}
