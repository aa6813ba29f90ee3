package io.github.sscop.source.host;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The export of several answers of a code host in one document, with what the answers leave out: when, of which host, and to which
 * questions.
 *
 * <p>{@code {"githubExport": 1, "exportedAt": …, "host": "github.com", "answers": {"repos/acme/ledger/rulesets/1": …}}}, where the
 * answer to a question for a list is the list of its pages.
 */
final class HostExport {

    private static final String VERSION = "githubExport";
    private static final String ANSWERS = "answers";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?");

    private HostExport() {}

    /** Returns whether a file is an export with the answer to a question of some form. */
    static boolean answers(SourceContent content, Pattern form) {
        DataNode data = content.data();
        return data.at(VERSION).isPresent()
                && data.at(ANSWERS).fields().keySet().stream()
                        .anyMatch(question -> form.matcher(path(question)).matches());
    }

    /** Returns the answers to the questions of some form; of a file that is no export, the file itself. */
    static List<HostAnswer> read(SourceContent content, Pattern form) {
        DataNode data = content.data();
        if (!data.at(VERSION).isPresent()) {
            return List.of(HostAnswer.alone(data));
        }
        if (data.at(VERSION).whole().filter(version -> version == 1).isEmpty()) {
            throw ContentRefusal.unknownVersion(
                    "export from a code host", data.at(VERSION).scalar().orElse("no number"), "1");
        }
        String host = data.at("host")
                .text()
                .filter(text -> HOST.matcher(text).matches())
                .orElseThrow(() -> ContentRefusal.missing("/host", "the host is missing; expected one, as github.com"));
        PartialDate day = DayText.of(data.at("exportedAt"))
                .orElseThrow(
                        () -> ContentRefusal.missing("/exportedAt", "the time of the export is missing; expected one"));
        List<HostAnswer> answers = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        data.at(ANSWERS).fields().forEach((question, value) -> {
            if (form.matcher(path(question)).matches()) {
                HostAnswer answer = answer(host.toLowerCase(Locale.ROOT), question, value, day);
                if (!asked.add(path(question).toLowerCase(Locale.ROOT)
                        + answer.parameters().get("filter"))) {
                    throw ContentRefusal.contradictory(
                            "/" + ANSWERS, "there is more than one answer to " + path(question) + "; expected one");
                }
                answers.add(answer);
            }
        });
        return answers;
    }

    private static String path(String question) {
        int query = question.indexOf('?');
        return query < 0 ? question : question.substring(0, query);
    }

    private static HostAnswer answer(String host, String question, DataNode value, PartialDate day) {
        HostPlace place = HostPlace.ofPath(host, List.of(path(question).split("/", -1)))
                .orElseThrow(() -> ContentRefusal.missing(
                        "/" + ANSWERS, "a question names no repository or organisation: " + path(question)));
        return new HostAnswer(value, path(question), Optional.of(place), parameters(question), Optional.of(day));
    }

    private static Map<String, String> parameters(String question) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int query = question.indexOf('?');
        if (query >= 0) {
            for (String parameter : question.substring(query + 1).split("&", -1)) {
                int sign = parameter.indexOf('=');
                String name = sign < 0 ? parameter : parameter.substring(0, sign);
                // A parameter that is there twice is one that is not known.
                String known = parameters.containsKey(name) ? name + "&" : name;
                parameters.put(known, sign < 0 ? "" : parameter.substring(sign + 1));
            }
        }
        return parameters;
    }
}
