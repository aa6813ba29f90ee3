package io.github.sscop.evidence.consistency;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The collector of ids that cannot stand where a submission names them.
 *
 * <p>Where the ids of a part are visibly those of another text, such as 1 to 14, it reports that once, and not each of them.
 */
final class UnknownItemCollector {

    /** From so many on, it is no slip that none of a part's ids is one of the code's. */
    private static final int FEWEST_OF_ANOTHER_TEXT = 3;

    /** A part of the submission, as far as it is about one code. */
    private record CodePart(Pointer pointer, Code code) {}

    /** The sentence on an id of a code. */
    interface UnknownItemSentence {
        String on(Code code, ItemId id);
    }

    /** A place of an id that cannot stand there. */
    private record UnknownPlace(Pointer at, ItemId id, UnknownItemSentence sentence) {}

    /** The ids of a part that cannot stand there. */
    private static final class UnknownIdList {
        private final Set<ItemId> ids = new LinkedHashSet<>();
        private final List<UnknownPlace> places = new ArrayList<>();
        private boolean besideKnown;
    }

    private final ProblemCollector problems;
    private final Map<CodePart, UnknownIdList> byPart = new LinkedHashMap<>();
    private @Nullable CodePart lastKnown;
    private final UnknownItemMessages messages;

    UnknownItemCollector(UnknownItemMessages messages, ProblemCollector problems) {
        this.messages = messages;
        this.problems = problems;
    }

    /** Returns the sentences on such ids. */
    UnknownItemMessages messages() {
        return messages;
    }

    /** Adds an id that can stand in that part. */
    void known(Pointer part, Code code) {
        if (lastKnown == null
                || lastKnown.pointer() != part
                || !lastKnown.code().equals(code)) {
            lastKnown = new CodePart(part, code);
            idsOf(lastKnown).besideKnown = true;
        }
    }

    /** Adds an id that cannot stand in that part. */
    void unknown(Pointer part, Pointer at, Code code, ItemId id, UnknownItemSentence sentence) {
        UnknownIdList unknown = idsOf(new CodePart(part, code));
        unknown.ids.add(id);
        unknown.places.add(new UnknownPlace(at.to("item"), id, sentence));
    }

    private UnknownIdList idsOf(CodePart part) {
        return byPart.computeIfAbsent(part, first -> new UnknownIdList());
    }

    /** Reports what was collected. */
    void report() {
        Map<Code, List<CodePart>> ofAnotherText = new LinkedHashMap<>();
        byPart.forEach((part, unknown) -> {
            if (isOfAnotherText(part.code(), unknown)) {
                ofAnotherText
                        .computeIfAbsent(part.code(), first -> new ArrayList<>())
                        .add(part);
            } else {
                each(part.code(), unknown.places);
            }
        });
        ofAnotherText.forEach(this::another);
    }

    /** Many places may name the same id, so that each sentence is made once. */
    private void each(Code code, List<UnknownPlace> places) {
        Map<ItemId, String> sentences = new HashMap<>();
        places.forEach(place -> problems.report(
                place.at(),
                ProblemCode.UNKNOWN_ITEM,
                sentences.computeIfAbsent(place.id(), id -> place.sentence().on(code, id))));
    }

    private static boolean isOfAnotherText(Code code, UnknownIdList unknown) {
        return !unknown.besideKnown
                && unknown.ids.size() >= FEWEST_OF_ANOTHER_TEXT
                && unknown.ids.stream().anyMatch(id -> code.find(id).isEmpty())
                && unknown.ids.stream()
                        .flatMap(id -> code.find(id).stream())
                        .allMatch(element -> element.level() == Level.THEME);
    }

    private void another(Code code, List<CodePart> parts) {
        Set<ItemId> ids = new LinkedHashSet<>();
        parts.forEach(part -> ids.addAll(idsOf(part).ids));
        String names = parts.stream()
                .map(part -> part.pointer().toString().substring(1))
                .collect(Collectors.joining(" and "));
        problems.report(parts.get(0).pointer(), ProblemCode.UNKNOWN_ITEM, messages.another(code, ids, names));
    }
}
