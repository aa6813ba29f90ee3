package io.github.sscop.portal.desk;

import io.github.sscop.code.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a supplier typed as the answer to one question.
 *
 * @param item the item that the question is about
 * @param title the title of the record
 * @param kind its kind
 * @param location where it is
 * @param date its date
 * @param argument why it supports the item
 */
public record AnswerForm(ItemId item, String title, String kind, String location, String date, String argument) {

    /**
     * A field that has to be filled in.
     *
     * @param field the name of the field
     * @param text what is expected
     */
    public record AnswerGap(String field, String text) {}

    /** Reads the fields of a question from a form. */
    public static AnswerForm of(Map<String, String> form, ItemId item) {
        return new AnswerForm(
                item,
                form.getOrDefault("title-" + item, "").strip(),
                form.getOrDefault("kind-" + item, "").strip(),
                form.getOrDefault("location-" + item, "").strip(),
                form.getOrDefault("date-" + item, "").strip(),
                form.getOrDefault("argument-" + item, "").strip());
    }

    /** Returns whether nothing was typed. */
    public boolean isEmpty() {
        return title.isEmpty() && location.isEmpty() && argument.isEmpty() && date.isEmpty();
    }

    /** Returns what is missing in an answer that was begun. */
    public List<AnswerGap> gaps() {
        List<AnswerGap> gaps = new ArrayList<>();
        if (!isEmpty()) {
            gap(gaps, "title", title, "the title of the record");
            gap(gaps, "location", location, "where the record is");
            gap(gaps, "date", date, "the date of the record");
            gap(gaps, "argument", argument, "why it supports the statement");
        }
        return gaps;
    }

    private void gap(List<AnswerGap> gaps, String field, String value, String expected) {
        if (value.isEmpty()) {
            gaps.add(new AnswerGap(field + "-" + item, item + ": give " + expected));
        }
    }
}
