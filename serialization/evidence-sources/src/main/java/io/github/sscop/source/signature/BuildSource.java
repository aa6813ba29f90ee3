package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The source from which something was built, by the statement of the builder.
 *
 * @param repository the repository
 * @param commit the commit
 */
record BuildSource(Optional<String> repository, Optional<String> commit) {

    /** Reads the source in provenance of version 0.2 or 1; in another one, there is none. */
    static BuildSource of(AttestedStatement statement) {
        DataNode predicate = statement.predicate();
        if (statement.predicateType().endsWith("/provenance/v0.2")) {
            return of(predicate.at("invocation", "configSource"), predicate.at("materials"));
        }
        DataNode definition = predicate.at("buildDefinition");
        DataNode parameters = definition.at("externalParameters");
        DataNode dependencies = definition.at("resolvedDependencies");
        Optional<String> workflow = parameters.at("workflow", "repository").text();
        return workflow.isPresent()
                ? new BuildSource(workflow, commitIn(workflow, dependencies, Optional.empty()))
                : of(parameters.at("source"), dependencies);
    }

    private static BuildSource of(DataNode source, DataNode dependencies) {
        Optional<String> repository = source.at("uri").text().map(BuildSource::address);
        return new BuildSource(repository, commitIn(repository, dependencies, commit(source)));
    }

    /** Returns the commit of a repository among dependencies, which has to be that which is named as the source. */
    private static Optional<String> commitIn(
            Optional<String> repository, DataNode dependencies, Optional<String> named) {
        List<String> commits = Stream.concat(
                        named.stream(),
                        dependencies.elements().stream()
                                .filter(each -> repository.isPresent()
                                        && each.at("uri")
                                                .text()
                                                .map(BuildSource::address)
                                                .equals(repository))
                                .flatMap(each -> commit(each).stream()))
                .distinct()
                .toList();
        if (commits.size() > 1) {
            throw ContentRefusal.contradictory(
                    "", "the source was built at " + commits.size() + " commits by the same statement; expected one");
        }
        return commits.stream().findFirst();
    }

    private static Optional<String> commit(DataNode source) {
        return source.at("digest", "gitCommit")
                .text()
                .or(() -> source.at("digest", "sha1").text())
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Returns the address of a repository without the tool and the reference that are written around it. */
    static String address(String uri) {
        String address = uri.startsWith("git+") ? uri.substring("git+".length()) : uri;
        int reference = address.lastIndexOf('@');
        return reference > address.indexOf('/', "https://".length()) ? address.substring(0, reference) : address;
    }
}
