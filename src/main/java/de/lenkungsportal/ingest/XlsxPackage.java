package de.lenkungsportal.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks an XLSX once and throws the result away, to know before the reader does that it is one and that it fits: what the
 * directory of a ZIP says about sizes may be a lie. Uses the same ZIP library as the reader, so that both see the same.
 */
final class XlsxPackage {

    private static final int CHUNK = 64 * 1024;

    private XlsxPackage() {}

    /** @throws RefusedFileException when it is no XLSX or unpacks to more than it may */
    static void check(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > ImportLimits.MOST_ENTRIES) {
                throw new RefusedFileException("ingest.file.packed");
            }
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw new RefusedFileException("ingest.file.type");
            }
            long most = Math.min(
                    ImportLimits.LARGEST_UNPACKED,
                    Math.max(CHUNK * 16L, (long) content.length * ImportLimits.HIGHEST_RATIO));
            long unpacked = 0;
            for (ZipArchiveEntry entry : entries) {
                boolean isTexts = entry.getName().endsWith("sharedStrings.xml");
                long left = most - unpacked;
                unpacked += size(zip, entry, isTexts ? Math.min(left, ImportLimits.LARGEST_TEXTS) : left);
            }
        } catch (IOException | IllegalArgumentException e) {
            var refused = new RefusedFileException("ingest.file.xlsx");
            refused.initCause(e);
            throw refused;
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        long size = 0;
        var chunk = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > most) {
                    throw new RefusedFileException("ingest.file.packed");
                }
            }
        }
        return size;
    }
}
