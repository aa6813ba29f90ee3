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
 */
public final class Code implements ContractValue {

    /** How far the publisher has taken an edition. */
    public enum Status {
        /** Published for consultation, and since replaced. */
        DRAFT,
        /** In force; the codes modelled here are voluntary. */
        FINAL
    }

    /** The catalog file as it was read. */
    private final CodeDocument catalog;

    /** The same in the words of the overlay, if there is one. */
    private final CodeDocument document;

    private final Digest digest;
    private final Optional<Wording> wording;
    private final Map<ItemId, Element> elements = new LinkedHashMap<>();
    private final Map<ItemId, Element> parents = new LinkedHashMap<>();
    private final Map<ItemId, List<Element>> children = new LinkedHashMap<>();
    private final Map<ItemId, Item> items = new LinkedHashMap<>();

    private Code(CodeDocument catalog, Digest digest, Optional<Wording> wording) {
        this.catalog = catalog;
        this.document = wording.map(words -> catalog.reworded(element -> words.text(element.id())
                        .<Element>map(element::withStatement)
                        .orElse(element)))
                .orElse(catalog);
        this.digest = digest;
        this.wording = wording;
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
        return new Code(document, Digest.sha256(CodeDocument.TYPE.canonical(document)), Optional.empty());
    }

    /**
     * Reads a code from its catalog file ({@code sscop.code/1}).
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be had
     */
    public static Code read(InputStream json) throws IOException {
        return of(CodeDocument.TYPE.read(json));
    }

    /** The catalog file, indented, in the catalog's own words; reading it gives an equal code, but for an overlay. */
    public byte[] toJson() {
        return CodeDocument.TYPE.pretty(catalog);
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
            case THEME, STATEMENT, GUIDANCE -> throw new IllegalStateException("Refused by CodeChecks");
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

    /** Which code, and which edition of it. */
    public EditionId id() {
        return document.code();
    }

    /** The title as published. */
    public String title() {
        return document.title();
    }

    /** Who published it. */
    public String publisher() {
        return document.publisher();
    }

    /** When this edition was published. */
    public PartialDate published() {
        return document.published();
    }

    /** How far the publisher has taken it. */
    public Status status() {
        return document.status();
    }

    /** What else there is to say about its status. */
    public String statusNote() {
        return document.statusNote();
    }

    /**
     * The level of the items that an assessment judges: {@link Level#CLAIM}, {@link Level#PROVISION}, or
     * {@link Level#PRINCIPLE} where not all provisions are known here.
     */
    public Level assessedAt() {
        return document.assessedAt();
    }

    /** The documents that the catalog rests on. */
    public List<Source> sources() {
        return document.sources();
    }

    /** The themes, in order. */
    public List<Theme> themes() {
        return document.themes();
    }

    /** The principles of every theme, in order. */
    public List<Principle> principles() {
        return document.principles();
    }

    /** The claims of every principle, in order; none in codes that have no claims. */
    public List<Claim> claims() {
        return principles().stream().flatMap(p -> p.claims().stream()).toList();
    }

    /** The provisions of every principle, in order. */
    public List<Provision> provisions() {
        return principles().stream().flatMap(p -> p.provisions().stream()).toList();
    }

    /** The guidance under every principle, in order. */
    public List<GuidanceStatement> guidance() {
        return principles().stream().flatMap(p -> p.guidance().stream()).toList();
    }

    /** The statements outside the principles. */
    public List<GeneralStatement> statements() {
        return document.statements();
    }

    /** What the code asks of each stakeholder group; empty where it does not tell groups apart. */
    public List<Applicability> applicability() {
        return document.applicability();
    }

    /** The ways in which forms number its claims; empty where there is only one. */
    public List<Numbering> numberings() {
        return document.numberings();
    }

    /** The terms of the code. */
    public List<GlossaryEntry> glossary() {
        return document.glossary();
    }

    /** What a reader of this catalog should know. */
    public List<Note> notes() {
        return document.notes();
    }

    /** The numbering with that id. */
    public Optional<Numbering> numbering(NumberingId id) {
        return numberings().stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** The numbering whose ids are this catalog's own; absent where there is no choice of numbering. */
    public Optional<Numbering> ownNumbering() {
        return numberings().stream().filter(Numbering::isCatalogs).findFirst();
    }

    /** Every element: themes, then each principle with what it holds, then the general statements. */
    public Collection<Element> elements() {
        return Collections.unmodifiableCollection(elements.values());
    }

    /** The element with that id. */
    public Optional<Element> find(ItemId id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** The claim with that id. */
    public Optional<Claim> claim(ItemId id) {
        return find(id).filter(Claim.class::isInstance).map(Claim.class::cast);
    }

    /** The principle with that id. */
    public Optional<Principle> principle(ItemId id) {
        return find(id).filter(Principle.class::isInstance).map(Principle.class::cast);
    }

    /** The element that holds the one with that id; absent for themes and general statements. */
    public Optional<Element> parent(ItemId id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** The elements that the one with that id holds, in order. */
    public List<Element> children(ItemId id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** The guidance and general statements that take up a claim, as this catalog reads them. */
    public List<Element> guidanceFor(ItemId claim) {
        return claim(claim).map(Claim::guidance).orElse(List.of()).stream()
                .map(id -> find(id).orElseThrow())
                .toList();
    }

    /** The notes about an element. */
    public List<Note> notesOn(ItemId id) {
        return notes().stream().filter(note -> note.affects().contains(id)).toList();
    }

    /** What an assessment judges, in catalog order, whatever its level. */
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    /** The item with that id. */
    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /**
     * What applies to an organisation, and why.
     *
     * @param group who the organisation is
     * @param additionalThemes themes that it says are within its responsibility, or brings in of its own will
     */
    public Scope scope(StakeholderGroup group, List<ItemId> additionalThemes) {
        Optional<Applicability> row = applicability().stream()
                .filter(r -> r.stakeholderGroup() == group)
                .findFirst();
        return Scope.of(group, row, themes(), additionalThemes);
    }

    /** The digest of the catalog file in canonical form; other words do not change it. */
    public Digest digest() {
        return digest;
    }

    /** The overlay that the words come from, if they are not the catalog's own. */
    public Optional<Wording> wording() {
        return wording;
    }

    /**
     * The same code in other words: the official ones, or a translation. They take the place of an earlier overlay's.
     *
     * @throws InvalidDocumentException naming each id that this code does not have
     */
    public Code with(Wording words) {
        words.check(this);
        return new Code(catalog, digest, Optional.of(words));
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
