package io.github.sscop.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The names and indexes that lead to the current value. */
final class PathTracker {

    private final Deque<Object> path = new ArrayDeque<>();

    void enter(Object nameOrIndex) {
        path.addLast(nameOrIndex);
    }

    void leave() {
        path.removeLast();
    }

    /** Returns the path as a JSON Pointer. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Object segment : path) {
            pointer.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** Returns the name of the current value in sentences. */
    String name() {
        Iterator<Object> fromTheEnd = path.descendingIterator();
        if (!fromTheEnd.hasNext()) {
            return "the document";
        }
        Object last = fromTheEnd.next();
        return last instanceof Integer && fromTheEnd.hasNext() ? fromTheEnd.next() + "[" + last + "]" : last.toString();
    }
}
