package de.lenkungsportal.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that someone sent, kept on disk until it is closed. It never has more bytes than one above the most that was
 * allowed, and nothing of it stays behind, whatever happens to the portal: where the system lets it, the name is removed
 * as soon as the file is open.
 */
public final class ReceivedFile implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final FileChannel channel;
    private final int most;

    private ReceivedFile(FileChannel channel, int most) {
        this.channel = channel;
        this.most = most;
    }

    /**
     * Reads the body of a request.
     *
     * @param most bytes that are allowed; of a longer file the rest is left unread
     * @throws IOException when the sender breaks off, or the disk is full
     */
    public static ReceivedFile of(InputStream body, int most) throws IOException {
        // A folder of its own, readable by the portal alone; empty again at once.
        Path folder = Files.createTempDirectory("lenkungsportal-");
        var file = new ReceivedFile(
                FileChannel.open(
                        folder.resolve("received"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                most);
        try {
            Files.deleteIfExists(folder);
            file.fill(body);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void fill(InputStream body) throws IOException {
        var out = Channels.newOutputStream(channel);
        byte[] block = new byte[BLOCK];
        long left = most + 1L;
        int read = body.read(block, 0, (int) Math.min(block.length, left));
        while (read > 0) {
            out.write(block, 0, read);
            left -= read;
            read = left == 0 ? 0 : body.read(block, 0, (int) Math.min(block.length, left));
        }
    }

    /** @throws UncheckedIOException when the disk fails */
    public boolean isTooLarge() {
        try {
            return channel.size() > most;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads all bytes, and one above the most that was allowed when there were more, and closes the file.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public byte[] drain() {
        try (this) {
            ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
            while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
                // the next block
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
