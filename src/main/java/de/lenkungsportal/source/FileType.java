package de.lenkungsportal.source;

import de.lenkungsportal.platform.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What a file is by its content, whatever its name or declared type says. It is never shown inside the portal: it is handed out as
 * a download, so that what it may contain does not run here.
 */
enum FileType {
    PDF(".pdf", "application/pdf") {
        @Override
        boolean fits(byte[] content) {
            return latin(content, 0, Math.min(5, content.length)).equals("%PDF-")
                    && latin(content, Math.max(0, content.length - 1024), content.length)
                            .contains("%%EOF");
        }
    },
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        boolean fits(byte[] content) {
            return isPackage(content, "xl");
        }
    },
    DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        boolean fits(byte[] content) {
            return isPackage(content, "word");
        }
    };

    /** 10 MiB. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    private final String extension;
    private final String mediaType;

    FileType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    abstract boolean fits(byte[] content);

    /**
     * What is kept of a file beside its content.
     *
     * @param number of the source, which a file without a name is called by
     * @throws InvalidInputException when it is empty, too large or none of these
     */
    static SourceFile taken(String number, String name, byte[] content) {
        if (content.length == 0) {
            throw new InvalidInputException("file", "source.problem.fileEmpty");
        }
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "source.problem.fileTooLarge");
        }
        FileType type = Stream.of(values())
                .filter(each -> each.fits(content))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("file", "source.problem.fileType"));
        return new SourceFile(type.safeName(number, name), type.mediaType, content.length, Instant.now());
    }

    /** The last part of a path, without control characters or quotes, ending as files of this type do. */
    private String safeName(String number, String name) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\"<>:|?*;]", "")
                .strip();
        String stem = last.toLowerCase(Locale.ROOT).endsWith(extension)
                ? last.substring(0, last.length() - extension.length())
                : last;
        stem = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
        return (stem.isBlank() ? "quelle-" + number : stem) + extension;
    }

    /** Reads the directory alone; nothing is unpacked. A package with macros is none. */
    private static boolean isPackage(byte[] content, String folder) {
        if (!latin(content, 0, Math.min(2, content.length)).equals("PK")) {
            return false;
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            String main = folder.equals("xl") ? "xl/workbook.xml" : "word/document.xml";
            return zip.getEntry("[Content_Types].xml") != null
                    && zip.getEntry(main) != null
                    && zip.getEntry(folder + "/vbaProject.bin") == null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static String latin(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
