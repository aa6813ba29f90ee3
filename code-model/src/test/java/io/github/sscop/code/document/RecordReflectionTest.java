package io.github.sscop.code.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sscop.code.ItemId;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The members of types as functions do what the members do, and throw what they throw. */
class RecordReflectionTest {

    /** More calls than any Java platform makes before it compiles reflective calls. */
    private static final int CALLS = 1_200;

    private record Count(String of, int number) {

        private Count {
            if (number < 0) {
                throw new IllegalArgumentException("number is " + number + "; expected none or more");
            }
        }
    }

    private static final RecordComponent[] COMPONENTS = Count.class.getRecordComponents();

    @Test
    void makesRecordsAndReturnsTheirComponents() {
        Function<@Nullable Object[], Count> constructor = RecordReflection.constructor(Count.class, COMPONENTS);
        Function<Object, Object> of = RecordReflection.accessor(COMPONENTS[0]);
        Function<Object, Object> number = RecordReflection.accessor(COMPONENTS[1]);

        for (int i = 0; i < CALLS; i++) {
            Count made = constructor.apply(new Object[] {"claims", i});
            assertThat(made).isEqualTo(new Count("claims", i));
            assertThat(of.apply(made)).isEqualTo("claims");
            assertThat(number.apply(made)).isEqualTo(i);
        }
    }

    @Test
    void callsAFactory() throws NoSuchMethodException {
        Function<String, ItemId> factory = RecordReflection.function(ItemId.class.getMethod("of", String.class));

        for (int i = 0; i < CALLS; i++) {
            assertThat(factory.apply("1.1." + i)).isEqualTo(ItemId.of("1.1." + i));
        }
    }

    @Test
    void letsARefusalThroughUnchanged() {
        Function<@Nullable Object[], Count> constructor = RecordReflection.constructor(Count.class, COMPONENTS);

        for (int i = 0; i < CALLS; i++) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> constructor.apply(new Object[] {"claims", -1}))
                    .withMessage("number is -1; expected none or more");
        }
    }
}
