package io.github.sscop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A module of the reactor, as the poms list it.
 *
 * @param folder the folder of its pom
 * @param artifact its artifact id
 * @param published whether it is deployed with a release
 */
record ReactorModule(Path folder, String artifact, boolean published) {

    /** Returns all modules at and below the pom of the given folder, those of profiles included. */
    static List<ReactorModule> of(Path folder) {
        Document pom = read(folder.resolve("pom.xml"));
        List<ReactorModule> modules = new ArrayList<>();
        String artifact = texts(pom, "/project/artifactId").get(0);
        modules.add(new ReactorModule(folder, artifact, !unpublished(folder, pom)));
        for (String child : texts(pom, "/project/modules/module | /project/profiles/profile/modules/module")) {
            modules.addAll(of(folder.resolve(child).normalize()));
        }
        return modules;
    }

    /** Returns a sentence for each package of a published module that is not among those seen. */
    static List<String> unseen(Path root, Set<String> seen) {
        return of(root).stream()
                .filter(ReactorModule::published)
                .flatMap(module -> module.packages().stream()
                        .filter(name -> !seen.contains(name))
                        .map(name -> "No rule sees " + name + " of " + module.artifact
                                + ": the module is not on the class path of these tests. Add it with scope test to the pom"
                                + " of examples/command-line."))
                .toList();
    }

    /** Returns the names of the packages that have Java files in the module's main source folder. */
    List<String> packages() {
        Path sources = folder.resolve(Path.of("src", "main", "java"));
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file).getParent())
                    .filter(parent -> parent != null) // The module's own declaration is in no package.
                    .map(parent ->
                            parent.toString().replace(parent.getFileSystem().getSeparator(), "."))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean unpublished(Path folder, Document pom) {
        List<String> own = texts(pom, "/project/properties/sscop.unpublished");
        if (!own.isEmpty()) {
            return Boolean.parseBoolean(own.get(0));
        }
        List<String> parent = texts(pom, "/project/parent/relativePath");
        if (parent.isEmpty()) {
            return false;
        }
        Path file = folder.resolve(parent.get(0)).normalize();
        return unpublished(file.getParent(), read(file));
    }

    private static Document read(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(pom + " is no pom", e);
        }
    }

    private static List<String> texts(Document pom, String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent().strip());
            }
            return texts;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
