package io.github.sscop.wording;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map of a few arguments in the order of their names, in one array: an assessment has thousands of them. */
final class ArgumentRow extends AbstractMap<String, String> {

    /** The names, each followed by its value. */
    private final String[] words;

    private ArgumentRow(String[] words) {
        this.words = words;
    }

    /** Returns a map of names in order, each followed by its value. */
    static ArgumentRow of(String... words) {
        for (String word : words) {
            Objects.requireNonNull(word);
        }
        return new ArgumentRow(words);
    }

    static ArgumentRow of(Map<String, String> values) {
        String[] words = new String[values.size() * 2];
        int end = 0;
        for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
            words[end++] = entry.getKey();
            words[end++] = entry.getValue();
        }
        return new ArgumentRow(words);
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        for (int i = 0; i < words.length; i += 2) {
            if (words[i].equals(name)) {
                return words[i + 1];
            }
        }
        return null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return words.length / 2;
            }

            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new EntryIterator(words);
            }
        };
    }

    private static final class EntryIterator implements Iterator<Map.Entry<String, String>> {

        private final String[] words;
        private int next;

        EntryIterator(String[] words) {
            this.words = words;
        }

        @Override
        public boolean hasNext() {
            return next < words.length;
        }

        @Override
        public Map.Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return new SimpleImmutableEntry<>(words[next - 2], words[next - 1]);
        }
    }
}
