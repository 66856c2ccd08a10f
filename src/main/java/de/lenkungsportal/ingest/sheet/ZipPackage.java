package de.lenkungsportal.ingest.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an XLSX or ODS. What the directory of a ZIP says about sizes may be a lie, so the bytes are counted as they are
 * unpacked: all parts together may not come to more than the limits, and reading stops where they do.
 */
final class ZipPackage implements AutoCloseable {

    private static final long LEAST = 1024 * 1024L;

    private final ZipFile zip;
    private long left;

    /** @throws RefusedFileException when it is no ZIP or has too many entries */
    ZipPackage(byte[] content) {
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > FileLimits.MOST_ENTRIES) {
            close();
            throw new RefusedFileException("ingest.file.packed");
        }
        left = Math.min(FileLimits.LARGEST_UNPACKED, Math.max(LEAST, (long) content.length * FileLimits.HIGHEST_RATIO));
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** @throws RefusedFileException when there is no such part */
    InputStream open(String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedFileException("ingest.file.xlsx");
        }
        try {
            return new Counted(zip.getInputStream(entry));
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    static RefusedFileException damaged(Exception cause) {
        if (cause instanceof RefusedFileException refused) {
            return refused;
        }
        var refused = new RefusedFileException("ingest.file.xlsx");
        refused.initCause(cause);
        return refused;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new RefusedFileException("ingest.file.packed");
            }
        }
    }
}
