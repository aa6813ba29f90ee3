package io.github.sscop.commandline.input;

import io.github.sscop.code.relation.Pathway;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options on the facts by which DSIT's pathway decides which codes an organisation should follow. */
public final class FollowOptions {

    @Option(
            names = "--sells",
            paramLabel = "FACT",
            split = ",",
            description =
                    "Assesses against every code that the pathway advises an organisation with these facts to follow:"
                            + " ${COMPLETION-CANDIDATES}.")
    private final Set<Pathway.PathwayFact> facts = EnumSet.noneOf(Pathway.PathwayFact.class);

    @Option(
            names = "--technology",
            paramLabel = "TECHNOLOGY",
            split = ",",
            description = "With --sells only: the technologies of its products: ${COMPLETION-CANDIDATES}.")
    private final Set<Pathway.Technology> technologies = EnumSet.noneOf(Pathway.Technology.class);

    /** Returns the codes that the organisation should follow, if its facts are given. */
    public Optional<Pathway.Advice> advice() {
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(Pathway.builtIn().follow(facts, technologies));
    }
}
