package io.github.sscop.source.host;

import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The importer of the protection of a branch on GitHub, as it was before rulesets and still is beside them. */
public final class BranchProtectionImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "github-branch-protection",
            "protection of a branch on GitHub",
            "who may change the protection or the systems that build, or which rulesets are in force beside it",
            "");

    private static final Pattern QUESTION = Pattern.compile("repos/[^/]+/[^/]+/branches/.+/protection");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/]+/(?:api/v3/)?repos/[^/]+/[^/]+/branches/(.+)/protection");
    private static final String UNKNOWN =
            "the host shows no protection of the branch, which it also answers where rights are missing or"
                    + " rulesets are used instead; it shows nothing";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return HostExport.answers(content, QUESTION)
                || ADDRESS.matcher(data.at("url").text().orElse("")).matches()
                || isRefusal(data);
    }

    private static boolean isRefusal(DataNode data) {
        return data.at("message").text().isPresent()
                && data.at("documentation_url")
                        .text()
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains("branch-protection"))
                        .isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        HostReading reading = new HostReading();
        for (HostAnswer answer : HostExport.read(content, QUESTION)) {
            DataNode protection = answer.value();
            Matcher address = ADDRESS.matcher(protection.at("url").text().orElse(""));
            if (address.matches()) {
                reading.add(record(answer, address.group(1)));
            } else {
                reading.remark(UNKNOWN);
            }
        }
        return reading.reading();
    }

    private static RecordDraft record(HostAnswer answer, String branch) {
        DataNode protection = answer.value();
        RecordDraft draft = RecordDraft.of(
                        "PLATFORM_SETTING",
                        "Protection of a branch on a code host",
                        HostAnswer.subject(answer.place(protection)))
                .in("branch " + branch)
                .on(answer.exportedOn());
        if (isPassedBy(protection)) {
            return draft.link(
                    DraftLink.refutes(
                            "2.2.2",
                            "The protection of the branch does not bind administrators or some others, or lets its history be overwritten."));
        }
        return isReviewOfAll(protection)
                ? draft.link(
                        DraftLink.supports("2.2.2", "By the protection, every change to the branch needs an approval."))
                : draft;
    }

    private static boolean isPassedBy(DataNode protection) {
        return isSet(protection, "enforce_admins", false)
                || isSet(protection, "allow_force_pushes", true)
                || allowances(protection).anyMatch(list -> !list.elements().isEmpty());
    }

    /** What is not there may be set to either; only what is there counts. */
    private static boolean isReviewOfAll(DataNode protection) {
        return isSet(protection, "enforce_admins", true)
                && isSet(protection, "allow_force_pushes", false)
                && isSet(protection, "allow_deletions", false)
                && allowances(protection).allMatch(DataNode::isList)
                && protection
                        .at("required_pull_request_reviews", "required_approving_review_count")
                        .whole()
                        .filter(count -> count > 0)
                        .isPresent();
    }

    private static Stream<DataNode> allowances(DataNode protection) {
        return Stream.of("users", "teams", "apps")
                .map(name -> protection.at("required_pull_request_reviews", "bypass_pull_request_allowances", name));
    }

    private static boolean isSet(DataNode protection, String name, boolean value) {
        return protection
                .at(name, "enabled")
                .flag()
                .filter(flag -> flag == value)
                .isPresent();
    }
}
