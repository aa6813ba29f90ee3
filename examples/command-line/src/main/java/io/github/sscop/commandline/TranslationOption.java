package io.github.sscop.commandline;

import io.github.sscop.code.Wording;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.report.Report;
import io.github.sscop.report.ReportLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options on the language of a report: that of the program's own words, and the words of the code. */
final class TranslationOption {

    /** The tags of the languages, for completion and help. */
    static final class LanguageTags extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        LanguageTags() {
            super(Arrays.stream(ReportLanguage.values())
                    .map(ReportLanguage::tag)
                    .toList());
        }
    }

    /** The converter of the tag of a language. */
    static final class LanguageConverter implements ITypeConverter<ReportLanguage> {

        @Override
        public ReportLanguage convert(String tag) {
            return Arrays.stream(ReportLanguage.values())
                    .filter(language -> language.tag().equals(tag))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected " + String.join(" or ", new LanguageTags()) + " but was '" + tag + "'"));
        }
    }

    @Option(
            names = "--language",
            paramLabel = "TAG",
            completionCandidates = LanguageTags.class,
            converter = LanguageConverter.class,
            description =
                    "The language of headings, labels and verdicts: en-GB, the default, or cy for Welsh. Reasons stay in"
                            + " English.")
    private ReportLanguage language = ReportLanguage.ENGLISH;

    @Option(
            names = "--wording",
            paramLabel = "FILE",
            description = "A wording overlay as JSON, whose text to show for the elements of the code.")
    private @Nullable Path wording;

    /** Returns the report in the chosen language and words. */
    public Report translated(Report report) throws IOException {
        return wording == null
                ? report.in(language)
                : InputFile.read(wording, json -> report.in(language, Wording.read(json)));
    }
}
