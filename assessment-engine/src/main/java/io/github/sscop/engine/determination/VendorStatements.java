package io.github.sscop.engine.determination;

import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.text.PlaceholderText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements of a submission about the items of one code, beside its evidence. */
public final class VendorStatements {

    private final Code code;
    private final Submission submission;
    private final Map<ItemId, Substitution> substitutions;
    private final Map<ItemId, Exclusion> exclusions;
    private final Map<ItemId, Declaration> declarations;
    private final Set<ItemId> notAsked;

    /** Creates the statements that a submission makes about a code. */
    public VendorStatements(Submission submission, Code code) {
        this.code = code;
        this.submission = submission;
        this.substitutions = indexByItem(submission.substitutions());
        this.exclusions = indexByItem(submission.exclusions());
        this.declarations = indexByItem(submission.declarations());
        this.notAsked = new HashSet<>(isCodeOfForm() ? submission.notAsked() : List.of());
    }

    private <T extends ItemStatement> Map<ItemId, T> indexByItem(List<T> statements) {
        Map<ItemId, T> byItem = new LinkedHashMap<>();
        for (T statement : statements) {
            if (submission.isAbout(code.id(), statement)) {
                byItem.put(statement.item(), statement);
            }
        }
        return byItem;
    }

    /** Returns whether the form behind the submission is about this code: the one that has numberings, else the first. */
    private boolean isCodeOfForm() {
        return !code.numberings().isEmpty()
                || (submission.code().equals(code.id())
                        && submission.numbering().isEmpty());
    }

    /** Returns the substitute for an item, if there is one. */
    public Optional<Substitution> substitution(ItemId item) {
        return Optional.ofNullable(substitutions.get(item));
    }

    /** Returns the exclusion of an item, or of an item in which it is nested, if there is one. */
    public Optional<Exclusion> exclusion(ItemId item) {
        Optional<Exclusion> own = Optional.ofNullable(exclusions.get(item));
        return own.isPresent() || exclusions.isEmpty()
                ? own
                : code.parent(item).map(Element::id).flatMap(this::exclusion);
    }

    /** Returns whether an exclusion gives a reason and an approver that are more than placeholders. */
    public static boolean isReasoned(Exclusion exclusion) {
        return !PlaceholderText.isPlaceholder(exclusion.reason())
                && !PlaceholderText.isPlaceholder(exclusion.approvedBy());
    }

    /** Returns whether a substitution gives a statement and a reason that are more than placeholders. */
    public static boolean isReasoned(Substitution substitution) {
        return !PlaceholderText.isPlaceholder(substitution.statement())
                && !PlaceholderText.isPlaceholder(substitution.reason());
    }

    /** Returns the declared status of an item or a principle, if there is a declaration. */
    public Optional<DeclaredStatus> declaredStatus(ItemId element) {
        return Optional.ofNullable(declarations.get(element)).map(Declaration::status);
    }

    /** Returns whether the form behind the submission did not ask about an item. */
    public boolean isNotAsked(ItemId item) {
        return notAsked.contains(item);
    }

    /** Returns the accepted risks, in the order of the items and of their last days. */
    public List<AcceptedRisk> acceptedRisks() {
        return aboutCode(submission.acceptedRisks());
    }

    /** Returns those of some accepted risks that are about the code, in the order of the items and of their last days. */
    public List<AcceptedRisk> aboutCode(List<AcceptedRisk> risks) {
        List<ItemId> order = code.items().stream().map(item -> item.id()).toList();
        return risks.stream()
                .filter(risk -> submission.isAbout(code.id(), risk))
                .sorted(Comparator.comparingInt((AcceptedRisk risk) -> order.indexOf(risk.item()))
                        .thenComparing(risk -> risk.until().lastDay())
                        .thenComparing(AcceptedRisk::owner)
                        .thenComparing(AcceptedRisk::risk))
                .toList();
    }
}
