package io.github.sscop.evidence.consistency;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a violation that says the same as a JSON Pointer: {@code evidence[0].links[2].item} for
 * {@code /evidence/0/links/2/item}.
 *
 * <p>Paths give an index with the part that comes after it, or else with a part of its own at the end.
 */
final class ViolationPath {

    /** Facts may have names of digits, which a path cannot distinguish from indexes; longer ones are none. */
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private Function<String, NodeBuilderCustomizableContext> part;
    private Function<Class<?>, ContainerElementNodeBuilderCustomizableContext> element;
    private Runnable end;
    private @Nullable Integer index;

    private ViolationPath(ConstraintViolationBuilder violation) {
        this.part = violation::addPropertyNode;
        this.element = list -> violation.addContainerElementNode("<list element>", list, 0);
        this.end = violation::addConstraintViolation;
    }

    /** Adds a violation there. */
    static void add(String pointer, ConstraintViolationBuilder violation) {
        ViolationPath path = new ViolationPath(violation);
        List<String> segments =
                pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
        segments.forEach(path::step);
        path.end();
    }

    private void step(String segment) {
        if (INDEX.matcher(segment).matches()) {
            index = Integer.valueOf(segment);
        } else {
            NodeBuilderCustomizableContext next = part.apply(segment);
            if (index == null) {
                part = next::addPropertyNode;
                element = list -> next.addContainerElementNode("<list element>", list, 0);
                end = next::addConstraintViolation;
            } else {
                NodeBuilderDefinedContext placed = next.inIterable().atIndex(index);
                part = placed::addPropertyNode;
                element = list -> placed.addContainerElementNode("<list element>", list, 0);
                end = placed::addConstraintViolation;
                index = null;
            }
        }
    }

    private void end() {
        if (index == null) {
            end.run();
        } else {
            element.apply(List.class).inIterable().atIndex(index).addConstraintViolation();
        }
    }
}
