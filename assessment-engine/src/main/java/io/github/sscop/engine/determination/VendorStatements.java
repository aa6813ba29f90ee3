package io.github.sscop.engine.determination;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a submission says about the elements of one code, beside its evidence. */
public final class VendorStatements {

    private final Code code;
    private final Submission submission;
    private final Map<ItemId, Substitution> substitutions;
    private final Map<ItemId, Exclusion> exclusions;
    private final Map<ItemId, Declaration> declarations;
    private final Set<ItemId> notAsked;

    public VendorStatements(Submission submission, Code code) {
        this.code = code;
        this.submission = submission;
        this.substitutions = byItem(submission.substitutions());
        this.exclusions = byItem(submission.exclusions());
        this.declarations = byItem(submission.declarations());
        this.notAsked = new HashSet<>(isAboutForm() ? submission.notAsked() : List.of());
    }

    private <T extends ItemStatement> Map<ItemId, T> byItem(List<T> said) {
        Map<ItemId, T> byItem = new LinkedHashMap<>();
        said.stream()
                .filter(each -> submission.isAbout(code.id(), each))
                .forEach(each -> byItem.put(each.item(), each));
        return byItem;
    }

    /** Whether what the form did not ask about are items of this code: the one that has numberings, else the first. */
    private boolean isAboutForm() {
        return !code.numberings().isEmpty()
                || (submission.code().equals(code.id())
                        && submission.numbering().isEmpty());
    }

    public Optional<Substitution> substitution(ItemId item) {
        return Optional.ofNullable(substitutions.get(item));
    }

    public Optional<Exclusion> exclusion(ItemId item) {
        return Optional.ofNullable(exclusions.get(item));
    }

    public Optional<DeclaredStatus> declared(ItemId element) {
        return Optional.ofNullable(declarations.get(element)).map(Declaration::status);
    }

    public boolean isNotAsked(ItemId item) {
        return notAsked.contains(item);
    }

    /** The risks that somebody accepts, in the order of the items and of their last days. */
    public List<AcceptedRisk> acceptedRisks() {
        List<ItemId> order = code.items().stream().map(item -> item.id()).toList();
        return submission.acceptedRisks().stream()
                .filter(risk -> submission.isAbout(code.id(), risk))
                .sorted(Comparator.comparingInt((AcceptedRisk risk) -> order.indexOf(risk.item()))
                        .thenComparing(risk -> risk.until().lastDay())
                        .thenComparing(AcceptedRisk::owner)
                        .thenComparing(AcceptedRisk::risk))
                .toList();
    }
}
