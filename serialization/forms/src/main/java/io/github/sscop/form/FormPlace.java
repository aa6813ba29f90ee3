package io.github.sscop.form;

/**
 * A place in a form.
 *
 * @param pointer the place as a JSON Pointer, for programs
 * @param words the place in words, for people
 */
record FormPlace(String pointer, String words) {

    /** The form as a whole. */
    static final FormPlace WHOLE = new FormPlace("", "the form");

    /** Returns the place with that name among others, such as a sheet. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
