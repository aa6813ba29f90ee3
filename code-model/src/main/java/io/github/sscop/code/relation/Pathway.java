package io.github.sscop.code.relation;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.Note;
import io.github.sscop.code.Obligation;
import io.github.sscop.code.Source;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.ModuleResources;
import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules by which organisations choose the codes to follow: DSIT's modular approach in its wording of May 2024
 * ({@code sscop.pathway/1}).
 *
 * @param title what it is
 * @param sources the publications it rests on
 * @param rules who follows what
 * @param selectors which product codes suit which technology; our reading, since the source lists them as alternatives
 * @param notes what a reader should know about it
 */
public record Pathway(
        String title, List<Source> sources, List<PathwayRule> rules, List<Selector> selectors, List<Note> notes)
        implements ContractValue {

    private static final DocumentType<Pathway> TYPE =
            DocumentType.of("sscop.pathway/1", Pathway.class).build();

    /** A fact about an organisation on which the pathway depends. */
    public enum PathwayFact {
        /** It sells digital products with software in them. */
        SELLS_PRODUCTS_WITH_SOFTWARE,
        /** Those products have further security and resilience requirements of their own. */
        HAS_PRODUCT_REQUIREMENTS
    }

    /** A technology that has a code of its own. */
    public enum Technology {
        /** Apps and the stores that distribute them. */
        APPS_OR_APP_STORES,
        /** Internet-connected products for consumers. */
        CONSUMER_IOT,
        /** Artificial intelligence. */
        AI
    }

    /**
     * The codes to follow: one code, all of several parts, or at least one of several parts. Exactly one of the three is
     * given.
     *
     * @param code one code
     * @param allOf parts that all are to be followed
     * @param anyOf parts of which at least one is to be followed, and of which the source does not say that there are no
     *     others
     */
    public record CodeSelection(Optional<EditionId> code, List<CodeSelection> allOf, List<CodeSelection> anyOf)
            implements ContractValue {

        public CodeSelection {
            Objects.requireNonNull(code, "code");
            allOf = Preconditions.list("allOf", allOf);
            anyOf = Preconditions.list("anyOf", anyOf);
            if ((code.isPresent() ? 1 : 0) + (allOf.isEmpty() ? 0 : 1) + (anyOf.isEmpty() ? 0 : 1) != 1) {
                throw new IllegalArgumentException(
                        "a selection has " + code.map(id -> "code " + id).orElse("no code") + ", all of " + allOf
                                + " and any of " + anyOf + "; expected exactly one of the three");
            }
        }

        /** Returns whether following these codes, and perhaps others, satisfies the selection. */
        public boolean isSatisfiedBy(Collection<EditionId> followed) {
            if (code.isPresent()) {
                return followed.contains(code.get());
            }
            return anyOf.isEmpty()
                    ? allOf.stream().allMatch(part -> part.isSatisfiedBy(followed))
                    : anyOf.stream().anyMatch(part -> part.isSatisfiedBy(followed));
        }

        /** Formats the selection with AND and OR. */
        @Override
        public String toString() {
            if (code.isPresent()) {
                return code.get().toString();
            }
            return anyOf.isEmpty() ? joined(allOf, " AND ") : joined(anyOf, " OR ");
        }

        private static String joined(List<CodeSelection> parts, String word) {
            return String.join(
                    word,
                    parts.stream()
                            .map(part -> part.code().isPresent() ? part.toString() : "(" + part + ")")
                            .toList());
        }
    }

    /**
     * The rule for one kind of organisation.
     *
     * @param id the rule's id
     * @param who the organisations that it is about
     * @param when the facts that must all hold of them
     * @param follow what they should follow
     * @param strength how strongly; every code is voluntary
     * @param locator where the source says so
     */
    public record PathwayRule(
            String id, String who, List<PathwayFact> when, CodeSelection follow, Obligation strength, String locator)
            implements ContractValue {

        public PathwayRule {
            Preconditions.id("rule id", id);
            Preconditions.text("who", who);
            when = Preconditions.list("when", when);
            Objects.requireNonNull(follow, "follow");
            Objects.requireNonNull(strength, "strength");
            Preconditions.text("locator", locator);
        }
    }

    /**
     * The code that suits a technology.
     *
     * @param technology the technology
     * @param code the code
     */
    public record Selector(Technology technology, EditionId code) implements ContractValue {

        public Selector {
            Objects.requireNonNull(technology, "technology");
            Objects.requireNonNull(code, "code");
        }
    }

    /**
     * The advice for one organisation.
     *
     * @param rules the rules that hold for it
     * @param codes the codes that follow from them
     * @param undecided alternatives among which nothing known about the organisation chooses
     */
    public record Advice(List<PathwayRule> rules, Set<EditionId> codes, List<CodeSelection> undecided)
            implements ContractValue {

        public Advice {
            rules = Preconditions.list("rules", rules);
            codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
            undecided = Preconditions.list("undecided", undecided);
        }
    }

    public Pathway {
        Preconditions.text("title", title);
        sources = Preconditions.some("sources", sources);
        rules = Preconditions.some("rules", rules);
        selectors = Preconditions.list("selectors", selectors);
        notes = Preconditions.list("notes", notes);
    }

    /** Returns the pathway that is part of the library. */
    public static Pathway builtIn() {
        return BuiltInPathway.PATHWAY;
    }

    /**
     * Reads a pathway.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Pathway read(InputStream json) throws IOException {
        return TYPE.read(json);
    }

    /** Computes the codes that an organisation should follow, and by which rules. */
    public Advice follow(Set<PathwayFact> facts, Set<Technology> technologies) {
        List<PathwayRule> held =
                rules.stream().filter(rule -> facts.containsAll(rule.when())).toList();
        Set<EditionId> codes = new LinkedHashSet<>();
        List<CodeSelection> undecided = new ArrayList<>();
        held.forEach(rule -> decide(rule.follow(), technologies, codes, undecided));
        return new Advice(held, codes, undecided);
    }

    private void decide(
            CodeSelection selection,
            Set<Technology> technologies,
            Set<EditionId> codes,
            List<CodeSelection> undecided) {
        selection.code().ifPresent(codes::add);
        selection.allOf().forEach(part -> decide(part, technologies, codes, undecided));
        if (!selection.anyOf().isEmpty()) {
            Set<EditionId> suited = selectors.stream()
                    .filter(selector -> technologies.contains(selector.technology()))
                    .map(Selector::code)
                    .collect(Collectors.toSet());
            List<CodeSelection> chosen = selection.anyOf().stream()
                    .filter(part -> part.isSatisfiedBy(suited))
                    .toList();
            chosen.forEach(part -> decide(part, technologies, codes, undecided));
            if (chosen.isEmpty()) {
                undecided.add(selection);
            }
        }
    }

    private static final class BuiltInPathway {
        static final Pathway PATHWAY = ModuleResources.read("pathway", Pathway::read);
    }
}
