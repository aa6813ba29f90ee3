package io.github.sscop.form;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.form.AnswerChange.ChangeExtent;
import io.github.sscop.form.file.FileRefusal;
import io.github.sscop.problem.InvalidDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The update of a known submission by the draft that a form gives, with a list of every difference. */
final class DraftUpdate {

    private final Submission known;
    private final EditionId code;
    private final List<AnswerChange> changes = new ArrayList<>();

    private DraftUpdate(Submission known, EditionId code) {
        this.known = known;
        this.code = code;
    }

    /**
     * Returns the known submission with what a draft changes.
     *
     * @param code the code that the form is about
     * @throws InvalidDocumentException if the two do not fit together
     */
    static SubmissionDraft of(Submission known, SubmissionDraft draft, EditionId code, CodeRegistry codes) {
        DraftUpdate update = new DraftUpdate(known, code);
        Submission updated = known.toBuilder()
                .onlyEvidence(update.evidence(draft.submission().evidence()))
                .onlyDeclarations(update.declarations(draft.submission().declarations()))
                .build();
        ValidationResult checked = SubmissionValidator.of(codes).validate(updated);
        if (!checked.problems().isEmpty()) {
            throw new InvalidDocumentException(FileRefusal.DOCUMENT, checked.problems());
        }
        return new SubmissionDraft(checked.validated().submission(), draft.notes(), update.changes);
    }

    private List<Evidence> evidence(List<Evidence> answered) {
        Map<EvidenceId, Evidence> byId = new LinkedHashMap<>();
        answered.forEach(record -> byId.put(record.id(), record));
        List<Evidence> updated = new ArrayList<>();
        for (Evidence record : known.evidence()) {
            Evidence given = byId.remove(record.id());
            if (given == null) {
                leaveOut(record);
                updated.add(record);
            } else {
                RecordUpdate update = new RecordUpdate(known, record, code);
                updated.add(update.by(given));
                changes.addAll(update.changes());
            }
        }
        byId.values().forEach(record -> {
            changes.add(new AnswerChange(
                    ChangeExtent.ADDED, Optional.of(record.id()), Optional.empty(), "title", "", record.title()));
            updated.add(record);
        });
        return updated;
    }

    private void leaveOut(Evidence record) {
        if (record.links().stream().anyMatch(link -> known.isAbout(code, link))) {
            changes.add(new AnswerChange(
                    ChangeExtent.LEFT_OUT, Optional.of(record.id()), Optional.empty(), "evidence", record.title(), ""));
        }
    }

    private List<Declaration> declarations(List<Declaration> answered) {
        Map<ItemId, Declaration> byItem = answered.stream()
                .collect(Collectors.toMap(Declaration::item, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Declaration> updated = new ArrayList<>();
        for (Declaration declared : known.declarations()) {
            Optional<Declaration> given = known.isAbout(code, declared)
                    ? Optional.ofNullable(byItem.remove(declared.item()))
                    : Optional.of(declared);
            if (given.isEmpty()) {
                change(
                        ChangeExtent.LEFT_OUT,
                        declared.item(),
                        "declarations",
                        declared.status().name(),
                        "");
            }
            updated.add(given.map(each -> declaration(declared, each)).orElse(declared));
        }
        byItem.values().forEach(declared -> {
            change(
                    ChangeExtent.ADDED,
                    declared.item(),
                    "status",
                    "",
                    declared.status().name());
            updated.add(declared);
        });
        return updated;
    }

    private Declaration declaration(Declaration before, Declaration given) {
        Optional<String> argument = given.argument().or(before::argument);
        if (before.status() != given.status()) {
            change(
                    ChangeExtent.CHANGED,
                    before.item(),
                    "status",
                    before.status().name(),
                    given.status().name());
        }
        if (!argument.equals(before.argument())) {
            change(
                    ChangeExtent.CHANGED,
                    before.item(),
                    "argument",
                    before.argument().orElse(""),
                    argument.orElse(""));
        }
        return new Declaration(before.item(), given.status(), argument, before.code());
    }

    private void change(ChangeExtent extent, ItemId item, String field, String before, String after) {
        changes.add(new AnswerChange(extent, Optional.empty(), Optional.of(item), field, before, after));
    }
}
