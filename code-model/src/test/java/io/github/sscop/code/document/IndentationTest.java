package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Documents are indented as Jackson's own printer does it. */
class IndentationTest {

    private static DefaultPrettyPrinter plain() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    private static String written(PrettyPrinter printer, int[] steps) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(context, bytes)) {
            json.writeStartArray();
            for (int step : steps) {
                take(json, step);
            }
        } // Which closes what is open.
        return bytes.toString(UTF_8);
    }

    private static void take(JsonGenerator json, int step) {
        boolean inObject = json.streamWriteContext().inObject();
        if (step == 0 && json.streamWriteContext().getNestingDepth() > 1) {
            if (inObject) {
                json.writeEndObject();
            } else {
                json.writeEndArray();
            }
            return;
        }
        if (inObject) {
            json.writeName("name");
        }
        if (step == 1) {
            json.writeStartArray();
        } else if (step == 2) {
            json.writeStartObject();
        } else {
            json.writeNumber(step);
        }
    }

    @Property
    void writesWhatJacksonsPrinterWrites(@ForAll @IntRange(max = 4) int[] steps) {
        assertThat(written(new Indentation(), steps)).isEqualTo(written(plain(), steps));
    }

    @Property(tries = 2)
    void indentsDeeperThanDocumentsAreRead(@ForAll @IntRange(min = 1, max = 2) int step) {
        int[] steps = new int[100];
        Arrays.fill(steps, step);

        assertThat(written(new Indentation(), steps)).isEqualTo(written(plain(), steps));
    }
}
