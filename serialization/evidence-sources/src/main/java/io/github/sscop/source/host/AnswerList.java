package io.github.sscop.source.host;

import io.github.sscop.source.content.DataNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements of a list that a code host gives page by page.
 *
 * @param elements those that are in the file
 * @param complete whether the file shows that they are all: nothing was left out by the question, every page but the last is full,
 *     and the last is not
 */
record AnswerList(List<DataNode> elements, boolean complete) {

    private static final String FILTER = "filter";
    private static final String PAGE_SIZE = "per_page";
    private static final Set<String> HARMLESS = Set.of(PAGE_SIZE, "sort", "direction");
    private static final long LARGEST_PAGE = 100;

    AnswerList {
        elements = List.copyOf(elements);
    }

    /** Returns the list of an answer to a question that leaves nothing out; with a filter, it is not complete. */
    static AnswerList of(HostAnswer answer) {
        return of(answer, Optional.empty());
    }

    /** Returns the list of an answer to a question with one filter. */
    static AnswerList of(HostAnswer answer, Optional<String> filter) {
        List<DataNode> pages = answer.value().elements();
        boolean paged = !pages.isEmpty() && pages.stream().allMatch(DataNode::isList);
        List<DataNode> elements =
                paged ? pages.stream().flatMap(page -> page.elements().stream()).toList() : pages;
        return new AnswerList(
                elements,
                answer.isFromExport()
                        && paged
                        && isForAll(answer.parameters(), filter)
                        && isToTheEnd(pages, answer.parameters()));
    }

    private static boolean isForAll(Map<String, String> parameters, Optional<String> filter) {
        return Optional.ofNullable(parameters.get(FILTER)).equals(filter)
                && parameters.keySet().stream().allMatch(name -> name.equals(FILTER) || HARMLESS.contains(name));
    }

    private static boolean isToTheEnd(List<DataNode> pages, Map<String, String> parameters) {
        long size = pageSize(parameters);
        int last = pages.size() - 1;
        return pages.subList(0, last).stream().allMatch(page -> page.elements().size() == size)
                && pages.get(last).elements().size() < size;
    }

    /** The size of a page has to be in the question, since the host's own choice differs from list to list. */
    private static long pageSize(Map<String, String> parameters) {
        String text = parameters.getOrDefault(PAGE_SIZE, "");
        boolean number =
                !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(each -> each >= '0' && each <= '9');
        long size = number ? Long.parseLong(text) : 0;
        return size > LARGEST_PAGE ? 0 : size;
    }
}
