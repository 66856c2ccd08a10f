package de.lenkungsportal.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder a running portal owns: its database, its log, its secrets. One portal a folder, as long as the JVM lives. */
public final class PortalHome {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    /** Released by the operating system with the JVM, even on {@code kill -9}; referenced so that it is not collected. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final FileLock lock;

    private PortalHome(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws StartProblem where the folder cannot be written or another portal runs on it */
    public static PortalHome claim(Path path) {
        return tryClaim(path)
                .orElseThrow(() -> new StartProblem(
                        "start.secondInstance",
                        path.toAbsolutePath().normalize().toString()));
    }

    /**
     * Like {@link #claim}, but empty when another portal uses the folder.
     *
     * @throws StartProblem where the folder cannot be written
     */
    public static Optional<PortalHome> tryClaim(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        FileLock lock;
        try {
            createPrivate(folder);
            Files.createDirectories(folder.resolve("log"));
            lock = lock(folder.resolve("portal.lock"));
        } catch (IOException e) {
            throw new StartProblem("start.folderNotWritable", folder.toString());
        }
        return lock == null ? Optional.empty() : Optional.of(new PortalHome(folder, lock));
    }

    // The channel stays open on purpose: closing it would release the lock.
    @SuppressWarnings("MustBeClosedChecker")
    private static @Nullable FileLock lock(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    /** The data folder of the embedded server. */
    public Path database() {
        return folder.resolve("postgres");
    }

    /** The unpacked binaries of the embedded server. */
    public Path binaries() {
        return folder.resolve("postgres-bin");
    }

    /** The file with the password of the embedded server, made at the first call and readable by its owner alone. */
    public Path passwordFile() throws IOException {
        Path file = folder.resolve("postgres.password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Path draft = folder.resolve("postgres.password.new");
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            restrict(draft, "rw-------");
            Files.writeString(draft, HexFormat.of().formatHex(secret));
            Files.move(draft, file);
        }
        return file;
    }

    public static void restrict(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
