package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supports;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A submission of which one part is missing or blank.
 *
 * @param submission the submission
 * @param pointer the part
 */
public record InvalidSubmissionFixture(Submission submission, String pointer) {

    private static final EditionId UNKNOWN = EditionId.of("uk-sscop/2031-01");

    /** Ways to break the rules between the parts. */
    private static final List<UnaryOperator<Submission>> WAYS = List.of(
            s -> s.toBuilder()
                    .evidence(supports("E-1", "1.1.1"))
                    .evidence(supports("E-1", "1.1.1"))
                    .build(),
            s -> s.toBuilder().evidence(supports("X-1", "9.9.9")).build(),
            s -> s.toBuilder().evidence(supports("X-2", "ACME-9.9.9")).build(),
            s -> s.toBuilder()
                    .evidence(record("X-3").supersedes(EvidenceId.of("X-3")).build())
                    .build(),
            s -> s.toBuilder()
                    .evidence(record("X-4").supersedes(EvidenceId.of("X-5")).build())
                    .evidence(record("X-5").supersedes(EvidenceId.of("X-4")).build())
                    .build(),
            s -> s.toBuilder()
                    .evidence(record("X-6").supersedes(EvidenceId.of("X-9")).build())
                    .build(),
            s -> s.toBuilder()
                    .evidence(record("X-7")
                            .sample(new Sample(-1, 3, Sample.Selection.ALL))
                            .build())
                    .build(),
            s -> s.toBuilder()
                    .evidence(record("X-10").fact("a/b~", null).build())
                    .build(),
            s -> s.toBuilder()
                    .evidence(record("X-11")
                            .fact("n", new FactValue.Whole(Long.MAX_VALUE))
                            .build())
                    .build(),
            s -> s.toBuilder()
                    .evidence(record("X-12")
                            .fact(
                                    "list",
                                    new FactValue.Sequence(
                                            Arrays.asList(new FactValue.Whole(1L << 53), null, nested(70))))
                            .build())
                    .build(),
            s -> s.toBuilder().furtherCode(UNKNOWN).build(),
            s -> s.toBuilder().furtherCode(s.code()).build(),
            s -> s.toBuilder().furtherCode(null).build(),
            s -> s.toBuilder().numbering(NumberingId.of("template-9")).build(),
            s -> s.toBuilder()
                    .numbering(NumberingId.of("template-0.4"))
                    .declare("4.3.2", DeclaredStatus.MET)
                    .build(),
            s -> s.toBuilder().notAsked("9.9.9").build(),
            s -> s.toBuilder().declare("1", DeclaredStatus.MET).build(),
            s -> s.toBuilder()
                    .substitute(substitution("3.1.2"))
                    .exclude(exclusion("3.1.2"))
                    .build(),
            s -> s.toBuilder()
                    .exclude(new Exclusion(ItemId.of("1.1.2"), "R", "B", Optional.of(UNKNOWN)))
                    .build(),
            s -> s.toBuilder()
                    .evidence(record("X-8")
                            .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE)
                                    .in(UNKNOWN))
                            .build())
                    .build(),
            s -> (Submission) set(
                    s.toBuilder()
                            .furtherCode(SSCOP.id())
                            .substitute(substitution("1.1.3"))
                            .exclude(new Exclusion(ItemId.of("1.1.3"), "R", "B", Optional.of(SSCOP.id())))
                            .evidence(record("X-9")
                                    .link(Link.supports("ACME-1.1.3", Strength.DIRECT, BECAUSE)
                                            .in(SSCOP.id()))
                                    .build())
                            .build(),
                    List.of("code"),
                    null));

    private static FactValue nested(int depth) {
        FactValue value = new FactValue.Flag(true);
        for (int i = 0; i < depth; i++) {
            value = new FactValue.Structure(Map.of("a/b", value));
        }
        return value;
    }

    /** The submission with one part missing or blank that must not be. */
    public static InvalidSubmissionFixture once(Submission submission, Random random) {
        List<List<String>> parts = new ArrayList<>();
        parts(submission, List.of(), parts);
        List<String> part = parts.get(random.nextInt(parts.size()));
        Object spoilt = get(submission, part) instanceof String && random.nextBoolean() ? " " : null;
        if (isOptional(submission, part)) {
            spoilt = " ";
        }
        return new InvalidSubmissionFixture((Submission) set(submission, part, spoilt), "/" + String.join("/", part));
    }

    /** The submission with some parts missing or blank, and some rules between parts broken. */
    public static Submission often(Submission submission, Random random) {
        Submission spoilt = WAYS.get(random.nextInt(WAYS.size())).apply(submission);
        for (int i = random.nextInt(4); i > 0; i--) {
            spoilt = once(spoilt, random).submission();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            spoilt = WAYS.get(random.nextInt(WAYS.size())).apply(spoilt);
        }
        return spoilt;
    }

    /** Whether a JSON Pointer points to a part of a submission, or to where a part is missing. */
    public static boolean has(Submission submission, String pointer) {
        Object value = submission;
        for (String segment : pointer.substring(1).split("/", -1)) {
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            value = opened(value);
            if (value instanceof Map<?, ?> map && map.containsKey(unescaped(segment))) {
                value = map.get(unescaped(segment));
            } else if (value instanceof List<?> list
                    && segment.matches("0|[1-9]\\d*")
                    && Integer.parseInt(segment) < list.size()) {
                value = list.get(Integer.parseInt(segment));
            } else if (value != null && component(value, segment).isPresent()) {
                value = read(component(value, segment).get(), value);
            } else {
                return false;
            }
        }
        return pointer.startsWith("/");
    }

    // By reflection, so that no part is forgotten

    /** Facts that hold others, as what they hold. */
    private static Object opened(Object value) {
        if (value instanceof FactValue.Sequence sequence) {
            return sequence.values();
        }
        return value instanceof FactValue.Structure structure ? structure.values() : value;
    }

    private static String escaped(Object name) {
        return name.toString().replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    private static boolean isPart(Object value) {
        return value instanceof Record
                && value.getClass().getPackageName().equals(Evidence.class.getPackageName())
                && !(value instanceof EvidenceId)
                && !(value instanceof EvidenceKind)
                && !(value instanceof FactValue);
    }

    /** The parts that must be there: everything but lists, numbers, and optional parts other than texts. */
    private static void parts(Object closed, List<String> at, List<List<String>> found) {
        Object value = opened(closed);
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                found.add(and(at, escaped(name)));
                parts(inner, and(at, escaped(name)), found);
            });
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent() && isPart(optional.get())) {
                parts(optional.get(), at, found);
            } else if (optional.filter(String.class::isInstance).isPresent()) {
                found.add(at);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                found.add(and(at, String.valueOf(i)));
                parts(list.get(i), and(at, String.valueOf(i)), found);
            }
        } else if (value != null && isPart(value)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                List<String> part = and(at, component.getName());
                Object inner = read(component, value);
                boolean required = !component.getType().isPrimitive()
                        && !List.of(Optional.class, List.class, Map.class).contains(component.getType());
                if (required) {
                    found.add(part);
                }
                parts(inner, part, found);
            }
        }
    }

    private static boolean isOptional(Submission submission, List<String> part) {
        Object holder = get(submission, part.subList(0, part.size() - 1));
        Object whole = holder instanceof Optional<?> optional ? optional.orElse(null) : holder;
        return whole != null
                && component(whole, part.get(part.size() - 1))
                        .filter(component -> component.getType() == Optional.class)
                        .isPresent();
    }

    private static List<String> and(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static Optional<RecordComponent> component(Object value, String name) {
        return value.getClass().isRecord()
                ? Arrays.stream(value.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Object closed, List<String> path) {
        if (closed instanceof Optional<?> optional) {
            return get(optional.orElse(null), path);
        }
        if (path.isEmpty() || closed == null) {
            return closed;
        }
        List<String> rest = path.subList(1, path.size());
        Object value = opened(closed);
        if (value instanceof Map<?, ?> map) {
            return get(map.get(unescaped(path.get(0))), rest);
        }
        return value instanceof List<?> list
                ? get(list.get(Integer.parseInt(path.get(0))), rest)
                : get(read(component(value, path.get(0)).orElseThrow(), value), rest);
    }

    /** The value with another part at the end of a path of names and indexes. */
    public static Object set(Object value, List<String> path, Object part) {
        if (value instanceof Optional<?> optional) {
            return Optional.ofNullable(set(optional.orElse(null), path, part));
        }
        if (path.isEmpty()) {
            return part;
        }
        List<String> rest = path.subList(1, path.size());
        if (value instanceof FactValue.Sequence sequence) {
            return new FactValue.Sequence(facts((List<?>) set(sequence.values(), path, part)));
        }
        if (value instanceof FactValue.Structure structure) {
            return new FactValue.Structure(facts((Map<?, ?>) set(structure.values(), path, part)));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>(map);
            String name = unescaped(path.get(0));
            changed.put(name, set(map.get(name), rest, part));
            return changed;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>(list);
            int index = Integer.parseInt(path.get(0));
            changed.set(index, set(list.get(index), rest, part));
            return changed;
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        try {
            return value.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> component.getName().equals(path.get(0))
                                    ? set(read(component, value), rest, part)
                                    : read(component, value))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<FactValue> facts(List<?> values) {
        List<FactValue> facts = new ArrayList<>();
        values.forEach(value -> facts.add((FactValue) value));
        return facts;
    }

    private static Map<String, FactValue> facts(Map<?, ?> values) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        values.forEach((name, value) -> facts.put((String) name, (FactValue) value));
        return facts;
    }
}
