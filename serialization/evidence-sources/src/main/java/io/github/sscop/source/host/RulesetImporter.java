package io.github.sscop.source.host;

import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.regex.Pattern;

/** The importer of rulesets on GitHub as the host gives them: one, a list, or the rules of a branch. */
public final class RulesetImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "github-ruleset",
            "ruleset on GitHub",
            "who may change the ruleset or the systems that build, or what was in force before",
            "");

    private static final Pattern QUESTION =
            Pattern.compile("(?:repos/[^/]+|orgs)/[^/]+/(?:rulesets(?:/[0-9]+)?|rules/branches/.+)");
    private static final String RULES_OF_BRANCH =
            "the rules of a branch do not show who may pass them by; export the ruleset itself";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return HostExport.answers(content, QUESTION)
                || elements(HostAnswer.alone(content.data())).stream()
                        .anyMatch(each -> isRuleset(each) || isRuleOfBranch(each));
    }

    private static boolean isRuleset(DataNode element) {
        return element.at("enforcement").isPresent()
                && (element.at("source_type").isPresent()
                        || element.at("bypass_actors").isPresent())
                && (element.at("rules").isList()
                        || element.at("node_id").isPresent()
                        || element.at("conditions").isPresent());
    }

    private static boolean isRuleOfBranch(DataNode element) {
        return element.at("type").isPresent() && element.at("ruleset_source").isPresent();
    }

    private static List<DataNode> elements(HostAnswer answer) {
        return answer.value().isObject()
                ? List.of(answer.value())
                : AnswerList.of(answer).elements();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        HostReading reading = new HostReading();
        for (HostAnswer answer : HostExport.read(content, QUESTION)) {
            for (DataNode element : elements(answer)) {
                if (isRuleset(element)) {
                    new Ruleset(answer.with(element)).addTo(reading);
                } else {
                    reading.remark(
                            isRuleOfBranch(element)
                                    ? RULES_OF_BRANCH
                                    : "an answer is no ruleset, as where access was refused; it shows nothing");
                }
            }
        }
        return reading.reading();
    }
}
