package de.lenkungsportal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain with its entry, and the hashes that both must have. They are computed here apart from the function in the
 * database that wrote them, so that a changed function is found too; the canonical text is described there (V003).
 *
 * @param content stored SHA-256 of the entry, in hexadecimal digits
 * @param hash stored SHA-256 of the link, in hexadecimal digits
 * @param stored null when the entry has been removed
 */
record ChainLink(
        long position,
        long entry,
        Instant recordedAt,
        LocalDate keptUntil,
        String content,
        String hash,
        @Nullable Stored stored) {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** An entry as it is in its table. */
    record Stored(
            long id,
            Instant recordedAt,
            LocalDate keptUntil,
            String actor,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String ags,
            String detail,
            @Nullable String network,
            UUID salt) {

        String digest() {
            return sha256(
                    Long.toString(id),
                    INSTANT.format(recordedAt),
                    keptUntil.toString(),
                    actor,
                    action,
                    subjectKind,
                    subjectId,
                    ags,
                    detail,
                    network,
                    salt.toString());
        }
    }

    /** @param before hash of the link before, empty for the first */
    String digest(String before) {
        return sha256(
                Long.toString(position),
                before,
                Long.toString(entry),
                INSTANT.format(recordedAt),
                keptUntil.toString(),
                content);
    }

    private static String sha256(@Nullable String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).map(ChainLink::part).forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] part(@Nullable String value) {
        String text = value == null ? "-," : value.getBytes(StandardCharsets.UTF_8).length + ":" + value + ",";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
