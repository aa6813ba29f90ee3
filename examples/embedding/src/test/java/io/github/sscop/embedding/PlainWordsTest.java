package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds documents, comments and sentences to words that every reader knows. */
class PlainWordsTest {

    /** Each may be broken over two lines of a document or of a comment. */
    private static final Pattern AVOIDED = Pattern.compile(
            Stream.of(
                            "told",
                            "tells?",
                            "mend(?:s|ed)?",
                            "anew",
                            "somebody",
                            "nobody",
                            "one's own",
                            "otherwise",
                            "whoever",
                            "stands for",
                            "says of",
                            "no telling",
                            "what it is called")
                    .map(words -> words.replace(" ", "\\s+(?:(?://|\\*)\\s+)?"))
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    /** The sentences of policies and catalogs, whose digests depend on their words. */
    private static final Pattern QUOTED =
            Pattern.compile("\"(?:should|because|statement)\"\\s*:\\s*\"((?:\\\\.|[^\"\\\\])*)\"");

    /** A name of the code, present or former, in a document. */
    private static final String NAME = "(?<!`)`\\w+`(?!`)";

    @Test
    void documentsUsePlainWords() {
        Pattern quotations = Pattern.compile(quotations() + "|" + NAME);

        assertThat(RepositoryText.documents().stream()
                        .map(document -> document.with(withoutQuotations(document.text(), quotations)))
                        .flatMap(document -> faults(document).stream()))
                .isEmpty();
    }

    @Test
    void commentsUsePlainWords() {
        assertThat(RepositoryText.javaSources().stream()
                        .filter(RepositoryText::isMain)
                        .map(source -> source.with(JavaLexis.comments(source.text())))
                        .flatMap(source -> faults(source).stream()))
                .isEmpty();
    }

    @Test
    void sentencesUsePlainWords() {
        assertThat(RepositoryText.select(path -> path.matches(".*/src/main/.*\\.(properties|jte)")).stream()
                        .flatMap(sentences -> faults(sentences).stream()))
                .isEmpty();
    }

    @Test
    void messagesUsePlainWords() {
        assertThat(RepositoryText.javaSources().stream()
                        .filter(RepositoryText::isMain)
                        .map(source -> source.with(JavaLexis.stringLiterals(source.text())))
                        .flatMap(source -> faults(source).stream()))
                .isEmpty();
    }

    // The finder

    @Test
    void findsEachFaultWithItsPlaceAndWord() {
        RepositoryText page = new RepositoryText(
                "docs/page.md", "It tells what a mark stands\nfor.\n\nAnew, foretold: nobody's\n* one's\n* own.");

        assertThat(faults(page))
                .containsExactly(
                        "docs/page.md:1: tells",
                        "docs/page.md:1: stands for",
                        "docs/page.md:4: Anew",
                        "docs/page.md:4: nobody",
                        "docs/page.md:5: one's own");
    }

    @Test
    void findsFaultsInCommentsAndNotInCode() {
        String source =
                "/** Tells. */\nString told = \"no // telling\"; // otherwise\nchar c = '\"'; /* says\n * of */\n";

        assertThat(faults(new RepositoryText("A.java", JavaLexis.comments(source))))
                .containsExactly("A.java:1: Tells", "A.java:2: otherwise", "A.java:3: says of");
    }

    @Test
    void findsFaultsInStringLiteralsAlone() {
        String source =
                "String told = \"a \\\"whoever\"; // anew\nString text = \"\"\"\n  Nobody \"knows\".\n  \"\"\";\n";

        assertThat(faults(new RepositoryText("A.java", JavaLexis.stringLiterals(source))))
                .containsExactly("A.java:1: whoever", "A.java:3: Nobody");
    }

    @Test
    void leavesOutQuotationsAlone() {
        String text = "Customers are\ntold in time. Customers are told.";

        assertThat(faults(new RepositoryText(
                        "page.md",
                        withoutQuotations(text, Pattern.compile("Customers\\s+are\\s+told\\s+in\\s+time\\.")))))
                .containsExactly("page.md:2: told");
    }

    private static List<String> faults(RepositoryText file) {
        return AVOIDED.matcher(file.text())
                .results()
                .map(found ->
                        file.place(found.start()) + ": " + found.group().replaceAll("\\s+(?:(?://|\\*)\\s+)?", " "))
                .toList();
    }

    private static String quotations() {
        return RepositoryText.select(path -> path.contains("src/main/resources/") && path.endsWith(".json")).stream()
                .flatMap(json -> QUOTED.matcher(json.text()).results())
                .map(quoted -> quoted.group(1).replace("\\\"", "\""))
                .filter(sentence -> AVOIDED.matcher(sentence).find())
                .map(sentence ->
                        Stream.of(sentence.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
    }

    private static String withoutQuotations(String text, Pattern quotations) {
        return quotations
                .matcher(text)
                .replaceAll(quoted -> Matcher.quoteReplacement(quoted.group().replaceAll("[^\n]", " ")));
    }
}
