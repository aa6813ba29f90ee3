package io.github.sscop.evidence.composition;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.consistency.ConsistencyCheck;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The numberings of several parts: item ids of each are read by its own numbering, or else by the one on which the others agree,
 * and become those of the catalog.
 */
final class PartNumbering {

    private final List<PartSource> sources;
    private final Optional<EditionId> first;
    private final List<EditionId> further;
    private final CodeRegistry known;
    private final PlaceIndex places;
    private final PartProblemCollector problems;

    /** The numberings that parts give, each with the first part that gives it. */
    private final Map<NumberingId, PartSource> given = new LinkedHashMap<>();

    private Optional<Code> numbered = Optional.empty();

    PartNumbering(
            List<PartSource> sources,
            Optional<EditionId> first,
            List<EditionId> further,
            CodeRegistry known,
            PlaceIndex places,
            PartProblemCollector problems) {
        this.sources = sources;
        this.first = first;
        this.further = further;
        this.known = known;
        this.places = places;
        this.problems = problems;
        for (PartSource source : sources) {
            source.part().numbering().ifPresent(id -> {
                given.putIfAbsent(id, source);
                places.add("/numbering", new PartPlace(source.location(), "/numbering"));
            });
        }
        List<EditionId> codes = new ArrayList<>(first.stream().toList());
        codes.addAll(further);
        numbered = codes.stream()
                .flatMap(id -> known.find(id).stream())
                .filter(code -> !code.numberings().isEmpty())
                .findFirst();
    }

    /** Returns whether all parts are in one numbering of a form, in which they can stay until the whole is made. */
    boolean isOfOneForm() {
        return agreed().flatMap(id -> numbered.flatMap(code -> code.numbering(id)))
                .filter(numbering -> !numbering.isCatalogs())
                .isPresent();
    }

    /** Returns the numbering that the parts have together before any item id is translated. */
    Optional<NumberingId> untranslated() {
        return agreed();
    }

    /** Returns the numbering of the whole. */
    Optional<NumberingId> numbering() {
        if (given.size() > 1 && numbered.isEmpty()) {
            problems.clash(
                    new PartPlace(last().location(), "/numbering"),
                    "numberings are " + listed() + ", and no part names the code by which they can be translated;"
                            + " expected the code as well");
        }
        Optional<NumberingId> any = given.keySet().stream().findFirst();
        return any.flatMap(id -> numbered.isEmpty()
                ? Optional.of(id)
                : numbered.get().ownNumbering().map(Numbering::id));
    }

    private PartSource last() {
        List<PartSource> all = List.copyOf(given.values());
        return all.get(all.size() - 1);
    }

    private String listed() {
        return given.entrySet().stream()
                .map(each -> each.getKey() + " in " + each.getValue().location())
                .collect(Collectors.joining(" and "));
    }

    /** Returns the parts with the catalog's item ids, and reports what keeps ids from being translated. */
    List<PartSource> translated() {
        List<PartSource> translated = new ArrayList<>();
        for (PartSource source : sources) {
            SubmissionPart part = source.part();
            Optional<NumberingId> own = part.numbering().or(this::agreed);
            if (own.isEmpty() && !given.isEmpty() && hasItems(part)) {
                problems.of(source.location())
                        .report(
                                "/numbering",
                                ProblemCode.MISSING,
                                "numbering is missing, and the other parts do not agree on one: " + listed()
                                        + "; expected the one of this part's item ids");
            }
            SubmissionPart readable = part.readBy(first, further, own);
            translated.add(
                    numbered.isEmpty() || own.isEmpty()
                            ? source
                            : new PartSource(
                                    source.location(),
                                    SubmissionPart.of(ConsistencyCheck.renumbered(
                                            readable.asSubmission(), known, problems.of(source.location())))));
        }
        return translated;
    }

    private Optional<NumberingId> agreed() {
        return given.size() == 1 ? given.keySet().stream().findFirst() : Optional.empty();
    }

    private static boolean hasItems(SubmissionPart part) {
        return !part.notAsked().isEmpty()
                || !part.declarations().isEmpty()
                || !part.substitutions().isEmpty()
                || !part.exclusions().isEmpty()
                || !part.acceptedRisks().isEmpty()
                || part.evidence().stream().anyMatch(record -> !record.links().isEmpty());
    }

    /**
     * Returns what none of the forms behind the parts asked about. What one of them asked was asked.
     *
     * @param translated the parts with the catalog's item ids
     */
    List<ItemId> notAsked(List<PartSource> translated) {
        return given.isEmpty() ? notAskedAnywhere() : notAskedByForms(translated);
    }

    private List<ItemId> notAskedByForms(List<PartSource> translated) {
        TreeSet<ItemId> unasked = new TreeSet<>();
        boolean isFirst = true;
        for (int i = 0; i < sources.size(); i++) {
            PartSource source = sources.get(i);
            if (source.part().numbering().isPresent()) {
                List<ItemId> own = translated.get(i).part().notAsked();
                if (isFirst) {
                    unasked.addAll(own);
                    isFirst = false;
                }
                unasked.retainAll(own);
            } else if (!source.part().notAsked().isEmpty()) {
                problems.of(source.location())
                        .report(
                                "/notAsked",
                                ProblemCode.CONTRADICTION,
                                "notAsked is given without numbering; expected the numbering of the form that did not ask"
                                        + " these in the same part");
            }
        }
        return List.copyOf(unasked);
    }

    /** Returns what is given for a code that has only one numbering, on which the parts have to agree. */
    private List<ItemId> notAskedAnywhere() {
        return new ValueJoin(sources, places, problems)
                .list("notAsked", part -> part.notAsked().stream().sorted().toList());
    }
}
