package io.github.sscop.evidence.consistency;

import io.github.sscop.evidence.Submission;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts JSON Pointers into a submission in the order of its parts, and element 10 of a list after element 9; numbers come
 * before names.
 */
public final class PointerOrder implements Comparator<String> {

    private static final List<String> PARTS = Arrays.stream(Submission.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    @Override
    public int compare(String a, String b) {
        String[] left = a.split("/", -1);
        String[] right = b.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = i == 1 ? part(left[i]) - part(right[i]) : compareSegments(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int part(String name) {
        return PARTS.indexOf(name);
    }

    private static int compareSegments(String left, String right) {
        if (isIndex(left) && isIndex(right)) {
            return Integer.compare(Integer.parseInt(left), Integer.parseInt(right));
        }
        if (isIndex(left) != isIndex(right)) {
            return isIndex(left) ? -1 : 1; // Else 2 would come before 10, 10 before 1a, and 1a before 2.
        }
        return left.compareTo(right);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.length() < 10 && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
