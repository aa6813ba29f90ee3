package io.github.sscop.form.file;

/** The styles of a document of Word. */
final class WordStyles {

    private static final String BORDERS =
            border("top") + border("left") + border("bottom") + border("right") + border("insideH") + border("insideV");

    static final String XML = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>"
            + "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + paragraph("Normal", " w:default=\"1\"", "", "")
            + paragraph("Title", "", "<w:spacing w:after=\"240\"/>", "<w:b/><w:sz w:val=\"36\"/>")
            + paragraph(
                    "Heading1",
                    "",
                    "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
                    "<w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"28\"/>")
            + paragraph("Cell", "", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "<w:sz w:val=\"18\"/>")
            + paragraph("CellHeading", "", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "<w:b/><w:sz w:val=\"18\"/>")
            + paragraph("Footer", "", "<w:spacing w:after=\"0\"/>", "<w:color w:val=\"52606D\"/><w:sz w:val=\"16\"/>")
            + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>"
            + "<w:color w:val=\"0B5394\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
            + BORDERS
            + "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
            + "</w:tblCellMar></w:tblPr></w:style></w:styles>";

    private WordStyles() {}

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9FB3C8\"/>";
    }

    private static String paragraph(String id, String attributes, String paragraph, String run) {
        String name = id.equals("Heading1") ? "heading 1" : id;
        String based = id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>";
        return "<w:style w:type=\"paragraph\"" + attributes + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/>" + based + "<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }
}
