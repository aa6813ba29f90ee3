package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.problem.ReadLimits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that between them hold every kind of value that a document can hold. */
final class Fixtures {

    enum Colour {
        RED,
        GREEN
    }

    record Scalars(String text, ItemId id, PartialDate date, Digest digest, Colour colour) {}

    record Numbers(int whole, long large, boolean truth, LocalDate day) {}

    record Parts(List<String> list, Optional<String> optional, Map<ItemId, String> table, Optional<Parts> inner) {}

    /** Insists on its parts, as catalog types do. */
    record Strict(String name, List<String> some, Optional<Strict> inner) {
        Strict {
            some = List.copyOf(some);
            if (some.isEmpty() && inner.isEmpty()) {
                throw new IllegalArgumentException(name + " holds nothing; expected some or an inner one");
            }
        }
    }

    record Sorted(Map<String, String> table, Map<Colour, Integer> byColour) {}

    sealed interface Choice permits Words, Count, Flag, Several {}

    record Words(String value) implements Choice {}

    record Count(long value) implements Choice {}

    record Flag(boolean value) implements Choice {}

    record Several(List<String> value) implements Choice {
        Several {
            value = List.copyOf(value);
            if (value.isEmpty()) {
                throw new IllegalArgumentException("several is empty; expected at least one");
            }
        }
    }

    record Choices(List<Choice> choices) {}

    record Text(String text) {}

    /** Stands in documents as a {@link Text}. */
    record Shout(String words, int volume) {
        static Shout of(Text text) {
            if (!text.text().endsWith("!")) {
                throw new IllegalArgumentException("no !; expected one at the end");
            }
            return new Shout(text.text(), 11);
        }
    }

    record Shouts(List<Shout> shouts) {}

    static final DocumentType<Scalars> SCALARS =
            DocumentType.of("sscop.scalars/1", Scalars.class).build();
    static final DocumentType<Numbers> NUMBERS =
            DocumentType.of("sscop.numbers/1", Numbers.class).build();
    static final DocumentType<Parts> PARTS =
            DocumentType.of("sscop.parts/1", Parts.class).build();
    static final DocumentType<Strict> STRICT =
            DocumentType.of("sscop.strict/1", Strict.class).build();
    static final DocumentType<Sorted> SORTED =
            DocumentType.of("sscop.sorted/1", Sorted.class).build();
    static final DocumentType<Choices> CHOICES =
            DocumentType.of("sscop.choices/1", Choices.class).build();
    static final DocumentType<Text> TEXT =
            DocumentType.of("sscop.text/1", Text.class).build();
    static final DocumentType<Shouts> SHOUTS = DocumentType.of("sscop.shouts/1", Shouts.class)
            .mapped(Shout.class, Text.class, shout -> new Text(shout.words()), Shout::of)
            .build();

    private Fixtures() {}

    /** What reading gives for a document whose fields besides the contract are these. */
    static <T extends Record> DocumentType.ReadResult<T> receive(DocumentType<T> type, String fields) {
        String contract = "\"contract\": \"sscop." + type.called() + "/1\"";
        return receiveWhole(type, "{" + contract + (fields.isEmpty() ? "" : ", " + fields) + "}");
    }

    static <T extends Record> DocumentType.ReadResult<T> receiveWhole(DocumentType<T> type, String document) {
        return receiveWhole(type, document.getBytes(UTF_8));
    }

    static <T extends Record> DocumentType.ReadResult<T> receiveWhole(DocumentType<T> type, byte[] document) {
        return type.receive(JsonText.of(document, ReadLimits.standard()));
    }
}
