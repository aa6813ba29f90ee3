package io.github.sscop.evidence.validation;

import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.evidence.constraint.NotBlankIfGivenValidator;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of constraints that components of records may have: of each, how a value is checked, as Hibernate Validator checks
 * it, and the sentence of a value for which it does not hold.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its sets cannot be modified.
enum ConstraintKind {
    /** A value that must be there. */
    NOT_NULL(NotNull.class, Set.of(), Object.class) {
        @Override
        ValueCheck check(Annotation constraint) {
            return Objects::nonNull;
        }

        @Override
        Problem problem(Annotation constraint, String pointer, String name, Object value) {
            throw new IllegalStateException(name + " is " + value + " and refused as missing");
        }
    },

    /** A text that must be there and say something. */
    NOT_BLANK(NotBlank.class, Set.of(), String.class) {
        @Override
        ValueCheck check(Annotation constraint) {
            return value -> value instanceof String text && !text.isBlank();
        }

        @Override
        Problem problem(Annotation constraint, String pointer, String name, Object value) {
            return new Problem(pointer, ProblemCode.BLANK, name + " is blank; expected text");
        }
    },

    /** A text that must say something if it is there. */
    NOT_BLANK_IF_GIVEN(NotBlankIfGiven.class, Set.of(), String.class) {
        @Override
        ValueCheck check(Annotation constraint) {
            return value -> value == null || NotBlankIfGivenValidator.isText((String) value);
        }

        @Override
        Problem problem(Annotation constraint, String pointer, String name, Object value) {
            return NOT_BLANK.problem(constraint, pointer, name, value);
        }
    },

    /** A text or collection of a length. */
    SIZE(Size.class, Set.of("min", "max"), String.class, Collection.class) {
        @Override
        ValueCheck check(Annotation constraint) {
            int min = ((Size) constraint).min();
            int max = ((Size) constraint).max();
            return value -> value == null || (size(value) >= min && size(value) <= max);
        }

        @Override
        Problem problem(Annotation constraint, String pointer, String name, Object value) {
            Size bounds = (Size) constraint;
            int size = size(value);
            String unit = value instanceof Collection<?> ? "element" : "character";
            return new Problem(
                    pointer,
                    ProblemCode.LIMIT,
                    name + " has " + size + " " + unit + (size == 1 ? "" : "s") + "; expected at "
                            + (size > bounds.max() ? "most " + bounds.max() : "least " + bounds.min()));
        }

        private static int size(Object value) {
            return value instanceof Collection<?> collection ? collection.size() : ((String) value).length();
        }
    },

    /** A whole number that is not negative. */
    POSITIVE_OR_ZERO(PositiveOrZero.class, Set.of(), int.class, Integer.class, long.class, Long.class) {
        @Override
        ValueCheck check(Annotation constraint) {
            return value -> value == null || ((Number) value).longValue() >= 0;
        }

        @Override
        Problem problem(Annotation constraint, String pointer, String name, Object value) {
            return new Problem(pointer, ProblemCode.INVALID, name + " is " + value + "; expected zero or more");
        }
    },

    /** A text that matches a regular expression as a whole. */
    PATTERN(Pattern.class, Set.of("regexp"), String.class) {
        @Override
        ValueCheck check(Annotation constraint) {
            java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(((Pattern) constraint).regexp());
            return value -> value == null || pattern.matcher((String) value).matches();
        }

        @Override
        Problem problem(Annotation constraint, String pointer, String name, Object value) {
            return new Problem(
                    pointer,
                    ProblemCode.INVALID,
                    name + " is \"" + value + "\"; expected text that matches " + ((Pattern) constraint).regexp());
        }
    };

    private final Class<? extends Annotation> annotation;
    private final Set<String> attributes;
    private final Set<Class<?>> types;

    /**
     * Creates a kind.
     *
     * @param attributes the attributes that may be set
     * @param types the types of values; {@link Object} for any
     */
    ConstraintKind(Class<? extends Annotation> annotation, Set<String> attributes, Class<?>... types) {
        this.annotation = annotation;
        this.attributes = attributes;
        this.types = Set.of(types);
    }

    /** Returns the kind of a constraint; empty if it is not supported. */
    static Optional<ConstraintKind> of(Annotation constraint) {
        return Arrays.stream(values())
                .filter(kind -> kind.annotation == constraint.annotationType())
                .findFirst();
    }

    /** Returns the names of all kinds, as they are written in source code. */
    static String names() {
        return Arrays.stream(values()).map(kind -> "@" + name(kind.annotation)).collect(Collectors.joining(", "));
    }

    /** Returns the name of an annotation, as it is written in source code. */
    static String name(Class<?> annotation) {
        Class<?> outer = annotation.getEnclosingClass();
        return (outer == null ? "" : name(outer) + ".") + annotation.getSimpleName();
    }

    /**
     * Returns the check of a constraint at a place.
     *
     * @throws ConstraintDeclarationException if it does not apply to values of the type, or has another attribute than those
     *     that are supported
     */
    ValueCheck check(String place, Annotation constraint, Type type) {
        String constrained = place + " has @" + name(annotation);
        if (!types.contains(Object.class) && types.stream().noneMatch(each -> each.isAssignableFrom(raw(type)))) {
            throw new ConstraintDeclarationException(
                    constrained + " on " + type.getTypeName() + ", which is not supported; expected it on "
                            + types.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(" or ")));
        }
        for (Method attribute : annotation.getDeclaredMethods()) {
            if (!attributes.contains(attribute.getName()) && isSet(attribute, constraint)) {
                throw new ConstraintDeclarationException(
                        constrained + " with " + attribute.getName() + ", which is not supported; expected it without");
            }
        }
        return check(constraint);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        return type instanceof Class<?> exact ? exact : Object.class;
    }

    private static boolean isSet(Method attribute, Annotation constraint) {
        try {
            return !Objects.deepEquals(attribute.invoke(constraint), attribute.getDefaultValue());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    abstract ValueCheck check(Annotation constraint);

    /**
     * Returns the problem of a value for which a constraint of this kind does not hold.
     *
     * @param pointer where the value stands
     * @param name how the value is named
     */
    abstract Problem problem(Annotation constraint, String pointer, String name, Object value);
}
