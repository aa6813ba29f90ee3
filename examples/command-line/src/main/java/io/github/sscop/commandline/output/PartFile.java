package io.github.sscop.commandline.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written beside the one whose place it takes once it is whole.
 *
 * <p>It is new, and nobody can tell its name before, so that no link that somebody left there is followed. Where it
 * replaces a file, nobody else may read it while it is being written, and it ends with that file's permissions.
 *
 * @param path the file
 * @param whole the file whose place it takes
 * @param access who may read and write that one, if it is there
 */
record PartFile(Path path, Path whole, Optional<PosixFileAttributes> access) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions.asFileAttribute(
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int NAME_BYTES = 8;
    private static final int MOST_LINKS = 40;

    /**
     * Makes the file.
     *
     * @param out the path as somebody named it; where that is a link it stays one, and what it leads to is replaced
     */
    public static PartFile of(Path out) throws IOException {
        Path whole = target(out);
        byte[] name = new byte[NAME_BYTES];
        CHANCE.nextBytes(name);
        Path part =
                whole.resolveSibling(whole.getFileName() + "." + HexFormat.of().formatHex(name) + ".part");
        Optional<PosixFileAttributes> access = access(whole);
        try {
            if (access.isPresent()) {
                Files.createFile(part, OWNER_ONLY);
            } else {
                Files.createFile(part); // As any other new file of this folder.
            }
        } catch (NoSuchFileException e) {
            FileSystemException refusal = new FileSystemException(
                    out.toString(), null, "there is no such folder to write it to; make it, or name another");
            refusal.initCause(e);
            throw refusal;
        } catch (AccessDeniedException e) {
            AccessDeniedException refusal = new AccessDeniedException(out.toString());
            refusal.initCause(e);
            throw refusal;
        }
        return new PartFile(part, whole, access);
    }

    private static Path target(Path out) throws IOException {
        Path target = out.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(out.toString(), null, "it is a link that leads to no file");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** What the file may be read and written by, that is to be replaced; empty if there is none, or no such thing. */
    private static Optional<PosixFileAttributes> access(Path file) throws IOException {
        PosixFileAttributeView view = posix(file);
        return view == null || !Files.exists(file) ? Optional.empty() : Optional.of(view.readAttributes());
    }

    /** Gives what the other file gave; nothing to a group, where the file cannot be of the same one. */
    private void give(PosixFileAttributes before) throws IOException {
        PosixFileAttributeView view = posix(path);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(before.permissions());
        if (!view.readAttributes().group().equals(before.group())) {
            try {
                view.setGroup(before.group());
            } catch (FileSystemException e) {
                permissions.removeIf(permission -> permission.name().startsWith("GROUP_"));
            }
        }
        view.setPermissions(permissions);
    }

    private static @Nullable PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** Opens it; only the file that was made, and none that somebody put there since. */
    public OutputStream open() throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /** Puts it in its place. */
    public void finish() throws IOException {
        if (access.isPresent()) {
            give(access.get());
        }
        Files.move(path, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes it, unless it is in its place. */
    public void discard() throws IOException {
        Files.deleteIfExists(path);
    }
}
