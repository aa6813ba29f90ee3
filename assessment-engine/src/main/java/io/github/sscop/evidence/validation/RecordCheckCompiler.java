package io.github.sscop.evidence.validation;

import io.github.sscop.evidence.constraint.Consistent;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The compiler of {@link RecordCheck}s from the annotations on record components and on their type arguments.
 *
 * <p>It knows the constraints of {@link ConstraintKind}, {@link Valid} on records, and elements of {@link List} and {@link
 * Optional}. Whatever else Hibernate Validator would check is refused, so that the two cannot fall out of step.
 */
final class RecordCheckCompiler {

    /** The names of methods that Hibernate Validator takes for properties. */
    private static final Pattern GETTER = Pattern.compile("(get|is|has).+");

    private final Map<Class<?>, RecordCheck> compiled = new HashMap<>();

    /**
     * Returns the check of a record type.
     *
     * @throws ConstraintDeclarationException if it, or a type that it refers to, has a constraint that is not supported
     */
    RecordCheck compile(Class<?> type) {
        RecordCheck known = compiled.get(type);
        if (known != null) {
            return known;
        }
        RecordCheck check = new RecordCheck();
        compiled.put(type, check);
        refuseOutsideComponents(type.getSimpleName(), type);
        List<RecordCheck.ComponentCheck> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            component(type, component)
                    .ifPresent(found -> components.add(new RecordCheck.ComponentCheck(accessor(component), found)));
        }
        check.complete(components);
        return check;
    }

    private Optional<ValueCheck> component(Class<?> type, RecordComponent component) {
        try {
            // As for Hibernate Validator: the annotations of a component are those of its field.
            AnnotatedElement field = type.getDeclaredField(component.getName());
            return check(
                    type.getSimpleName() + "." + component.getName(),
                    field.getAnnotations(),
                    component.getAnnotatedType());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // Records may be nested in types that are not public.
        try {
            return MethodHandles.lookup().unreflect(accessor).asType(MethodType.genericMethodType(1));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the check of a value, if it is constrained there. */
    private Optional<ValueCheck> check(String place, Annotation[] annotations, AnnotatedType type) {
        List<ValueCheck> checks = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation instanceof Valid) {
                checks.add(cascade(place, type.getType()));
            } else if (isConstraint(annotation)) {
                checks.add(ConstraintKind.of(annotation)
                        .orElseThrow(() -> refusal(
                                place, annotation, "which is not supported; expected one of " + ConstraintKind.names()))
                        .check(place, annotation, type.getType()));
            }
        }
        elements(place, type).ifPresent(checks::add);
        return checks.isEmpty() ? Optional.empty() : Optional.of(ValueCheck.allOf(checks.toArray(ValueCheck[]::new)));
    }

    private ValueCheck cascade(String place, Type type) {
        if (type instanceof Class<?> referenced && referenced.isRecord()) {
            return compile(referenced);
        }
        throw new ConstraintDeclarationException(
                place + " has @Valid on " + type.getTypeName() + ", which is not supported; expected a record type");
    }

    /** Returns the check of the elements of a container, if they are constrained. */
    private Optional<ValueCheck> elements(String place, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType container) {
            Type raw = ((ParameterizedType) type.getType()).getRawType();
            AnnotatedType element = container.getAnnotatedActualTypeArguments()[0];
            if (raw == List.class) {
                return check(place + "[]", element.getAnnotations(), element).map(RecordCheckCompiler::eachOf);
            }
            if (raw == Optional.class) {
                return check(place, element.getAnnotations(), element).map(RecordCheckCompiler::contentOf);
            }
        }
        parts(type).flatMap(RecordCheckCompiler::constraintsIn).findFirst().ifPresent(constraint -> {
            throw refusal(
                    place,
                    constraint,
                    "inside " + type.getType().getTypeName() + ", which is not supported; expected List or Optional");
        });
        return Optional.empty();
    }

    private static ValueCheck eachOf(ValueCheck element) {
        return value -> {
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (!element.holds(list.get(i))) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static ValueCheck contentOf(ValueCheck content) {
        return value -> !(value instanceof Optional<?> optional) || content.holds(optional.orElse(null));
    }

    /** Refuses constraints on a type as a whole and on its getters, which only Hibernate Validator would look at. */
    private static void refuseOutsideComponents(String place, Class<?> type) {
        for (Annotation annotation : type.getAnnotations()) {
            if (isConstraint(annotation) && annotation.annotationType() != Consistent.class) {
                throw refusal(place, annotation, "which is not supported on a type; expected it on a component");
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0
                    && GETTER.matcher(method.getName()).matches()) {
                Stream.concat(
                                Arrays.stream(method.getAnnotations()).filter(RecordCheckCompiler::isConstraint),
                                constraintsIn(method.getAnnotatedReturnType()))
                        .findFirst()
                        .ifPresent(constraint -> {
                            throw refusal(
                                    place + "." + method.getName() + "()",
                                    constraint,
                                    "which is not supported on a method; expected it on a component");
                        });
            }
        }
        for (Class<?> general : type.getInterfaces()) {
            refuseOutsideComponents(general.getSimpleName(), general);
        }
    }

    private static Stream<Annotation> constraintsIn(AnnotatedType type) {
        return Stream.concat(
                Arrays.stream(type.getAnnotations()).filter(RecordCheckCompiler::isConstraint),
                parts(type).flatMap(RecordCheckCompiler::constraintsIn));
    }

    private static Stream<AnnotatedType> parts(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType container) {
            return Stream.of(container.getAnnotatedActualTypeArguments());
        }
        if (type instanceof AnnotatedArrayType array) {
            return Stream.of(array.getAnnotatedGenericComponentType());
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return Stream.concat(
                    Stream.of(wildcard.getAnnotatedUpperBounds()), Stream.of(wildcard.getAnnotatedLowerBounds()));
        }
        return Stream.empty();
    }

    /** Returns whether an annotation is a constraint, several of one kind, or anything else of Jakarta Bean Validation. */
    private static boolean isConstraint(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return type.isAnnotationPresent(Constraint.class)
                || type.getName().startsWith("jakarta.validation.")
                || Arrays.stream(type.getDeclaredMethods())
                        .map(Method::getReturnType)
                        .anyMatch(value ->
                                value.isArray() && value.getComponentType().isAnnotationPresent(Constraint.class));
    }

    private static ConstraintDeclarationException refusal(String place, Annotation constraint, String why) {
        return new ConstraintDeclarationException(
                place + " has @" + ConstraintKind.name(constraint.annotationType()) + ", " + why);
    }
}
