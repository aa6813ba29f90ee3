package io.github.sscop.source.host;

import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The importer of the collaborators on a repository on GitHub with their roles; only how many there are of each is used. */
public final class CollaboratorsImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "github-collaborators",
            "collaborators on a repository on GitHub",
            "whether each of them needs the access, or who has access to the systems that build",
            "");

    private static final Pattern QUESTION = Pattern.compile("repos/[^/]+/[^/]+/collaborators");
    private static final String ROLE = "role_name";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return HostExport.answers(content, QUESTION)
                || AnswerList.of(HostAnswer.alone(content.data())).elements().stream()
                        .anyMatch(element -> element.at("login").isPresent()
                                && element.at("permissions", "push").isPresent()
                                && element.at("permissions", "pull").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        HostReading reading = new HostReading();
        for (HostAnswer answer : HostExport.read(content, QUESTION)) {
            AnswerList list = AnswerList.of(answer);
            List<String> roles = list.elements().stream()
                    .flatMap(each -> role(each).stream())
                    .toList();
            if (list.complete() && roles.size() == list.elements().size() && !roles.isEmpty()) {
                reading.add(record(answer, roles));
            } else {
                reading.remark(
                        "the list does not show all collaborators on a repository, each with a role, so that it shows nothing");
            }
        }
        return reading.reading();
    }

    private static Optional<String> role(DataNode element) {
        return element.at(ROLE).text();
    }

    private static RecordDraft record(HostAnswer answer, List<String> roles) {
        long administrators = roles.stream().filter("admin"::equals).count();
        RecordDraft draft = RecordDraft.of(
                        "PERMISSION_EXPORT",
                        "Collaborators on a repository: " + roles.size() + ", of whom " + administrators
                                + " may administer it",
                        HostAnswer.subject(answer.asked()))
                .on(answer.exportedOn());
        return roles.stream().distinct().count() > 1
                ? draft.link(DraftLink.supports(
                        "2.1.3", "The code host gives access to the repository by roles, of which there are several."))
                : draft;
    }
}
