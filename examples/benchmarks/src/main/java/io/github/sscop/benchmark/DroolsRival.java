package io.github.sscop.benchmark;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.drools.CountedFact;
import io.github.sscop.benchmark.drools.RecordFact;
import io.github.sscop.benchmark.drools.RelevanceFact;
import io.github.sscop.benchmark.drools.SupersedingFact;
import io.github.sscop.benchmark.plain.PlainRelevance;
import io.github.sscop.benchmark.plain.PlainSubmission;
import io.github.sscop.code.ItemId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.conf.SequentialOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Drools: the executable model, in stateless sessions. One run derives stances from facts; Java joins that with links; a second run decides
 * what counts, with superseding as a join.
 */
final class DroolsRival implements Rival<List<RecordFact>> {

    private static final Map<String, ItemId> CLAIMS =
            ComparedClaims.IDS.stream().collect(Collectors.toMap(id -> id, ItemId::of));

    private final StatelessKieSession facts;
    private final KieBase table;

    /**
     * Builds the rules.
     *
     * @param sequential whether in sequential mode, which looks at no rule twice
     */
    DroolsRival(boolean sequential) {
        this.facts = base("facts.drl", sequential).newStatelessKieSession();
        this.table = base("table.drl", sequential);
    }

    private static KieBase base(String file, boolean sequential) {
        return new KieHelper()
                .addContent(text(file), ResourceType.DRL)
                .build(ExecutableModelProject.class, sequential ? SequentialOption.YES : SequentialOption.NO);
    }

    private static String text(String file) {
        try (InputStream drl = DroolsRival.class.getResourceAsStream("drools/" + file)) {
            return new String(Objects.requireNonNull(drl, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<RecordFact> prepared(PlainSubmission submission) {
        return submission.evidence().stream()
                .map(record -> new RecordFact(record, submission, Workload.AS_OF))
                .toList();
    }

    @Override
    public Map<ItemId, Verdict> verdicts(List<RecordFact> entries) {
        entries.forEach(RecordFact::forget);
        facts.execute(entries);
        CountedFact counted = new CountedFact();
        StatelessKieSession session = table.newStatelessKieSession();
        session.setGlobal("counted", counted);
        session.execute(speaking(entries));
        Map<ItemId, Verdict> verdicts = new HashMap<>();
        CLAIMS.forEach((claim, id) -> verdicts.put(id, counted.verdict(claim)));
        return verdicts;
    }

    private static List<Object> speaking(List<RecordFact> entries) {
        List<Object> outcomes = new ArrayList<>(entries.size() * 2);
        Map<String, RecordFact> byId = new HashMap<>();
        List<RecordFact> naming = new ArrayList<>();
        for (RecordFact entry : entries) {
            byId.put(entry.getId(), entry);
            if (!entry.record().supersedes().isEmpty()) {
                naming.add(entry);
            }
            for (PlainRelevance relevance : PlainRelevance.of(entry.record(), entry.outcome())) {
                outcomes.add(new RelevanceFact(relevance, entry));
            }
        }
        for (RecordFact by : naming) {
            List<PlainRelevance> its = PlainRelevance.of(by.record(), by.outcome());
            boolean onlyRefutes = !its.isEmpty() && its.stream().allMatch(PlainRelevance::refutes);
            for (String named : by.record().supersedes()) {
                outcomes.add(new SupersedingFact(by, Objects.requireNonNull(byId.get(named)), onlyRefutes));
            }
        }
        return outcomes;
    }
}
