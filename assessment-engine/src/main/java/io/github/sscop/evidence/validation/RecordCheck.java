package io.github.sscop.evidence.validation;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quick check of the records of one type: whether the constraints on their components hold, and no more.
 *
 * <p>To run Hibernate Validator over a valid submission costs more than to read it. So this check is made first, and
 * {@link ConstraintExplainer} only explains a refusal. It holds exactly where Hibernate Validator finds nothing, but for
 * {@link io.github.sscop.evidence.constraint.Consistent}, which the caller checks. The annotations are the only declaration of
 * the constraints: a check is compiled from them when a type is first needed.
 */
final class RecordCheck implements ValueCheck {

    private static final ClassValue<RecordCheck> COMPILED = new ClassValue<>() {
        @Override
        protected RecordCheck computeValue(Class<?> type) {
            return new RecordCheckCompiler().compile(type);
        }
    };

    /**
     * The check of one component.
     *
     * @param accessor the accessor, as a handle that takes an object and returns one
     * @param check the check of what the accessor returns
     */
    record ComponentCheck(MethodHandle accessor, ValueCheck check) {

        private boolean holds(Object value) {
            try {
                return check.holds((Object) accessor.invokeExact(value));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e); // Accessors of records declare no exceptions.
            }
        }
    }

    private ComponentCheck[] components = {};

    /** Returns the check of a type. */
    static RecordCheck of(Class<? extends Record> type) {
        return COMPILED.get(type);
    }

    /** Adds the constrained components, once their checks are compiled, which may refer to this one. */
    void complete(List<ComponentCheck> checks) {
        components = checks.toArray(ComponentCheck[]::new);
    }

    @Override
    public boolean holds(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        for (ComponentCheck component : components) {
            if (!component.holds(value)) {
                return false;
            }
        }
        return true;
    }
}
