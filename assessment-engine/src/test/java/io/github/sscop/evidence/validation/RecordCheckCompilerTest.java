package io.github.sscop.evidence.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of any record type: exactly as Hibernate Validator checks it, or refused. */
@SuppressWarnings("NullOptional") // Null is what is to be found.
class RecordCheckCompilerTest {

    private static final String EXPECTED =
            "which is not supported; expected one of @NotNull, @NotBlank, @NotBlankIfGiven, @Size, @PositiveOrZero, @Pattern";

    record Everything(
            @Size(min = 2, max = 3) String text,
            @Size(min = 1, max = 2) List<@NotBlank @Size(max = 3) String> texts,
            Optional<@NotNull String> required,
            List<Optional<@NotBlankIfGiven String>> nested,
            @PositiveOrZero Long number,
            @Pattern(regexp = "a+") String pattern,
            Optional<@Valid Everything> same) {}

    private static Everything everything() {
        return new Everything(
                "ab", List.of("a"), Optional.of(""), List.of(Optional.of("a")), 0L, "aa", Optional.empty());
    }

    static Stream<Arguments> records() {
        Everything e = everything();
        return Stream.of(
                Arguments.of(e, true),
                Arguments.of(new Everything(null, null, e.required, null, null, null, null), true),
                Arguments.of(new Everything("a", e.texts, e.required, e.nested, 0L, "a", e.same), false),
                Arguments.of(new Everything("abc", e.texts, e.required, e.nested, 1L, "a", e.same), true),
                Arguments.of(new Everything("abcd", e.texts, e.required, e.nested, 0L, "a", e.same), false),
                Arguments.of(new Everything("ab", List.of(), e.required, e.nested, 0L, "a", e.same), false),
                Arguments.of(
                        new Everything("ab", List.of("a", "b", "c"), e.required, e.nested, 0L, "a", e.same), false),
                Arguments.of(new Everything("ab", List.of("a", " "), e.required, e.nested, 0L, "a", e.same), false),
                Arguments.of(new Everything("ab", List.of("abcd"), e.required, e.nested, 0L, "a", e.same), false),
                Arguments.of(
                        new Everything("ab", Arrays.asList("a", null), e.required, e.nested, 0L, "a", e.same), false),
                Arguments.of(new Everything("ab", e.texts, Optional.empty(), e.nested, 0L, "a", e.same), false),
                Arguments.of(
                        new Everything("ab", e.texts, e.required, List.of(Optional.empty()), 0L, "a", e.same), true),
                Arguments.of(
                        new Everything("ab", e.texts, e.required, List.of(Optional.of(" ")), 0L, "a", e.same), false),
                Arguments.of(new Everything("ab", e.texts, e.required, e.nested, -1L, "a", e.same), false),
                Arguments.of(new Everything("ab", e.texts, e.required, e.nested, 0L, "ab", e.same), false),
                Arguments.of(new Everything("ab", e.texts, e.required, e.nested, 0L, "a", Optional.of(e)), true),
                Arguments.of(
                        new Everything(
                                "ab",
                                e.texts,
                                e.required,
                                e.nested,
                                0L,
                                "a",
                                Optional.of(new Everything("a", e.texts, e.required, e.nested, 0L, "a", e.same))),
                        false));
    }

    @ParameterizedTest
    @MethodSource("records")
    void holdsWhereHibernateValidatorFindsNothing(Everything value, boolean isValid) {
        assertThat(RecordCheck.of(Everything.class).holds(value)).isEqualTo(isValid);
        assertThat(OwnValidatorFixture.OWN.validate(value).isEmpty()).isEqualTo(isValid);
    }

    record Unknown(@Email String value) {}

    record UnknownInside(List<@Email String> values) {}

    record Referring(Optional<@Valid Unknown> value) {}

    record Repeated(@Size(max = 2) @Size(min = 1) String value) {}

    record Grouped(@NotNull(groups = Default.class) String value) {}

    record Worded(@NotNull(message = "Give it") String value) {}

    record OtherType(@NotBlank Object value) {}

    record OptionalItself(@NotBlank Optional<String> value) {}

    record ListItself(@Valid List<Unknown> values) {}

    record InMap(Map<@NotBlank String, String> values) {}

    record InSet(Set<@NotNull String> values) {}

    @SuppressWarnings("ArrayRecordComponent") // An array is what is to be refused.
    record InArray(@NotNull String[] values) {}

    record Converted(
            @Valid @ConvertGroup(from = Default.class, to = Unknown.class)
            Everything value) {}

    record Getting(String value) {
        @NotBlank
        public String getValue() {
            return value;
        }
    }

    interface General {
        @NotNull
        String getValue();
    }

    record Special(String getValue) implements General {}

    static Stream<Arguments> unsupported() {
        return Stream.of(
                Arguments.of(Unknown.class, "Unknown.value has @Email, " + EXPECTED),
                Arguments.of(UnknownInside.class, "UnknownInside.values[] has @Email, " + EXPECTED),
                Arguments.of(Referring.class, "Unknown.value has @Email, " + EXPECTED),
                Arguments.of(Repeated.class, "Repeated.value has @Size.List, " + EXPECTED),
                Arguments.of(
                        Grouped.class,
                        "Grouped.value has @NotNull with groups, which is not supported; expected it without"),
                Arguments.of(
                        Worded.class,
                        "Worded.value has @NotNull with message, which is not supported; expected it without"),
                Arguments.of(
                        OtherType.class,
                        "OtherType.value has @NotBlank on java.lang.Object, which is not supported; expected it on"
                                + " String"),
                Arguments.of(
                        OptionalItself.class,
                        "OptionalItself.value has @NotBlank on java.util.Optional<java.lang.String>, which is not"
                                + " supported; expected it on String"),
                Arguments.of(
                        ListItself.class,
                        "ListItself.values has @Valid on java.util.List<" + Unknown.class.getName()
                                + ">, which is not supported; expected a record type"),
                Arguments.of(
                        InMap.class,
                        "InMap.values has @NotBlank, inside java.util.Map<java.lang.String, java.lang.String>, which is"
                                + " not supported; expected List or Optional"),
                Arguments.of(
                        InSet.class,
                        "InSet.values has @NotNull, inside java.util.Set<java.lang.String>, which is not supported;"
                                + " expected List or Optional"),
                Arguments.of(
                        InArray.class,
                        "InArray.values has @NotNull, inside java.lang.String[], which is not supported; expected List"
                                + " or Optional"),
                Arguments.of(Converted.class, "Converted.value has @ConvertGroup, " + EXPECTED),
                Arguments.of(
                        Getting.class,
                        "Getting.getValue() has @NotBlank, which is not supported on a method; expected it on a"
                                + " component"),
                Arguments.of(
                        Special.class,
                        "General.getValue() has @NotNull, which is not supported on a method; expected it on a"
                                + " component"));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void refusesWhatOnlyHibernateValidatorWouldCheck(Class<? extends Record> type, String message) {
        assertThatThrownBy(() -> RecordCheck.of(type))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(message);
    }
}
