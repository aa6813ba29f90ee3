package io.github.sscop.report.lapse;

import io.github.sscop.assessment.lapse.Lapse;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.lapse.LapseGap;
import io.github.sscop.assessment.lapse.LapseRecord;
import io.github.sscop.assessment.lapse.LapseSource;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.report.page.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table of lapses, and of the gaps of their sources. */
final class LapseTable {

    private static final List<String> COLUMNS = List.of(
            "Row",
            "On",
            "Until",
            "Organisation",
            "Product",
            "Version",
            "Code",
            "Policy",
            "Submission",
            "As of",
            "Item",
            "Statement",
            "From",
            "To",
            "Cause",
            "Records",
            "Kind",
            "Risk",
            "Risk owner",
            "What to ask");

    private LapseTable() {}

    static String of(LapseFeed feed) {
        List<List<String>> rows = new ArrayList<>(feed.lapses().size() + 1);
        rows.add(COLUMNS);
        feed.lapses().forEach(lapse -> rows.add(row(lapse)));
        for (LapseSource source : feed.sources()) {
            source.gaps().forEach(gap -> rows.add(row(source, gap)));
        }
        return CsvText.of(rows);
    }

    private static List<String> row(Lapse lapse) {
        return List.of(
                "LAPSE",
                lapse.on().toString(),
                "",
                lapse.organisation().orElse(""),
                lapse.product().orElse(""),
                lapse.version().orElse(""),
                lapse.code().id().toString(),
                lapse.policy().id(),
                lapse.submission().id(),
                lapse.asOf().toString(),
                lapse.item().value(),
                lapse.statement(),
                lapse.from().name(),
                lapse.to().name(),
                lapse.cause().name(),
                lapse.records().stream().map(LapseTable::record).collect(Collectors.joining("; ")),
                lapse.kind().map(EvidenceKind::value).orElse(""),
                lapse.risk().map(AcceptedRisk::risk).orElse(""),
                lapse.risk().map(AcceptedRisk::owner).orElse(""),
                lapse.ask());
    }

    private static String record(LapseRecord record) {
        return record.id() + (record.title().isEmpty() ? "" : " (" + record.title() + ")");
    }

    private static List<String> row(LapseSource source, LapseGap gap) {
        return List.of(
                gap.isUnknown() ? "NOT_KNOWN" : "PASSED_OVER",
                gap.from().toString(),
                gap.to().toString(),
                source.organisation().orElse(""),
                source.product().orElse(""),
                source.version().orElse(""),
                source.code().id().toString(),
                source.policy().id(),
                source.submission().id(),
                source.asOf().toString(),
                "",
                "",
                "",
                "",
                gap.code().name(),
                "",
                "",
                "",
                "",
                gap.text());
    }
}
