package io.github.sscop.source.advisory;

import io.github.sscop.source.content.ContentRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a file security.txt, by RFC 9116; of a signed one those that the signature covers.
 *
 * @param fields the fields in order
 * @param signed whether there is a signature, which is not verified
 */
record SecurityTxtFile(List<TxtField> fields, boolean signed) {

    /**
     * A field.
     *
     * @param name its name in lower case
     * @param value its value without space around it
     */
    record TxtField(String name, String value) {}

    private static final Set<String> KNOWN = Set.of(
            "acknowledgments",
            "acknowledgements",
            "canonical",
            "contact",
            "csaf",
            "encryption",
            "expires",
            "hiring",
            "policy",
            "preferred-languages");

    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z -]{0,60}):(?:[ \\t]+(.*))?");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|mailto|tel):.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";
    private static final String DASH_ESCAPE = "- ";

    /** The longest text that is looked at to recognise a file: RFC 9116 advises against more than 32 KiB. */
    private static final int LONGEST = 1 << 20;

    /** Returns whether every line of a text is a field or a comment, with a contact among them, and another known field. */
    static boolean isOne(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return false;
        }
        List<String> lines = lines(text);
        boolean signed = lines.stream().map(String::strip).anyMatch(BEGIN::equals);
        List<String> shown = signed ? withoutSignature(lines) : lines;
        List<TxtField> fields = fields(shown);
        boolean flat = signed
                || fields.size()
                        == shown.stream().filter(SecurityTxtFile::isShown).count();
        return flat
                && fields.stream().anyMatch(each -> each.name().equals("contact") && isAddress(each.value()))
                && fields.stream()
                                .map(TxtField::name)
                                .filter(KNOWN::contains)
                                .distinct()
                                .count()
                        > 1;
    }

    private static List<String> lines(String text) {
        return List.of(LINE_END.split(text));
    }

    private static List<String> withoutSignature(List<String> lines) {
        return lines.stream()
                .map(line -> line.startsWith(DASH_ESCAPE) ? line.substring(DASH_ESCAPE.length()) : line)
                .toList();
    }

    private static boolean isShown(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static List<TxtField> fields(List<String> lines) {
        List<TxtField> fields = new ArrayList<>();
        for (String line : lines) {
            Matcher form = FIELD.matcher(line);
            if (form.matches()) {
                fields.add(new TxtField(
                        form.group(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(form.group(2)).orElse("").strip()));
            }
        }
        return fields;
    }

    /** Reads a text. */
    static SecurityTxtFile of(String text) {
        List<String> lines = lines(text);
        int begin = indexOf(lines, BEGIN, 0);
        if (begin < 0) {
            return new SecurityTxtFile(fields(lines), false);
        }
        int signature = indexOf(lines, SIGNATURE, begin);
        int end = signature < 0 ? -1 : indexOf(lines, END, signature);
        if (end < 0) {
            throw ContentRefusal.malformed(
                    "the file is signed, and the signature is not all here; expected the whole file");
        }
        if (isAnyShown(lines.subList(0, begin)) || isAnyShown(lines.subList(end + 1, lines.size()))) {
            throw ContentRefusal.malformed(
                    "the file is signed, and there is text outside what is signed; expected none");
        }
        int header = begin + 1;
        while (header < signature && !lines.get(header).isBlank()) {
            header++; // The fields of the armour end with an empty line.
        }
        return new SecurityTxtFile(fields(withoutSignature(lines.subList(header, signature))), true);
    }

    private static boolean isAnyShown(List<String> lines) {
        return lines.stream().anyMatch(SecurityTxtFile::isShown);
    }

    private static int indexOf(List<String> lines, String marker, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(marker)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }

    /** Returns the values of a field that are not blank. */
    List<String> values(String name) {
        return fields.stream()
                .filter(each -> each.name().equals(name))
                .map(TxtField::value)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
