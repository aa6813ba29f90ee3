package io.github.sscop.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What can be told of a condition.
 *
 * <p>Why is put in words only when it is asked for: a condition over a long list tells of every element, and hardly any of
 * that is ever read.
 *
 * @param answer whether it holds
 * @param why gives the parts that decide
 */
record Told(Answer answer, Supplier<List<Part>> why) {

    static Told of(Answer answer, Supplier<Part> part) {
        return new Told(answer, () -> List.of(part.get()));
    }

    /** Something that is as expected, or is not. */
    static Told decided(boolean holds, Supplier<String> name, Supplier<String> found, Supplier<String> expected) {
        return of(
                Answer.of(holds),
                () -> holds
                        ? Part.held(name.get(), found.get(), expected.get())
                        : Part.failed(name.get(), found.get(), expected.get()));
    }

    /** All of several, or any of them, with the parts of those that decide. */
    static Told together(List<Told> each, boolean all) {
        Answer answer = all ? Answer.YES : Answer.NO;
        for (Told told : each) {
            boolean decides =
                    all ? told.answer().compareTo(answer) < 0 : told.answer().compareTo(answer) > 0;
            answer = decides ? told.answer() : answer;
        }
        Answer decisive = answer;
        return new Told(decisive, () -> parts(each, decisive));
    }

    private static List<Part> parts(List<Told> each, Answer decisive) {
        List<Part> parts = new ArrayList<>();
        for (Told told : each) {
            if (told.answer() == decisive) {
                parts.addAll(told.parts());
            }
        }
        return parts;
    }

    /** The parts that decide. */
    List<Part> parts() {
        return why.get();
    }
}
