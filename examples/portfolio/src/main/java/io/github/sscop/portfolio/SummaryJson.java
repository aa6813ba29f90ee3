package io.github.sscop.portfolio;

import io.github.sscop.assessment.Verdict;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The writer of a summary as JSON: indented, in UTF-8, fields always in the same order, the same bytes for equal summaries. */
final class SummaryJson {

    static final String FORMAT = "sscop-portfolio-summary/1";

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    /** Returns the summary's bytes, which end with a line feed. */
    static byte[] write(PortfolioSummary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new Indented(), bytes)) {
            new SummaryJson(json).summary(summary);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** The layout, with the same line feed on every machine. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private void summary(PortfolioSummary summary) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeObjectPropertyStart("code");
        json.writeStringProperty("id", summary.code().id());
        json.writeStringProperty("edition", summary.code().edition());
        json.writeEndObject();
        json.writeObjectPropertyStart("policy");
        json.writeStringProperty("id", summary.policy().id());
        json.writeStringProperty("digest", summary.policy().digest().value());
        json.writeEndObject();
        json.writeStringProperty("asOf", summary.asOf().toString());
        json.writeObjectPropertyStart("submissions");
        json.writeNumberProperty("read", summary.submissions().read());
        json.writeNumberProperty("assessed", summary.submissions().assessed());
        json.writeNumberProperty("refused", summary.submissions().refused());
        json.writeEndObject();
        json.writeObjectPropertyStart("overall");
        verdicts(summary.overall());
        json.writeEndObject();
        rows("themes", summary.themes());
        rows("principles", summary.principles());
        rows("items", summary.items());
        rows("weakest", summary.weakest());
        json.writeStringProperty("lapsesUntil", summary.lapsesUntil().toString());
        json.writeArrayPropertyStart("lapses");
        summary.lapses().forEach(this::lapse);
        json.writeEndArray();
        json.writeArrayPropertyStart("overclaims");
        summary.overclaims().forEach(this::overclaims);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void verdicts(VerdictTotals counts) {
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberProperty(verdict.name(), counts.count(verdict));
        }
    }

    private void rows(String name, List<PortfolioSummary.SummaryRow> rows) {
        json.writeArrayPropertyStart(name);
        for (PortfolioSummary.SummaryRow row : rows) {
            json.writeStartObject();
            json.writeStringProperty("id", row.id());
            verdicts(row.verdicts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void lapse(Lapse lapse) {
        json.writeStartObject();
        json.writeStringProperty("on", lapse.on().toString());
        json.writeStringProperty("item", lapse.item());
        json.writeStringProperty("from", lapse.from().name());
        json.writeStringProperty("to", lapse.to().name());
        supplier(lapse.supplier());
        json.writeEndObject();
    }

    private void overclaims(Overclaims overclaims) {
        json.writeStartObject();
        supplier(overclaims.supplier());
        json.writeArrayPropertyStart("rows");
        for (Overclaims.OverclaimRow row : overclaims.rows()) {
            json.writeStartObject();
            json.writeStringProperty("id", row.id());
            json.writeStringProperty("declared", row.declared().name());
            json.writeStringProperty("assessed", row.assessed().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void supplier(Supplier supplier) {
        json.writeStringProperty("submission", supplier.submission());
        json.writeStringProperty("digest", supplier.digest());
        json.writeStringProperty("organisation", supplier.organisation());
        if (!supplier.product().isEmpty()) {
            json.writeStringProperty("product", supplier.product());
        }
    }
}
