package io.github.sscop.portfolio;

import io.github.sscop.assessment.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The writer of a summary as tables in Parquet, with the rows of the JSON in its order. */
final class SummaryTables {

    private static final String FOLDER = "summary.parquet/";

    private static final StructType SUBMISSIONS = new StructType()
            .add("read", DataTypes.LongType)
            .add("assessed", DataTypes.LongType)
            .add("refused", DataTypes.LongType);

    private static final StructType VERDICTS =
            counted(new StructType().add("level", DataTypes.StringType).add("id", DataTypes.StringType));

    private static final StructType WEAKEST =
            counted(new StructType().add("rank", DataTypes.IntegerType).add("id", DataTypes.StringType));

    private static final StructType LAPSES = supplied(new StructType()
            .add("on", DataTypes.DateType)
            .add("item", DataTypes.StringType)
            .add("from", DataTypes.StringType)
            .add("to", DataTypes.StringType));

    private static final StructType OVERCLAIMS = supplied(new StructType()
            .add("id", DataTypes.StringType)
            .add("declared", DataTypes.StringType)
            .add("assessed", DataTypes.StringType));

    private final SparkSession spark;

    SummaryTables(SparkSession spark) {
        this.spark = spark;
    }

    private static StructType counted(StructType start) {
        StructType columns = start;
        for (Verdict verdict : Verdict.values()) {
            columns = columns.add(verdict.name(), DataTypes.LongType);
        }
        return columns;
    }

    private static StructType supplied(StructType start) {
        return start.add("submission", DataTypes.StringType)
                .add("digest", DataTypes.StringType)
                .add("organisation", DataTypes.StringType)
                .add("product", DataTypes.StringType);
    }

    void write(PortfolioSummary summary, SparkResultFolder results) throws IOException {
        PortfolioSummary.SubmissionCounts submissions = summary.submissions();
        table(
                "submissions",
                SUBMISSIONS,
                List.of(RowFactory.create(submissions.read(), submissions.assessed(), submissions.refused())),
                results);
        table("verdicts", VERDICTS, verdicts(summary), results);
        table("weakest", WEAKEST, weakest(summary.weakest()), results);
        table(
                "lapses",
                LAPSES,
                summary.lapses().stream().map(SummaryTables::lapse).toList(),
                results);
        table(
                "overclaims",
                OVERCLAIMS,
                summary.overclaims().stream()
                        .flatMap(each -> each.rows().stream().map(row -> overclaim(each.supplier(), row)))
                        .toList(),
                results);
    }

    private void table(String name, StructType columns, List<Row> rows, SparkResultFolder results) throws IOException {
        results.writeParquet(FOLDER + name, spark.createDataFrame(rows, columns).coalesce(1));
    }

    private static List<Row> verdicts(PortfolioSummary summary) {
        List<Row> rows = new ArrayList<>();
        rows.add(verdicts("CODE", summary.code().toString(), summary.overall()));
        summary.themes().forEach(row -> rows.add(verdicts("THEME", row.id(), row.verdicts())));
        summary.principles().forEach(row -> rows.add(verdicts("PRINCIPLE", row.id(), row.verdicts())));
        summary.items().forEach(row -> rows.add(verdicts("ITEM", row.id(), row.verdicts())));
        return rows;
    }

    private static Row verdicts(Object first, String id, VerdictTotals counts) {
        return RowFactory.create(
                first, id, counts.notMet(), counts.undetermined(), counts.met(), counts.notApplicable());
    }

    private static List<Row> weakest(List<PortfolioSummary.SummaryRow> ranked) {
        List<Row> rows = new ArrayList<>();
        for (PortfolioSummary.SummaryRow row : ranked) {
            rows.add(verdicts(rows.size() + 1, row.id(), row.verdicts()));
        }
        return rows;
    }

    private static Row lapse(Lapse lapse) {
        Supplier supplier = lapse.supplier();
        return RowFactory.create(
                lapse.on(),
                lapse.item(),
                lapse.from().name(),
                lapse.to().name(),
                supplier.submission(),
                supplier.digest(),
                supplier.organisation(),
                supplier.product());
    }

    private static Row overclaim(Supplier supplier, Overclaims.OverclaimRow row) {
        return RowFactory.create(
                row.id(),
                row.declared().name(),
                row.assessed().name(),
                supplier.submission(),
                supplier.digest(),
                supplier.organisation(),
                supplier.product());
    }
}
