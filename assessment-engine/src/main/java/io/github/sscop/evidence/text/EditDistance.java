package io.github.sscop.evidence.text;

/** The number of edits between two words: letters inserted, left out or replaced, and neighbours swapped. */
final class EditDistance {

    private EditDistance() {}

    /** Returns whether at most so many edits make one word the other. */
    static boolean isAtMost(int limit, String one, String other) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return false;
        }
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(distances, one, other, i, j);
            }
        }
        return distances[one.length()][other.length()] <= limit;
    }

    private static int distance(int[][] distances, String one, String other, int i, int j) {
        int replaced = distances[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int distance = Math.min(replaced, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(distance, distances[i - 2][j - 2] + 1) : distance;
    }
}
