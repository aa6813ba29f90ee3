package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A command line for every command and every format, and a folder with the files that these read. */
final class EveryCommand {

    private static final String AS_OF = " --as-of=2026-03-31";
    private static final List<String> REPORTS = List.of("html", "markdown", "text");

    /** The lines without {@code --format}. */
    static final List<String> LINES = List.of(
            "assess submission.json --policy=policy.json" + AS_OF,
            "assess lines.jsonl --jsonl" + AS_OF,
            "check submission.json",
            "codes",
            "collect scan.json --into=submission.json --dry-run",
            "compare submission.json other.json --policy=policy.json" + AS_OF,
            "completion",
            "compose organisation.yaml product.yaml",
            "counterpart submission.json",
            "diagram submission.json 2.1 --policy=policy.json" + AS_OF,
            "diff assessment.json later.json",
            "init --folder=begun --organisation=A --product=P --product-version=1 --group=SOFTWARE_RESELLER",
            "form fill submission.json --policy=policy.json" + AS_OF,
            "form read answers.csv --group=SOFTWARE_RESELLER --organisation=Acme",
            "kinds --policy=policy.json",
            "kinds 2.1.5 --policy=policy.json",
            "kinds SBOM --policy=policy.json",
            "lapses submission.json other.json --policy=policy.json" + AS_OF,
            "migrate draft.json",
            "policy list",
            "policy show policy.json",
            "publish submission.json --audience=PUBLIC --policy=policy.json --folder=published" + AS_OF,
            "questionnaire --policy=policy.json",
            "questionnaire --answers=submission.json --policy=policy.json" + AS_OF,
            "questionnaire --contract --policy=policy.json",
            "reconcile submission.json --counterpart=counterpart.yaml --policy=policy.json" + AS_OF,
            "report submission.json --policy=policy.json" + AS_OF,
            "report assessment.json --submission=submission.json",
            "request submission.json --policy=policy.json --by=2026-06-30" + AS_OF,
            "request assessment.json --submission=submission.json",
            "schema",
            "schema policy",
            "show uk-sscop",
            "show uk-sscop 2.1.6",
            "sign assessment.json --submission=submission.json --key=key.pem",
            "statement submission.json --policy=policy.json" + AS_OF,
            "validate submission.json",
            "verify assessment.json submission.json",
            "verify signed.json submission.json --key=pub.pem");

    private EveryCommand() {}

    /** Returns the lines, each with every format of its command. */
    static List<String> linesWithFormats() {
        return LINES.stream()
                .flatMap(line ->
                        Stream.concat(Stream.of(line), formats(line).stream().map(f -> line + " --format=" + f)))
                .toList();
    }

    private static List<String> formats(String line) {
        return switch (line.split(" ", -1)[0]) {
            case "assess" -> line.contains("--jsonl") ? List.of("json") : List.of("text", "json", "junit", "github");
            case "check" -> List.of("text", "json");
            case "compare", "report" -> REPORTS;
            case "validate" -> List.of("text", "github");
            case "diff", "reconcile", "request", "statement" -> List.of("text", "json", "html", "markdown");
            case "form" -> line.contains("read") ? List.of("json", "yaml") : List.of();
            case "kinds" -> List.of("text", "json");
            case "lapses" -> List.of("text", "csv", "json", "ics", "html", "markdown");
            case "policy" -> line.contains("show") ? List.of("text", "json") : List.of();
            case "questionnaire" ->
                line.contains("--contract") ? REPORTS : List.of("html", "markdown", "text", "csv", "json", "yaml");
            default -> List.of();
        };
    }

