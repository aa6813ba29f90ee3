package io.github.sscop.report;

import io.github.sscop.report.page.PageWording;

/** The language of the library's own words on a page. */
@SuppressWarnings("ImmutableEnumChecker") // The words of a language are immutable, though nothing marks them so.
public enum ReportLanguage {
    /** English. */
    ENGLISH(PageWording.english()),
    /** Welsh, in a translation that no native reader has checked. */
    WELSH(PageWording.welsh());

    private final PageWording words;

    ReportLanguage(PageWording words) {
        this.words = words;
    }

    /** Returns the BCP 47 tag, such as {@code cy}. */
    public String tag() {
        return words.language();
    }

    PageWording words() {
        return words;
    }
}
