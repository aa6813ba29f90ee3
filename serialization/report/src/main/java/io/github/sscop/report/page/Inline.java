package io.github.sscop.report.page;

import java.util.regex.Pattern;

/** A piece of a line. */
public sealed interface Inline {

    /** What a reader without colours and links sees. */
    String text();

    /**
     * Words of the library, or of a code.
     *
     * @param text the words
     */
    record Own(String text) implements Inline {}

    /**
     * Words that matter.
     *
     * @param text the words
     */
    record Strong(String text) implements Inline {}

    /**
     * Somebody else's words, kept apart from ours.
     *
     * @param text the words, made fit to be read
     */
    record Quoted(String text) implements Inline {

        /** Takes the words as they came. */
        public Quoted {
            text = SafeText.of(text);
        }
    }

    /**
     * A path or a digest, which somebody else wrote.
     *
     * @param text the words, made fit to be read
     */
    record Exact(String text) implements Inline {

        /** Takes the words as they came. */
        public Exact {
            text = SafeText.of(text);
        }
    }

    /**
     * Where something is, which somebody else wrote.
     *
     * @param text the place, made fit to be read
     * @param isLink whether it is an address of the web and nothing else, so that it may lead there
     */
    record Address(String text, boolean isLink) implements Inline {

        /** Only what has one reading: letters of ASCII, and nobody's name before the host. */
        private static final Pattern WEB =
                Pattern.compile("(?i:https?)://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][!#-;=?-Z_a-z~\\[\\]]*)?");

        /** The place that a text names. */
        public static Address of(String text) {
            return new Address(
                    SafeText.of(text),
                    text.length() <= SafeText.LONGEST && WEB.matcher(text).matches());
        }
    }

    /**
     * A link to another part of the page.
     *
     * @param anchor the part
     * @param text the words, made fit to be read
     */
    record Ref(String anchor, String text) implements Inline {

        /** Takes the words as they came. */
        public Ref {
            text = SafeText.of(text);
        }
    }

    /**
     * A verdict, or what is like one.
     *
     * @param mark the mark
     */
    record Marked(Mark mark) implements Inline {
        @Override
        public String text() {
            return mark.word();
        }
    }
}
