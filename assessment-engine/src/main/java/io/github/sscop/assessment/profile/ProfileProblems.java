package io.github.sscop.assessment.profile;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The problems of a profile as they are found, and the checks of its texts. */
final class ProfileProblems {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_ANSWER = 100;

    private final List<Problem> problems = new ArrayList<>();

    void add(String pointer, ProblemCode code, String text) {
        problems.add(new Problem(pointer, code, text));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Checks an id, which people also write on a command line. */
    void checkId(String pointer, String name, String id) {
        if (!ID.matcher(id).matches()) {
            add(
                    pointer,
                    ProblemCode.MALFORMED,
                    name + " is " + ValueWording.quoted(id)
                            + "; expected at most 64 letters, digits, full stops, hyphens and underscores, of which the"
                            + " first is a letter or a digit");
        }
    }

    void checkText(String pointer, String name, String text) {
        checkText(pointer, name, text, LONGEST_TEXT);
    }

    void checkAnswer(String pointer, String text) {
        checkText(pointer, "option", text, LONGEST_ANSWER);
    }

    private void checkText(String pointer, String name, String text, int longest) {
        if (text.isBlank()) {
            add(pointer, ProblemCode.BLANK, name + " is blank; expected text");
        } else if (text.length() > longest) {
            add(
                    pointer,
                    ProblemCode.LIMIT,
                    name + " has " + text.length() + " characters; expected at most " + longest);
        } else if (text.codePoints().anyMatch(ProfileProblems::isInvisible)) {
            add(
                    pointer,
                    ProblemCode.INVALID,
                    name + " has characters that are invisible or change the direction of text; expected plain text");
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
