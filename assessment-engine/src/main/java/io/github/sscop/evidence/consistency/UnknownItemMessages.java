package io.github.sscop.evidence.consistency;

import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Numbering;
import io.github.sscop.wording.ValueWording;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences on ids that cannot stand where a submission names them.
 *
 * <p>They show ids as the submission's numbering writes them.
 */
final class UnknownItemMessages {

    private final Optional<Code> numbered;
    private final Optional<Numbering> form;

    UnknownItemMessages(ReferencedCodes codes) {
        this.numbered = codes.numbered();
        this.form = codes.numbering();
    }

    /** An id that is declared and is neither a principle nor an item. */
    String declared(Code code, ItemId id) {
        return isTheme(code, id)
                ? found(code, id) + "; expected one of its principles (" + principles(code, id) + ") or an item of them"
                : text(code, id, "a principle or an item of " + code.id());
    }

    /** An id that evidence is linked to and that is no item. */
    String linked(Code code, ItemId id) {
        List<ItemId> items = itemsOf(code, id);
        return items.isEmpty()
                ? text(code, id, "an item of " + code.id() + " or a substitute's id")
                : found(code, id) + ", and an answer by principle is a declaration and never evidence for each of its "
                        + items(code) + "; expected those of them that the record is about, of " + written(code, items)
                        + ", or a substitute's id";
    }

    /** An id that something is said about and that is not what is expected there. */
    String text(Code code, ItemId id, String expected) {
        List<ItemId> items = itemsOf(code, id);
        if (!items.isEmpty()) {
            return found(code, id) + "; expected one of its " + items(code) + ", " + written(code, items);
        }
        String others = numberingsOf(code, List.of(id));
        return found(code, id) + "; expected " + expected
                + (others.isEmpty() ? example(code) : ", or numbering " + others + ", which has such ids");
    }

    /** Many ids, none of which is the code's. */
    String another(Code code, Collection<ItemId> ids, String parts) {
        String found = "the items named in " + parts + " are "
                + ValueWording.listed(
                        ids.stream().map(id -> ValueWording.cut(id.value())).toList())
                + ", none of which is a principle or an item of " + code.id();
        String others = numberingsOf(code, ids);
        if (!others.isEmpty()) {
            return found + " in the submission's numbering; expected numbering " + others + ", which has such ids";
        }
        List<ItemId> themes = code.themes().stream().map(Element::id).toList();
        List<ItemId> principles = code.principles().stream().map(Element::id).toList();
        List<ItemId> items = code.items().stream()
                .filter(item -> item.level() == code.assessedAt())
                .map(Item::id)
                .toList();
        boolean deeper = code.assessedAt() != Level.PRINCIPLE;
        return found + ", which has "
                + (themes.size() > 1 ? themes.size() + " themes (" + written(code, themes) + "), " : "")
                + principles.size() + " principles (" + written(code, principles) + ")"
                + (deeper
                        ? " and " + items.size() + " " + items(code) + " (" + written(code, items.get(0)) + " to "
                                + written(code, items.get(items.size() - 1)) + ")"
                        : "")
                + "; expected "
                + (deeper ? "its " + items(code) + ", or its principles in declarations, " : "its principles ")
                + "by these ids, since numbers of another list are never translated by their position";
    }

    private static boolean isTheme(Code code, ItemId id) {
        return code.find(id).filter(element -> element.level() == Level.THEME).isPresent();
    }

    private String found(Code code, ItemId id) {
        String level = isTheme(code, id)
                ? ", a theme of " + code.id()
                : itemsOf(code, id).isEmpty() ? "" : ", a principle of " + code.id();
        return "item is " + written(code, id) + level;
    }

    /** The items of a principle; none if it is an item itself. */
    private static List<ItemId> itemsOf(Code code, ItemId principle) {
        return code.item(principle).isPresent()
                ? List.of()
                : code.items().stream()
                        .filter(item ->
                                item.principle().filter(principle::equals).isPresent())
                        .map(Item::id)
                        .toList();
    }

    private String principles(Code code, ItemId theme) {
        return written(
                code,
                code.principles().stream()
                        .filter(principle -> principle.theme().equals(theme))
                        .map(Element::id)
                        .toList());
    }

    private static String items(Code code) {
        return code.assessedAt().name().toLowerCase(Locale.ROOT) + "s";
    }

    private Optional<Numbering> numberingOf(Code code) {
        return form.filter(numbering -> numbered.filter(code::equals).isPresent());
    }

    private ItemId written(Code code, ItemId id) {
        return numberingOf(code).flatMap(numbering -> numbering.fromCatalog(id)).orElse(id);
    }

    /** The ids that the submission's numbering has of some of the catalog's. */
    private String written(Code code, List<ItemId> ids) {
        Optional<Numbering> numbering = numberingOf(code);
        return ids.stream()
                .flatMap(id -> numbering.isEmpty() ? Stream.of(id) : numbering.get().fromCatalog(id).stream())
                .map(ItemId::value)
                .collect(Collectors.joining(", "));
    }

    /** The numberings that have all of some ids, none of which is the catalog's. */
    private static String numberingsOf(Code code, Collection<ItemId> ids) {
        return code.numberings().stream()
                .filter(numbering -> ids.stream()
                        .allMatch(id -> numbering
                                .toCatalog(id)
                                .filter(read ->
                                        !read.equals(id) && code.find(read).isPresent())
                                .isPresent()))
                .map(numbering -> numbering.id().value())
                .collect(Collectors.joining(" or "));
    }

    private String example(Code code) {
        return numberingOf(code)
                .filter(numbering -> !numbering.patterns().isEmpty())
                .map(numbering -> ", as numbering " + numbering.id() + " writes it, such as "
                        + written(code, code.items().get(0).id()))
                .orElse("");
    }
}
