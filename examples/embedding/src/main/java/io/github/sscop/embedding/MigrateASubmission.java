package io.github.sscop.embedding;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.migration.MigratedSubmission;
import java.util.List;

/** The migration of a submission about the draft of 2024. */
public final class MigrateASubmission {

    private MigrateASubmission() {}

    /** Migrates a submission about the draft to the Code of 2025. */
    public static MigratedSubmission migrate(Submission aboutTheDraft) {
        Migration migration = Migration.builtIn().get(0);
        return MigratedSubmission.of(aboutTheDraft, migration, CodeRegistry.builtIn());
    }

    /** Returns what a person has to look at before the submission is assessed. */
    public static List<String> toDo(MigratedSubmission migrated) {
        return migrated.issues().stream()
                .map(each -> each.pointer() + " " + each.code() + ": " + each.text())
                .toList();
    }
}
