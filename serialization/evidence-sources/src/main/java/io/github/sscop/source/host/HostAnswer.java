package io.github.sscop.source.host;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer of the interface of a code host: as it was given, or from an export, which shows when it was given and to what.
 *
 * @param value the answer; of a list in an export, the list of its pages
 * @param path the path of the question, without parameters; empty for an answer alone
 * @param asked the place that was asked about; empty for an answer alone
 * @param parameters the parameters of the question
 * @param exportedOn when it was given
 */
record HostAnswer(
        DataNode value,
        String path,
        Optional<HostPlace> asked,
        Map<String, String> parameters,
        Optional<PartialDate> exportedOn) {

    private static final List<String> ADDRESSES = List.of("url", "html_url");

    HostAnswer {
        parameters = Map.copyOf(parameters);
    }

    /** Creates an answer that stands alone in a file. */
    static HostAnswer alone(DataNode value) {
        return new HostAnswer(value, "", Optional.empty(), Map.of(), Optional.empty());
    }

    /** Returns the same question with one element of its answer. */
    HostAnswer with(DataNode element) {
        return new HostAnswer(element, path, asked, parameters, exportedOn);
    }

    boolean isFromExport() {
        return asked.isPresent();
    }

    /**
     * Returns the place that a part of the answer is about: the one that was asked about, or the one of its own addresses.
     *
     * @throws InvalidDocumentException if these differ
     */
    Optional<HostPlace> place(DataNode part) {
        Optional<HostPlace> place = Optional.empty();
        for (HostPlace each : Stream.concat(asked.stream(), addresses(part)).toList()) {
            HostPlace known = place.orElse(each);
            if (!known.agreesWith(each)) {
                throw ContentRefusal.contradictory("", "what is about " + known + " is also about " + each);
            }
            place = Optional.of(known.repository().isPresent() ? known : each);
        }
        return place;
    }

    private static Stream<HostPlace> addresses(DataNode part) {
        return ADDRESSES.stream()
                .flatMap(name -> part.at(name).text().stream())
                .flatMap(address -> HostPlace.of(address).stream());
    }

    static Subject subject(Optional<HostPlace> place) {
        return place.map(HostPlace::subject).orElseGet(SubjectBuilder::nothing);
    }
}
