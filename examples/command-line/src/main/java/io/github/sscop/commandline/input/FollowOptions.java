package io.github.sscop.commandline.input;

import io.github.sscop.code.relation.Pathway;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What an organisation is asked about by DSIT's pathway, which tells the codes that it should follow. */
public final class FollowOptions {

    @Option(
            names = "--sells",
            paramLabel = "FACT",
            split = ",",
            description = "Assesses against every code that the pathway gives an organisation of which these hold:"
                    + " ${COMPLETION-CANDIDATES}.")
    private final Set<Pathway.PathwayFact> facts = EnumSet.noneOf(Pathway.PathwayFact.class);

    @Option(
            names = "--technology",
            paramLabel = "TECHNOLOGY",
            split = ",",
            description =
                    "With --sells, and of no use without, the technologies of its products: ${COMPLETION-CANDIDATES}.")
    private final Set<Pathway.Technology> technologies = EnumSet.noneOf(Pathway.Technology.class);

    /** What the organisation should follow, if anybody asks. */
    public Optional<Pathway.Advice> advice() {
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(Pathway.builtIn().follow(facts, technologies));
    }
}
