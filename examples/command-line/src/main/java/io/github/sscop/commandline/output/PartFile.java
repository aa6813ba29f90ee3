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
 * A part file: written beside its target, and moved onto it when it is complete.
 *
 * <p>It is new and has an unpredictable name, so that no link left there is followed. Where it replaces a file, only the
 * owner may read it while it is being written, and it ends with the permissions of that file.
 *
 * @param path the part file
 * @param target the file that it becomes
 * @param access the permissions of the target, if it exists
 */
record PartFile(Path path, Path target, Optional<PosixFileAttributes> access) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions.asFileAttribute(
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 8;

    /**
     * Creates the part file.
     *
     * @param out the path of the target as it was given; a link stays a link, and the file to which it leads is replaced
     */
    public static PartFile of(Path out) throws IOException {
        Path target = FileIdentity.target(out);
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        Path part = target.resolveSibling("sscop-" + HexFormat.of().formatHex(name) + ".part");
        Optional<PosixFileAttributes> access = access(target);
        PartFile file = new PartFile(part, target, access);
        try {
            PartFileRemoval.create(part, file::create);
        } catch (FileSystemException e) {
            throw refusal(out, e);
        }
        return file;
    }

    private void create() throws IOException {
        if (access.isPresent()) {
            Files.createFile(path, OWNER_ONLY);
        } else {
            Files.createFile(path); // With the permissions of any new file.
        }
    }

    /** Returns a refusal that names the target, and not the part file, which the user does not know. */
    private static FileSystemException refusal(Path out, FileSystemException failure) {
        FileSystemException refusal = failure instanceof AccessDeniedException
                ? new AccessDeniedException(out.toString())
                : new FileSystemException(
                        out.toString(),
                        null,
                        failure instanceof NoSuchFileException
                                ? "its folder does not exist; create the folder, or choose another"
                                : "it cannot be written: " + failure.getReason());
        refusal.initCause(failure);
        return refusal;
    }

    /** Returns the permissions of the file to replace; empty if there is no file, or the system has no such permissions. */
    private static Optional<PosixFileAttributes> access(Path file) throws IOException {
        PosixFileAttributeView view = posix(file);
        return view == null || !Files.exists(file) ? Optional.empty() : Optional.of(view.readAttributes());
    }

    /** Sets the permissions of the replaced file; those of a group only where the file can have the same group. */
    private void restore(PosixFileAttributes before) throws IOException {
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

    /** Opens the file that was created, and not a link that has replaced it since. */
    public OutputStream open() throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Moves the file onto its target.
     *
     * @param out the path of the target as it was given, for a refusal
     */
    public void finish(Path out) throws IOException {
        try {
            if (access.isPresent()) {
                restore(access.get());
            }
            PartFileRemoval.end(path, () -> Files.move(path, target, StandardCopyOption.REPLACE_EXISTING));
        } catch (FileSystemException e) {
            throw refusal(out, e);
        }
    }

    /** Moves the file to its target, where nothing may be. */
    public void finishNew() throws IOException {
        try {
            PartFileRemoval.end(path, () -> Files.move(path, target));
        } catch (FileSystemException e) {
            throw refusal(target, e);
        }
    }

    /** Deletes the file, unless it has been moved. */
    public void discard() throws IOException {
        PartFileRemoval.end(path, () -> Files.deleteIfExists(path));
    }
}
