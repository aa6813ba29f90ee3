package io.github.sscop.evidence.composition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each field and each element of the whole comes from. */
final class PlaceIndex {

    private final Map<String, PartPlace> byPointer = new HashMap<>();

    /** Adds where a field or an element of the whole comes from; of several places, the first counts. */
    void add(String pointer, PartPlace place) {
        byPointer.putIfAbsent(pointer, place);
    }

    /** Returns the place of a pointer into the whole; absent for a field that no part has. */
    Optional<PartPlace> find(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            PartPlace place = byPointer.get(at);
            if (place != null) {
                return Optional.of(place.to(pointer.substring(at.length())));
            }
        }
        return Optional.empty();
    }
}
