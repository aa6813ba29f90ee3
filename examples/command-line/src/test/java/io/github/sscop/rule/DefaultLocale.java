package io.github.sscop.rule;

/** A rule whose outcome depends on the locale. */
final class DefaultLocale {

    @SuppressWarnings("StringCaseLocaleUsage") // The fault that it is here for.
    String lower(String text) {
        return text.toLowerCase();
    }
}
