package io.github.sscop.form.file;

import java.nio.charset.StandardCharsets;

/** The kind of a file by its first bytes, whatever its name. */
public enum FileKind {
    /** A zip archive, as the files of Word and Excel are. */
    ARCHIVE(""),
    /** Text, such as comma-separated values. */
    TEXT(""),
    /** The container of old and of encrypted Office files. */
    OLD_OFFICE(
            "a .doc or .xls file of an old kind, or a file with a password; expected .docx, .xlsx or .csv: save it as one of"
                    + " these, without a password"),
    /** A PDF. */
    PDF("a PDF, in which answers have no cells; expected the .docx, .xlsx or .csv from which it was made"),
    /** Rich Text Format. */
    RICH_TEXT("an .rtf file; expected .docx, .xlsx or .csv: save it as .docx");

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /**
     * Returns the kind of a file.
     *
     * @throws io.github.sscop.problem.InvalidDocumentException if it cannot be a form
     */
    public static FileKind of(byte[] bytes) {
        FileKind kind = byMagic(bytes);
        if (!kind.refusal.isEmpty()) {
            throw FileRefusal.of("the file is " + kind.refusal);
        }
        return kind;
    }

    private static FileKind byMagic(byte[] bytes) {
        if (begins(bytes, "PK\u0003\u0004") || begins(bytes, "PK\u0005\u0006")) {
            return ARCHIVE;
        } else if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        } else if (begins(bytes, "%PDF-")) {
            return PDF;
        }
        return begins(bytes, "{\\rtf") ? RICH_TEXT : TEXT;
    }

    private static boolean begins(byte[] bytes, String magic) {
        byte[] first = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (bytes[i] != first[i]) {
                return false;
            }
        }
        return true;
    }
}
