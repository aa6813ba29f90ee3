package io.github.sscop.code.document;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The constructors, components and factories of types, as functions. */
final class RecordReflection {

    private RecordReflection() {}

    static <T> Function<@Nullable Object[], T> constructor(Class<T> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // As below.
            return new ConstructorCall<>(constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Function<Object, Object> accessor(RecordComponent component) {
        return function(component.getAccessor());
    }

    /** A static method of one parameter, or one of an object that has none. */
    static <A, R> Function<A, R> function(Method method) {
        // Records of this module may be nobody else's business; those of others are public.
        method.setAccessible(true);
        return new MethodCall<>(method);
    }

    /**
     * A member that is called by reflection at first, and by a method handle once it is called often: the handle checks once
     * and for all what reflection checks at every call, but to make one takes as long as thousands of calls, and a program
     * that assesses one submission uses most members a few times or never.
     */
    private abstract static class Member<A, R> implements Function<A, R> {

        private static final int OFTEN = 500;

        /** Threads may count too little, or make the handle twice; nothing else follows from that. */
        private int calls;

        private @Nullable MethodHandle handle;

        @Override
        @SuppressWarnings("unchecked") // The member takes an A and makes an R.
        public final R apply(A argument) {
            try {
                MethodHandle often = handle;
                if (often != null) {
                    return (R) (Object) often.invokeExact((Object) argument);
                }
                if (++calls > OFTEN) {
                    handle = handle(MethodHandles.lookup());
                }
                return reflected(argument);
            } catch (InvocationTargetException e) {
                throw unchecked(e.getCause());
            } catch (Throwable e) {
                throw unchecked(e);
            }
        }

        abstract R reflected(A argument) throws ReflectiveOperationException;

        /** The same as a handle that takes an object and gives one. */
        abstract MethodHandle handle(MethodHandles.Lookup lookup) throws ReflectiveOperationException;

        private static RuntimeException unchecked(@Nullable Throwable e) {
            if (e instanceof RuntimeException refusal) {
                return refusal;
            }
            if (e instanceof Error error) {
                throw error;
            }
            return new IllegalStateException(e);
        }
    }

    private static final class ConstructorCall<T> extends Member<@Nullable Object[], T> {

        private final Constructor<T> constructor;

        ConstructorCall(Constructor<T> constructor) {
            this.constructor = constructor;
        }

        @Override
        T reflected(@Nullable Object[] parts) throws ReflectiveOperationException {
            return constructor.newInstance(parts);
        }

        @Override
        MethodHandle handle(MethodHandles.Lookup lookup) throws ReflectiveOperationException {
            int size = constructor.getParameterCount();
            return lookup.unreflectConstructor(constructor)
                    .asType(MethodType.genericMethodType(size))
                    .asSpreader(Object[].class, size)
                    .asType(MethodType.genericMethodType(1));
        }
    }

    /** A static method of one parameter, or one of an object that has none. */
    private static final class MethodCall<A, R> extends Member<A, R> {

        private final Method method;
        private final boolean isStatic;

        MethodCall(Method method) {
            this.method = method;
            this.isStatic = method.getParameterCount() == 1;
        }

        @Override
        @SuppressWarnings("unchecked")
        R reflected(A argument) throws ReflectiveOperationException {
            return (R) (isStatic ? method.invoke(null, argument) : method.invoke(argument));
        }

        @Override
        MethodHandle handle(MethodHandles.Lookup lookup) throws ReflectiveOperationException {
            return lookup.unreflect(method).asType(MethodType.genericMethodType(1));
        }
    }
}
