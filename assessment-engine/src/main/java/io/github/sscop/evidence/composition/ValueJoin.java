package io.github.sscop.evidence.composition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The join of fields of which the whole has one value, which several parts may give if they agree. */
final class ValueJoin {

    private final List<PartSource> sources;
    private final PlaceIndex places;
    private final PartProblemCollector problems;

    ValueJoin(List<PartSource> sources, PlaceIndex places, PartProblemCollector problems) {
        this.sources = sources;
        this.places = places;
        this.problems = problems;
    }

    /** Returns the value of a field, and reports parts that give another. */
    <T> Optional<T> value(String name, Function<SubmissionPart, Optional<T>> field) {
        Optional<T> value = Optional.empty();
        PartPlace there = new PartPlace("", "");
        for (PartSource source : sources) {
            Optional<T> own = field.apply(source.part());
            PartPlace here = new PartPlace(source.location(), "/" + name);
            if (own.isEmpty()) {
                continue;
            }
            if (value.isEmpty()) {
                value = own;
                there = here;
                places.add(here.pointer(), here);
            } else if (!own.equals(value)) {
                ValueDifference difference = ValueDifference.between(value.get(), own.get());
                problems.clash(
                        here.to(difference.pointer()),
                        (difference.name().isEmpty() ? name : difference.name()) + " is " + difference.second()
                                + ", and " + difference.first() + " in " + there.to(difference.pointer())
                                + "; expected the same in both, or " + name + " in one part alone");
            }
        }
        return value;
    }

    /** Returns a list whose order matters, which is taken as one value. */
    <T> List<T> list(String name, Function<SubmissionPart, List<T>> field) {
        return value(name, part -> Optional.of(field.apply(part)).filter(list -> !list.isEmpty()))
                .orElse(List.of());
    }
}
