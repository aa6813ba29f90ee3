package io.github.sscop.vocabulary.reading;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.text.LikeWords;
import io.github.sscop.vocabulary.FactDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The spelling of the names of facts: those that are known in one place, and those that are meant by others. */
final class FactSpelling {

    private final Set<String> names;
    private final LikeWords words;
    private final Map<String, FactSpelling> ofElements = new HashMap<>();

    /**
     * Creates the spelling of some facts.
     *
     * @param definitions the definitions of the vocabulary
     * @param others the names of other facts that rules read
     */
    FactSpelling(Map<String, FactDefinition> definitions, Set<String> others) {
        this.names = new TreeSet<>(definitions.keySet());
        this.names.addAll(others);
        this.words = new LikeWords(names);
        definitions.forEach((name, definition) -> {
            if (!definition.facts().isEmpty()) {
                ofElements.put(name, new FactSpelling(definition.facts(), Set.of()));
            }
        });
    }

    /** The names in the facts of one record that are not spelt as they are known. */
    static final class Differences {
        /** The names that are like known ones, with what they are like. */
        final List<String> misspelt = new ArrayList<>(0);
        /** The names that are like none. */
        final List<String> unlisted = new ArrayList<>(0);
        /** The pairs of names that are like each other and have different values. */
        final List<String> conflicting = new ArrayList<>(0);

        /** Returns whether every known fact is spelt as it is known. */
        boolean isSpeltRight() {
            return misspelt.isEmpty();
        }
    }

    /** Returns facts as if they were spelt right; the same map if they are. */
    @SuppressWarnings("ReferenceEquality") // Facts are copied only where they are not spelt right.
    Map<String, FactValue> corrected(Map<String, FactValue> facts, String path, Differences differences) {
        Map<String, FactValue> corrected = facts;
        for (String name : unknownNames(facts)) {
            Optional<String> like = words.like(name);
            if (like.isPresent()) {
                FactValue value = Objects.requireNonNull(facts.get(name));
                differences.misspelt.add(path + name + " (like " + like.get() + ")");
                corrected = corrected == facts ? new LinkedHashMap<>(facts) : corrected;
                FactValue present = corrected.putIfAbsent(like.get(), value);
                if (present != null && !present.equals(value)) {
                    differences.conflicting.add(path + like.get() + " and " + path + name);
                }
            } else {
                differences.unlisted.add(path + name);
            }
        }
        for (Map.Entry<String, FactSpelling> element : ofElements.entrySet()) {
            if (corrected.get(element.getKey()) instanceof FactValue.Sequence list) {
                FactValue.Sequence elements = element.getValue().corrected(list, path + element.getKey(), differences);
                if (elements != list) {
                    corrected = corrected == facts ? new LinkedHashMap<>(facts) : corrected;
                    corrected.put(element.getKey(), elements);
                }
            }
        }
        return corrected;
    }

    /** Returns the names that are not known, in order, since the order of facts changes nothing. */
    private Set<String> unknownNames(Map<String, FactValue> facts) {
        Set<String> unknown = Set.of();
        for (String name : facts.keySet()) {
            if (!names.contains(name)) {
                unknown = unknown.isEmpty() ? new TreeSet<>() : unknown;
                unknown.add(name);
            }
        }
        return unknown;
    }

    @SuppressWarnings("ReferenceEquality") // As above.
    private FactValue.Sequence corrected(FactValue.Sequence list, String path, Differences differences) {
        List<FactValue> elements = new ArrayList<>(list.values().size());
        boolean changed = false;
        for (FactValue element : list.values()) {
            FactValue corrected = element;
            if (element instanceof FactValue.Structure structure) {
                Map<String, FactValue> values = corrected(structure.values(), path + "[].", differences);
                corrected = values == structure.values() ? structure : new FactValue.Structure(values);
            }
            changed |= corrected != element;
            elements.add(corrected);
        }
        return changed ? new FactValue.Sequence(elements) : list;
    }
}
