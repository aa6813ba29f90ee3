package io.github.sscop.source.scan;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database of advisories of a scan by grype, in both of its forms.
 *
 * <p>What is not wholly known keeps its age, which can only speak against a claim, and loses its sources, without which no rule
 * lets it support one.
 *
 * @param newest the latest of its times: when it was made, or one of the sources that date it was read
 * @param asOf as of when its advisories are: of the oldest that went into it
 * @param sources where they come from; none if the database is in doubt
 * @param remark why it is in doubt
 */
record GrypeDatabase(
        Optional<PartialDate> newest, Optional<PartialDate> asOf, List<String> sources, Optional<String> remark) {

    /**
     * The sources that every database has. Only these date it: were others to do so, an old one could be left out, or named as something
     * else, so that the rest looks current.
     */
    private static final List<String> ADVISORIES = List.of("github", "nvd");

    private static final long LAST_OF_OLD_FORM = 5;
    private static final String FORM_OF_PROVIDERS = "v6";

    static GrypeDatabase of(DataNode database) {
        return database.at("status").isPresent() ? ofProviders(database) : single(database);
    }

    /** Up to schema 5 it is one database by the makers of the tool, with a field for an error, which is null. */
    private static GrypeDatabase single(DataNode database) {
        Optional<PartialDate> built = DayText.of(database.at("built"));
        if (!database.isGiven()) {
            return doubtful(built, built, "the output does not say with which database it was made");
        }
        Optional<Long> schema = database.at("schemaVersion").whole();
        if (schema.filter(version -> version > 0 && version <= LAST_OF_OLD_FORM).isEmpty()) {
            return unknownForm(built, database.at("schemaVersion"));
        }
        boolean sound = built.isPresent()
                && database.at("error").isPresent()
                && !database.at("error").isGiven();
        return sound
                ? new GrypeDatabase(built, built, List.of("database of grype"), Optional.empty())
                : doubtful(built, built, "the output does not show that its database was sound");
    }

    /** From schema 6 on it names its sources, each with its own time; those that not every database has are passed over. */
    private static GrypeDatabase ofProviders(DataNode database) {
        DataNode status = database.at("status");
        Optional<PartialDate> built = DayText.of(status.at("built"));
        boolean known = status.at("schemaVersion")
                .text()
                .filter(version -> version.equals(FORM_OF_PROVIDERS) || version.startsWith(FORM_OF_PROVIDERS + "."))
                .isPresent();
        if (!known) {
            return unknownForm(built, status.at("schemaVersion"));
        }
        List<PartialDate> captured = ADVISORIES.stream()
                .flatMap(name -> DayText.of(database.at("providers", name, "captured")).stream())
                .toList();
        Comparator<PartialDate> byDay = Comparator.comparing(PartialDate::firstDay);
        Optional<PartialDate> oldest =
                Stream.concat(built.stream(), captured.stream()).min(byDay);
        Optional<PartialDate> newest =
                Stream.concat(built.stream(), captured.stream()).max(byDay);
        if (!status.at("valid").flag().orElse(false)
                || status.at("error").isGiven()
                || database.at("error").isGiven()) {
            return doubtful(newest, oldest, "the output does not show that its database was sound");
        }
        return built.isEmpty() || captured.size() < ADVISORIES.size()
                ? doubtful(
                        newest,
                        oldest,
                        "the output does not say how old its database, and each of nvd and github in it, is")
                : new GrypeDatabase(newest, oldest, ADVISORIES, Optional.empty());
    }

    private static GrypeDatabase unknownForm(Optional<PartialDate> built, DataNode version) {
        return doubtful(
                built,
                Optional.empty(),
                "the version of its database is " + version.scalar().orElse("not given")
                        + ", whose fields are not known here; expected 1 to 5, or v6");
    }

    private static GrypeDatabase doubtful(Optional<PartialDate> newest, Optional<PartialDate> asOf, String why) {
        return new GrypeDatabase(newest, asOf, List.of(), Optional.of(why));
    }
}
