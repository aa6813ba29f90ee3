package io.github.sscop.report.page;

import java.util.regex.Pattern;

/** A span of a line. */
public sealed interface Inline {

    /** Returns the text that a reader without colours and links sees. */
    String text();

    /** Returns the language of the text, as a BCP 47 tag; empty for what is the same in every language, such as an id. */
    default String language() {
        return "";
    }

    /**
     * Text of the library, or of a code.
     *
     * @param text the text
     * @param language its language
     */
    record Phrase(String text, String language) implements Inline {}

    /**
     * Text of the library that stands out.
     *
     * @param text the text
     * @param language its language
     */
    record Emphasis(String text, String language) implements Inline {

        /** Creates text in English. */
        public Emphasis(String text) {
            this(text, PageWording.ENGLISH_TAG);
        }
    }

    /**
     * Text of a document, such as a submission, set apart from the text of the library.
     *
     * @param text the text, safe to show
     * @param language its language
     */
    record Quotation(String text, String language) implements Inline {

        /** Creates a quotation of any text. */
        public Quotation {
            text = SafeText.of(text);
        }

        /** Creates a quotation of a submission, which does not say its language and is taken to be in English. */
        public Quotation(String text) {
            this(text, PageWording.ENGLISH_TAG);
        }
    }

    /**
     * A path or a digest of a document, in a font of fixed width.
     *
     * @param text the text, safe to show
     */
    record Literal(String text) implements Inline {

        /** Creates a literal of any text. */
        public Literal {
            text = SafeText.of(text);
        }
    }

    /**
     * A location that a document names.
     *
     * @param text the location, safe to show
     * @param isLink whether it is an address of the web and nothing else, so that it may be a link
     */
    record Address(String text, boolean isLink) implements Inline {

        /** Addresses that can be read in one way only: ASCII characters, and no user name before the host. */
        private static final Pattern WEB =
                Pattern.compile("(?i:https?)://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][!#-;=?-Z_a-z~\\[\\]]*)?");

        /** Returns the location that a text names. */
        public static Address of(String text) {
            return new Address(
                    SafeText.of(text),
                    text.length() <= SafeText.MAX_LENGTH && WEB.matcher(text).matches());
        }
    }

    /**
     * A link to another part of the page.
     *
     * @param anchor the anchor of the part
     * @param text the text, safe to show
     */
    record AnchorLink(String anchor, String text) implements Inline {

        /** Creates a link with any text. */
        public AnchorLink {
            text = SafeText.of(text);
        }
    }

    /**
     * A link to another page of the same set.
     *
     * @param address its address, relative to this page
     * @param text the text, safe to show
     */
    record PageLink(String address, String text) implements Inline {

        /** Addresses that cannot lead to another site, nor be taken for a scheme. */
        private static final Pattern RELATIVE = Pattern.compile("(?!/[/\\\\])[A-Za-z0-9._~/?=&%-]+(#[A-Za-z0-9._-]*)?");

        /**
         * Creates a link with any text.
         *
         * @throws IllegalArgumentException if the address is not relative, or has characters that would have to be escaped
         */
        public PageLink {
            if (!RELATIVE.matcher(address).matches()) {
                throw new IllegalArgumentException(
                        "address is " + address
                                + "; expected a relative one of ASCII letters, digits and ._~/?=&%-, such as comparison-2.html");
            }
            text = SafeText.of(text);
        }
    }

    /**
     * A mark within a line.
     *
     * @param mark the mark
     */
    record MarkLabel(Mark mark) implements Inline {
        @Override
        public String text() {
            return mark.word();
        }

        @Override
        public String language() {
            return mark.language();
        }
    }
}
