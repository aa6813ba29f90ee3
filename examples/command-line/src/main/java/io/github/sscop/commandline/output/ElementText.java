package io.github.sscop.commandline.output;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.GeneralStatement;
import io.github.sscop.code.GuidanceStatement;
import io.github.sscop.code.Level;
import io.github.sscop.code.Note;
import io.github.sscop.code.Obligation;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Provision;
import io.github.sscop.code.Theme;
import io.github.sscop.code.relation.Crosswalk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text on a code, or on one of its elements. */
public final class ElementText {

    private static final String INDENT = "      ";

    private final Code code;
    private final Crosswalk crosswalk;

    /** Creates the text on a code with its relations to other frameworks. */
    public ElementText(Code code, Crosswalk crosswalk) {
        this.code = code;
        this.crosswalk = crosswalk;
    }

    /** Returns the code with its themes, principles and their items. */
    public String outline() {
        TerminalText text = new TerminalText()
                .line(code.title() + " (" + code.id() + ")")
                .line(code.publisher() + ", " + code.published())
                .paragraph("", code.statusNote())
                .gap();
        for (Theme theme : code.themes()) {
            text.paragraph(theme.id() + "  ", theme.title() + ": " + theme.statement());
            for (Element principle : code.children(theme.id())) {
                text.paragraph("  " + principle.id() + "  ", titled(principle));
                code.children(principle.id()).stream()
                        .filter(child -> child.level() != Level.GUIDANCE)
                        .forEach(child -> text.paragraph("    " + child.id() + "  ", child.statement()));
            }
        }
        for (GeneralStatement statement : code.statements()) {
            text.paragraph(statement.id() + "  ", statement.statement());
        }
        return text.gap().paragraph("", origin()).toString();
    }

    /** Returns the text on an element. */
    public String of(Element element) {
        TerminalText text = new TerminalText();
        text.line(name(element) + " of " + code.title() + " (" + code.id() + ")");
        text.gap().paragraph("", titled(element));
        text.paragraph("Source: ", element.locator() + ". " + origin());
        obligation(element).ifPresent(obligation -> text.line("Obligation: " + obligation));
        for (Optional<Element> up = code.parent(element.id());
                up.isPresent();
                up = code.parent(up.get().id())) {
            text.paragraph(name(up.get()) + ": ", titled(up.get()));
        }
        if (element instanceof Claim claim) {
            claim(text, claim);
        }
        children(text, element);
        relations(text, element);
        notes(text, element);
        return text.toString();
    }

    private void claim(TerminalText text, Claim claim) {
        if (claim.population()) {
            text.line("This is about each member of a population, so that a policy may require a sample.");
        }
        list(text, "Examples of evidence (our reading)", claim.evidenceExamples());
        list(
                text,
                "Related guidance (our reading)",
                code.guidanceFor(claim.id()).stream()
                        .map(guidance -> guidance.id() + " ("
                                + obligation(guidance).map(Obligation::name).orElse("") + "): " + guidance.statement())
                        .toList());
    }

    private void children(TerminalText text, Element element) {
        list(
                text,
                "Contains",
                code.children(element.id()).stream()
                        .map(child -> child.id() + ": " + titled(child))
                        .toList());
    }

    private void relations(TerminalText text, Element element) {
        list(
                text,
                "Related in other frameworks (a relation is never taken for satisfaction)",
                crosswalk.rowsOf(code.id().id(), element.id()).stream()
                        .map(this::relation)
                        .toList());
    }

    private String relation(Crosswalk.CrosswalkRow row) {
        boolean outward = row.from().framework().equals(code.id().id());
        Crosswalk.End other = outward ? row.to() : row.from();
        String ids = other.ids().isEmpty() ? "nothing corresponding" : String.join(", ", other.ids());
        return other.framework() + ": " + ids + " ("
                + crosswalk.publisher(row).map(p -> "published by " + p).orElse("our reading") + ")"
                + row.note().map(note -> " " + note).orElse("");
    }

    private void notes(TerminalText text, Element element) {
        list(text, "Notes", code.notesOn(element.id()).stream().map(Note::text).toList());
    }

    private static void list(TerminalText text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.gap().line(heading + ":");
            lines.forEach(line -> text.paragraph(INDENT + "- ", line));
        }
    }

    private String origin() {
        return code.wording()
                .map(wording -> "In the words of " + wording.source() + " (" + wording.language() + ").")
                .orElse("Restated in our own words.");
    }

    private static String name(Element element) {
        String level = element.level().name();
        return level.charAt(0) + level.substring(1).toLowerCase(Locale.ROOT) + " " + element.id();
    }

    private static String titled(Element element) {
        if (element instanceof Theme theme) {
            return theme.title() + ". " + theme.statement();
        }
        return element instanceof Principle principle
                ? principle.title() + ". " + principle.statement()
                : element.statement();
    }

    private static Optional<Obligation> obligation(Element element) {
        if (element instanceof Principle principle) {
            return principle.obligation();
        }
        if (element instanceof Provision provision) {
            return Optional.of(provision.obligation());
        }
        if (element instanceof GuidanceStatement guidance) {
            return Optional.of(guidance.strength());
        }
        return element instanceof GeneralStatement statement ? Optional.of(statement.obligation()) : Optional.empty();
    }
}
