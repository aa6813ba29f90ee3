package io.github.sscop.code.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The constructors, accessors and factory methods of types, as functions that call them by reflection.
 *
 * <p>Method handles were measured to be no faster over whole documents, and each takes as long to make as thousands of calls.
 */
final class RecordReflection {

    private RecordReflection() {}

    /** A call of a member by reflection. */
    private interface ReflectiveCall {
        @Nullable
        Object invoke() throws ReflectiveOperationException;
    }

    static <T> Function<@Nullable Object[], T> constructor(Class<T> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // Records of this module may be private; those of others are public.
            return values -> type.cast(call(() -> constructor.newInstance(values)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Function<Object, Object> accessor(RecordComponent component) {
        return function(component.getAccessor());
    }

    /** Returns a static method of one parameter, or an instance method without parameters, as a function. */
    @SuppressWarnings("unchecked") // The caller knows what the method returns.
    static <A, R> Function<A, R> function(Method method) {
        method.setAccessible(true); // See the constructor.
        return Modifier.isStatic(method.getModifiers())
                ? argument -> (R) call(() -> method.invoke(null, argument))
                : argument -> (R) call(() -> method.invoke(argument));
    }

    /** Calls a member, and lets through what it throws. */
    @SuppressWarnings("NullAway") // Members of documents do not return null.
    private static Object call(ReflectiveCall call) {
        try {
            return call.invoke();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
