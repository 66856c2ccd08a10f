package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.platform.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Takes a file only when it is a whole PDF by its content, whatever its name or declared type says. A PDF is never shown
 * inside the portal: it is handed out as a download, so that what it may contain does not run here.
 */
final class PdfCheck {

    /** 10 MiB. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final String HEAD = "%PDF-";
    private static final String TAIL = "%%EOF";
    private static final int TAIL_LENGTH = 1024;
    private static final int LONGEST_NAME = 120;

    private PdfCheck() {}

    /**
     * What is kept of a file beside its content.
     *
     * @param by account name
     * @throws InvalidInputException when it is empty, too large or no PDF
     */
    static Attachment taken(String agreement, String fileName, byte[] content, String by) {
        check(content);
        return new Attachment(
                UUID.randomUUID(),
                agreement,
                safeName(fileName),
                content.length,
                sha256(content),
                by,
                Instant.now(),
                null);
    }

    private static void check(byte[] content) {
        if (content.length == 0) {
            throw new InvalidInputException("file", "partner.problem.fileEmpty");
        }
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "partner.problem.fileTooLarge");
        }
        String head = latin(content, 0, Math.min(HEAD.length(), content.length));
        String tail = latin(content, Math.max(0, content.length - TAIL_LENGTH), content.length);
        if (!head.equals(HEAD) || !tail.contains(TAIL)) {
            throw new InvalidInputException("file", "partner.problem.filePdf");
        }
    }

    /** The last part of a path, without control characters or quotes, ending in .pdf. */
    private static String safeName(String name) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\"<>:|?*;]", "")
                .strip();
        String stem =
                last.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf") ? last.substring(0, last.length() - 4) : last;
        stem = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
        return (stem.isBlank() ? "vereinbarung" : stem) + ".pdf";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String latin(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
