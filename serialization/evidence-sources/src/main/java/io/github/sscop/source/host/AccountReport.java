package io.github.sscop.source.host;

import io.github.sscop.evidence.Sample;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of an organisation on a code host, and those of them without a second factor. Of each account only its number is
 * used, or its login where there is no number, and none gets into a record.
 */
final class AccountReport {

    private static final String WITHOUT = "2fa_disabled";
    private static final int LISTS = 4;

    private final Set<String> accounts = new HashSet<>();
    private final Set<String> withoutSecondFactor = new HashSet<>();
    private final Set<String> completeLists = new HashSet<>();
    private final HostAnswer first;

    AccountReport(HostAnswer first) {
        this.first = first;
    }

    void add(HostAnswer answer) {
        Optional<String> filter = Optional.ofNullable(answer.parameters().get("filter"));
        if (filter.filter(name -> !name.equals(WITHOUT)).isPresent()) {
            return;
        }
        AnswerList list = AnswerList.of(answer, filter);
        Set<String> found = new HashSet<>();
        boolean known = true;
        for (DataNode element : list.elements()) {
            Optional<String> account = account(element);
            known &= account.isPresent();
            if (account.filter(each -> !found.add(each)).isPresent()) {
                throw ContentRefusal.contradictory(
                        "/answers", "an account is there twice in a list of the export; export it again");
            }
        }
        if (known && list.complete()) {
            completeLists.add(answer.path() + " " + filter.orElse(""));
        }
        (filter.isPresent() ? withoutSecondFactor : accounts).addAll(found);
    }

    private static Optional<String> account(DataNode element) {
        return element.at("id")
                .whole()
                .map(id -> "number " + id)
                .or(() -> element.at("login").text());
    }

    private boolean isComplete() {
        return completeLists.size() == LISTS;
    }

    /** Adds the record; of lists that are not complete, only what they show of accounts without a second factor. */
    void addTo(HostReading reading) {
        if (!isComplete()) {
            reading.remark(
                    "the export does not show all members and outside collaborators, and all of them without a second factor, so"
                            + " that it supports nothing");
        } else if (!accounts.containsAll(withoutSecondFactor)) {
            throw ContentRefusal.contradictory(
                    "/answers",
                    "an account without a second factor is in none of the lists of accounts; export them again");
        } else if (accounts.isEmpty()) {
            reading.remark("the organisation has no accounts, so that the export shows nothing");
        }
        if (isComplete() ? !accounts.isEmpty() : !withoutSecondFactor.isEmpty()) {
            reading.add(record());
        }
    }

    private RecordDraft record() {
        Set<String> all = new HashSet<>(accounts);
        all.addAll(withoutSecondFactor);
        int count = all.size();
        RecordDraft draft = RecordDraft.of(
                        "SECOND_FACTOR_REPORT",
                        "Second factors of the accounts of an organisation on a code host"
                                + (isComplete() ? "" : " (part of them)"),
                        HostAnswer.subject(first.asked()))
                .in(isComplete() ? "" : "part")
                .on(first.exportedOn())
                .fact("reportedOn", first.exportedOn())
                .fact("accounts", count)
                .fact("withSecondFactor", count - withoutSecondFactor.size())
                .link(DraftLink.byRule("2.1.5"));
        return isComplete() ? draft.of(new Sample(count, count, Sample.Selection.ALL)) : draft;
    }
}
