package io.github.sscop.code.document;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The constructors, components and factories of types, as functions.
 *
 * <p>As method handles, which check once and for all what reflection checks at every call.
 */
final class Members {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Members() {}

    @SuppressWarnings("unchecked") // The handle makes a T.
    static <T> Function<@Nullable Object[], T> constructor(Class<T> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // As below.
            MethodHandle handle = LOOKUP.unreflectConstructor(constructor)
                    .asType(MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
            return parts -> {
                try {
                    return (T) (Object) handle.invokeExact(parts);
                } catch (Throwable e) {
                    throw unchecked(e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Function<Object, Object> accessor(RecordComponent component) {
        return function(component.getAccessor());
    }

    /** A static method of one parameter, or one of an object that has none. */
    @SuppressWarnings("unchecked") // So the caller says of the method.
    static <A, R> Function<A, R> function(Method method) {
        try {
            // Records of this module may be nobody else's business; those of others are public.
            method.setAccessible(true);
            MethodHandle handle = LOOKUP.unreflect(method).asType(MethodType.genericMethodType(1));
            return argument -> {
                try {
                    return (R) (Object) handle.invokeExact((Object) argument);
                } catch (Throwable e) {
                    throw unchecked(e);
                }
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof RuntimeException refusal) {
            return refusal;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e);
    }
}
