package io.github.sscop.form.file;

/**
 * A relation from a part of the archive of a Word or Excel file to another part, or to an address.
 *
 * @param id its id
 * @param type the type of the relation
 * @param target the name of the part, or the address
 * @param isExternal whether the target is an address
 */
record ArchiveRelation(String id, String type, String target, boolean isExternal) {

    /** The name space of relations, in which their types begin with its name. */
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Returns the relation to a part, by a type of relations between the parts of an office program. */
    static ArchiveRelation of(String id, String type, String part) {
        return new ArchiveRelation(id, OFFICE + "/" + type, part, false);
    }

    /** Returns the relation to an address. */
    static ArchiveRelation link(String id, String address) {
        return new ArchiveRelation(id, OFFICE + "/hyperlink", address, true);
    }

    /** Returns the relation to the part with the title of the file. */
    static ArchiveRelation properties(String id, String part) {
        return new ArchiveRelation(id, ArchiveWriter.PACKAGE + "relationships/metadata/core-properties", part, false);
    }

    /** Returns the relation as XML. */
    String xml() {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + ArchiveWriter.escaped(target) + "\""
                + (isExternal ? " TargetMode=\"External\"" : "") + "/>";
    }
}
