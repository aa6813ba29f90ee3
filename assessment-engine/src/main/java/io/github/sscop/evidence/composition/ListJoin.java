package io.github.sscop.evidence.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The join of one list of several parts: what several parts have in common is kept once, and the elements are sorted by their
 * keys, so that the order of the parts makes no difference.
 *
 * @param name the name of the list
 * @param noun the noun for an element in messages
 * @param values the list of a part
 * @param key the key of an element; elements of several parts with the same key must be equal
 * @param order the order of the keys
 * @param <T> the type of the elements
 * @param <K> the type of their keys
 */
record ListJoin<T, K>(
        String name, String noun, Function<SubmissionPart, List<T>> values, Function<T, K> key, Comparator<K> order) {

    /** The elements of one part with the same key: one, unless the part contradicts or repeats itself. */
    private record KeyGroup<T>(PartSource source, List<Integer> indexes, List<T> elements) {}

    /** Joins the lists of the parts, and reports elements that should be equal and are not. */
    List<T> join(List<PartSource> sources, PlaceIndex places, PartProblemCollector problems) {
        Map<K, KeyGroup<T>> groups = new LinkedHashMap<>();
        for (PartSource source : sources) {
            if (!values.apply(source.part()).isEmpty()) {
                places.add("/" + name, new PartPlace(source.location(), "/" + name));
            }
            groups(source).forEach((each, here) -> {
                KeyGroup<T> before = groups.putIfAbsent(each, here);
                if (before != null && !before.elements().equals(here.elements())) {
                    report(each, before, here, problems);
                }
            });
        }
        List<T> joined = new ArrayList<>();
        groups.keySet().stream().sorted(order).map(groups::get).forEach(group -> {
            for (int i = 0; i < group.elements().size(); i++) {
                places.add("/" + name + "/" + joined.size(), place(group, i));
                joined.add(group.elements().get(i));
            }
        });
        return joined;
    }

    private Map<K, KeyGroup<T>> groups(PartSource source) {
        List<T> all = values.apply(source.part());
        Map<K, KeyGroup<T>> groups = new LinkedHashMap<>();
        IntStream.range(0, all.size()).forEach(i -> {
            KeyGroup<T> group = groups.computeIfAbsent(
                    key.apply(all.get(i)), k -> new KeyGroup<>(source, new ArrayList<>(), new ArrayList<>()));
            group.indexes().add(i);
            group.elements().add(all.get(i));
        });
        return groups;
    }

    private PartPlace place(KeyGroup<T> group, int element) {
        return new PartPlace(
                group.source().location(), "/" + name + "/" + group.indexes().get(element));
    }

    private void report(K each, KeyGroup<T> before, KeyGroup<T> here, PartProblemCollector problems) {
        int same = 0;
        while (same < Math.min(before.elements().size(), here.elements().size())
                && before.elements().get(same).equals(here.elements().get(same))) {
            same++;
        }
        if (same == before.elements().size() || same == here.elements().size()) {
            problems.clash(
                    place(here, here.elements().size() - 1),
                    noun + " " + each + " is given " + here.elements().size() + " times, and "
                            + before.elements().size() + " times in " + place(before, 0)
                            + "; expected it in one part, or the same in both");
            return;
        }
        PartPlace there = place(before, same);
        ValueDifference difference = ValueDifference.between(
                before.elements().get(same), here.elements().get(same));
        problems.clash(
                place(here, same).to(difference.pointer()),
                noun + " " + each + " is another in " + there + ": " + difference.name() + " is " + difference.second()
                        + ", and " + difference.first() + " there; expected the same in both, or it in one part alone");
    }
}
