package io.github.sscop.form.file;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The archive that a file of Word or Excel is, checked as a whole before any of it is used.
 *
 * <p>Its parts are inflated as they are read, and never kept: first once all of them, to count what is in them and to refuse
 * macros and everything that would come from outside the file.
 */
public final class OfficeArchive {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_INFLATED = 256L << 20;

    /** What a relation points to by its type. */
    private static final String HYPERLINK = "/hyperlink";

    private static final String DOCUMENT = "/officeDocument";

    /**
     * The relation of a part to another one.
     *
     * @param type the type, which ends in a word such as {@code /hyperlink}
     * @param target the other part, or an address
     * @param external whether the target is outside the file
     */
    record PartRelation(String type, String target, boolean external) {}

    private final byte[] bytes;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Map<String, PartRelation>> relations = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private OfficeArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads an archive.
     *
     * @throws InvalidDocumentException if it is no file of Word or Excel, is incomplete, or holds what a form does not need
     */
    public static OfficeArchive of(byte[] bytes) throws IOException {
        OfficeArchive archive = new OfficeArchive(bytes);
        try {
            archive.check();
        } catch (ZipException | EOFException e) {
            throw incomplete();
        } catch (IllegalArgumentException e) {
            throw e instanceof InvalidDocumentException ? e : incomplete(); // A name of a part that is no text.
        }
        return archive;
    }

    private static InvalidDocumentException incomplete() {
        return FileRefusal.of(
                "the file is a damaged archive, or not all of it is here; expected a complete .docx or .xlsx file");
    }

    private void check() throws IOException {
        int listed = ArchiveDirectory.entries(bytes);
        if (listed < 0) {
            throw incomplete();
        }
        try (CountedArchive zip = new CountedArchive(bytes)) {
            for (ZipEntry entry = zip.next(); entry != null; entry = zip.next()) {
                String name = entry.getName();
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw FileRefusal.of("the file has the part " + name + " twice; expected it once");
                }
                if (names.size() > MOST_PARTS) {
                    throw FileRefusal.beyondLimit(
                            "the file has more than " + MOST_PARTS + " parts; expected a form, which has some 20");
                }
                inspect(name, zip);
            }
        }
        if (!names.contains("[content_types].xml")) {
            throw FileRefusal.of(
                    names.contains("mimetype")
                            ? "the file is of LibreOffice or OpenOffice (.odt, .ods); expected .docx, .xlsx or .csv: save it as"
                                    + " one of these"
                            : "the file is a zip archive, and not one of Word or Excel; expected .docx or .xlsx");
        }
        if (listed != names.size()) {
            throw incomplete();
        }
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(FileRefusal.DOCUMENT, problems);
        }
    }

    private void inspect(String name, CountedArchive zip) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/") || lower.contains("/activex/")) {
            problems.add(new Problem(
                    "",
                    ProblemCode.INVALID,
                    "the file holds macros or controls (" + name
                            + "); expected a form without them: save it as .docx or .xlsx"));
        }
        if (lower.endsWith(".rels")) {
            Map<String, PartRelation> found = relations(MarkupReader.of(zip.part(), name));
            relations.put(lower, found);
            found.values().stream()
                    .filter(relation -> relation.external() && !relation.type().endsWith(HYPERLINK))
                    .forEach(relation -> problems.add(new Problem(
                            "",
                            ProblemCode.INVALID,
                            "the file takes a part of itself from outside (" + name + ": "
                                    + relation.type().substring(relation.type().lastIndexOf('/') + 1) + " "
                                    + relation.target()
                                    + "); expected a form that is complete in itself: remove that link"
                                    + " to a template, picture or other file")));
        }
        zip.finish();
    }

    private static Map<String, PartRelation> relations(MarkupReader markup) throws IOException {
        Map<String, PartRelation> found = new LinkedHashMap<>();
        while (markup.next()) {
            if (markup.start().equals("Relationship")) {
                String id = markup.attribute("Id");
                String type = markup.attribute("Type");
                String target = markup.attribute("Target");
                if (id != null && type != null && target != null) {
                    found.put(id, new PartRelation(type, target, "External".equals(markup.attribute("TargetMode"))));
                }
            }
        }
        return found;
    }

    /** Returns whether the archive is a document of Word. */
    public boolean isWord() throws IOException {
        return rootOf(mainPart()).equals("document");
    }

    /** Returns whether the archive is a workbook of Excel. */
    public boolean isWorkbook() throws IOException {
        return rootOf(mainPart()).equals("workbook");
    }

    private String rootOf(String part) throws IOException {
        MarkupReader markup = required(part);
        while (markup.next()) {
            if (!markup.start().isEmpty()) {
                return markup.start();
            }
        }
        return "";
    }

    /** Returns the name of the part with the text of the document, or the list of sheets. */
    String mainPart() {
        return relations("").values().stream()
                .filter(relation -> relation.type().endsWith(DOCUMENT) && !relation.external())
                .map(relation -> resolved("", relation.target()))
                .findFirst()
                .orElseThrow(() -> FileRefusal.of(
                        "the file is an Office archive without a document or workbook; expected .docx or .xlsx"));
    }

    /** Returns the relations of a part by their ids; of the archive as a whole, if the name is empty. */
    Map<String, PartRelation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        return relations.getOrDefault(name.toLowerCase(Locale.ROOT), Map.of());
    }

    /** Returns the name of the part that a relation of a part means. */
    static String resolved(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String name = target;
        while (name.startsWith("../")) {
            name = name.substring("../".length());
            folder = folder.substring(0, folder.lastIndexOf('/', Math.max(0, folder.length() - 2)) + 1);
        }
        return folder + name;
    }

    /** Returns the reader of a part that has to be there. */
    MarkupReader required(String part) throws IOException {
        return open(part)
                .orElseThrow(() -> FileRefusal.of("the file lacks its part " + part + "; expected a complete file"));
    }

    /** Returns the reader of a part; empty if there is none of that name. */
    Optional<MarkupReader> open(String part) throws IOException {
        if (!names.contains(part.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        CountedArchive zip = new CountedArchive(bytes);
        for (ZipEntry entry = zip.next(); entry != null; entry = zip.next()) {
            if (entry.getName().equalsIgnoreCase(part)) {
                return Optional.of(MarkupReader.of(zip.part(), part));
            }
        }
        return Optional.empty();
    }

    /** The entries of the archive one after the other, with a count of all bytes that come out. */
    private static final class CountedArchive implements AutoCloseable {

        private final ZipInputStream zip;
        private final byte[] buffer = new byte[8192];
        private long inflated;

        CountedArchive(byte[] bytes) {
            zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        }

        @SuppressWarnings("NullAway") // Java has no entry after the last.
        ZipEntry next() throws IOException {
            return zip.getNextEntry();
        }

        /** Returns the entry at hand as a stream of its own, which an XML reader may close. */
        InputStream part() {
            return new FilterInputStream(zip) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    return counted(zip.read(into, offset, length));
                }

                @Override
                public void close() {
                    // The next entry is still to come.
                }
            };
        }

        void finish() throws IOException {
            while (counted(zip.read(buffer)) >= 0) {
                // Only counted.
            }
        }

        private int counted(int read) {
            inflated += Math.max(0, read);
            if (inflated > MOST_INFLATED) {
                throw FileRefusal.beyondLimit("the file inflates to more than " + (MOST_INFLATED >> 20)
                        + " MiB; expected a form, which has few");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
