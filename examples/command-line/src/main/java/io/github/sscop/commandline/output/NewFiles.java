package io.github.sscop.commandline.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New files in a folder, of which either all appear or none; a file that is there is never replaced.
 *
 * @param folder the folder, which need not be there
 */
public record NewFiles(Path folder) {

    /** Refuses files that are there, as files, folders or links. */
    public void requireAbsent(Collection<String> names) throws IOException {
        List<String> existing = names.stream()
                .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!existing.isEmpty()) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "it has " + String.join(", ", existing)
                            + " already, and no file is replaced; move what is there, or" + " choose another folder");
        }
    }

    /**
     * Writes texts to files. One that is there with the same text stays.
     *
     * @param texts the texts by the name of their file
     * @throws FileSystemException if another file is there, or one cannot be written; then none of them is
     */
    public void write(Map<String, String> texts) throws IOException {
        Map<String, String> missing = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : texts.entrySet()) {
            if (!isThere(folder.resolve(each.getKey()), each.getValue())) {
                missing.put(each.getKey(), each.getValue());
            }
        }
        requireAbsent(missing.keySet());
        Deque<Path> created = new ArrayDeque<>();
        List<PartFile> parts = new ArrayList<>();
        try {
            for (Map.Entry<String, String> each : missing.entrySet()) {
                Path file = folder.resolve(each.getKey());
                createFolders(file, created);
                PartFile part = PartFile.of(file);
                parts.add(part);
                try (OutputStream out = new FileStream(part.open(), file)) {
                    out.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            for (PartFile part : parts) {
                part.finishNew();
                created.push(part.target());
            }
        } catch (Throwable e) {
            parts.forEach(part -> undo(part::discard, e));
            created.forEach(path -> undo(() -> Files.deleteIfExists(path), e));
            throw e;
        }
    }

    private static boolean isThere(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && text.equals(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** Creates the folders of a file that are not there. */
    private static void createFolders(Path file, Deque<Path> created) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        Path each = file.toAbsolutePath().normalize().getParent();
        while (each != null && !Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
            missing.push(each);
            each = each.getParent();
        }
        if (each != null && !Files.isDirectory(each)) {
            throw new FileSystemException(each.toString(), null, "it is no folder; expected one, or nothing");
        }
        for (Path next : missing) {
            Files.createDirectory(next);
            created.push(next);
        }
    }

    private static void undo(PartFileRemoval.PartFileOperation operation, Throwable cause) {
        try {
            operation.run();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