    /** Returns the endings of the files in which the command of a line writes, the first by its default; none without --out. */
    static List<String> endings(String line) {
        return switch (line.split(" ", -1)[0]) {
            case "assess" -> line.contains("--jsonl") ? List.of("jsonl", "ndjson") : List.of("txt", "json", "xml");
            case "check" -> List.of("txt", "json");
            case "compare", "report" -> List.of("txt", "html", "htm", "md", "markdown");
            case "statement" -> List.of("txt", "json", "html", "htm", "md", "markdown");
            case "diagram" -> List.of("svg");
            case "diff", "reconcile", "request" -> List.of("txt", "json", "html", "htm", "md", "markdown");
            case "form" -> line.contains("read") ? List.of("json", "yaml", "yml") : List.of("csv", "docx", "xlsx");
            case "kinds" -> List.of("txt", "json");
            case "lapses" -> List.of("txt", "csv", "json", "ics", "html", "htm", "md", "markdown");
            case "compose", "migrate", "sign" -> List.of("json");
            case "counterpart" -> List.of("yaml", "yml");
            case "schema" -> line.equals("schema") ? List.of() : List.of("json");
            case "policy" -> line.contains("show") ? List.of("txt", "json") : List.of();
            case "questionnaire" ->
                line.contains("--contract")
                        ? List.of("txt", "html", "htm", "md", "markdown")
                        : List.of("txt", "json", "html", "htm", "md", "markdown", "csv", "xlsx", "yaml", "yml");
            default -> List.of();
        };
    }

    /** Returns the words of a line, with the files of a folder. */
    static List<String> words(String line, Path folder) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            String value = word.substring(word.indexOf('=') + 1);
            words.add(
                    Files.exists(folder.resolve(value))
                            ? word.substring(0, word.length() - value.length()) + folder.resolve(value)
                            : word);
        }
        return words;
    }

    /** Returns the files of a folder that a line reads. */
    static List<Path> inputs(String line, Path folder) {
        return Stream.of(line.split(" ", -1))
                .map(word -> folder.resolve(word.substring(word.indexOf('=') + 1)))
                .filter(Files::exists)
                .toList();
    }

    /** Runs a line with more words, without an input from the terminal. */
    static SscopTest.Ran run(PrintWriter out, List<String> words) {
        InputStream in = System.in;
        StringWriter err = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(new byte[0]));
            int exitCode = Sscop.run(out, new PrintWriter(err), words.toArray(String[]::new));
            return new SscopTest.Ran(exitCode, "", err.toString().replace(System.lineSeparator(), "\n"));
        } finally {
            System.setIn(in);
        }
    }

    /** Returns a Java of its own that runs the program in a folder. */
    static ProcessBuilder process(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Sscop.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** Writes the files that the lines read. */
    static void writeFiles(Path folder) throws IOException, GeneralSecurityException {
        Path examples = Path.of("..", "submissions");
        String acme = Files.readString(examples.resolve("acme-ledger.json"));
        Files.writeString(folder.resolve("submission.json"), acme);
        Files.createDirectory(folder.resolve("begun"));
        Files.writeString(folder.resolve("lines.jsonl"), acme.replaceAll("\\R\\s*", " ") + "\n");
        Files.copy(examples.resolve("brightdesk-saas.json"), folder.resolve("other.json"));
        Files.copy(Path.of("..", "counterparts", "wharfedale-acme.yaml"), folder.resolve("counterpart.yaml"));
        Path vendor = Path.of("..", "vendor");
        Files.copy(vendor.resolve("organisation.yaml"), folder.resolve("organisation.yaml"));
        Files.copy(vendor.resolve("books.yaml"), folder.resolve("product.yaml"));
        Files.writeString(folder.resolve("draft.json"), """
                {
                  "contract": "sscop.submission/1",
                  "id": "draft",
                  "code": {"id": "uk-software-vendors", "edition": "2024-05-draft"},
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"}
                }
                """);
        Files.createDirectory(folder.resolve("published"));
        Files.writeString(folder.resolve("scan.json"), "{\"matches\": [], \"descriptor\": {\"name\": \"grype\"}}");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(folder.resolve("key.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
        pem(folder.resolve("pub.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
        writes(folder, "policy show buyer", "policy.json");
        writes(folder, "questionnaire", "answers.csv");
        writes(folder, "assess submission.json --as-of=2026-03-31", "assessment.json");
        writes(folder, "assess submission.json --as-of=2026-04-30", "later.json");
        writes(folder, "sign assessment.json --submission=submission.json --key=key.pem", "signed.json");
    }

    private static void writes(Path folder, String line, String out) {
        List<String> words = words(line, folder);
        words.add("--out=" + folder.resolve(out));
        assertThat(SscopTest.run(words.toArray(String[]::new))).isEqualTo(new SscopTest.Ran(0, "", ""));
    }

    private static void pem(Path file, String label, byte[] der) throws IOException {
        Files.write(
                file,
                ("-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + label
                                + "-----\n")
                        .getBytes(UTF_8));
    }
}
