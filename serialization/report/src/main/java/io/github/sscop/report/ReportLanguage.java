package io.github.sscop.report;

import io.github.sscop.report.page.PageWording;

/** The language of the library's own words on a page. */
public enum ReportLanguage {
    /** English. */
    ENGLISH("en-GB"),
    /** Welsh, in a translation that no native reader has checked. */
    WELSH("cy");

    private final String tag;

    ReportLanguage(String tag) {
        this.tag = tag;
    }

    /** Returns the BCP 47 tag, such as {@code cy}. */
    public String tag() {
        return tag;
    }

    PageWording words() {
        return switch (this) {
            case ENGLISH -> PageWording.english();
            case WELSH -> PageWording.welsh();
        };
    }
}
