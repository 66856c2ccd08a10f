package de.lenkungsportal.audit.ui;

import de.lenkungsportal.audit.AuditEntry;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import java.text.Collator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the audit trail. A code without a word is shown as it is: an entry is never left out. */
class AuditWords {

    private static final String ACTION = "AuditAction.";
    private static final String SUBJECT = "AuditSubject.";
    private static final String ACTOR = "audit.actor.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    private final Messages messages;
    private final Map<String, String> municipalities;
    private final AuditDetails details;
    private final Set<String> keys;

    AuditWords(Messages messages, List<Municipality> municipalities) {
        this.messages = messages;
        this.municipalities = municipalities.stream().collect(Collectors.toMap(Municipality::ags, Municipality::name));
        this.details = new AuditDetails(messages, this.municipalities);
        this.keys = ResourceBundle.getBundle("messages/audit", Locale.ROOT).keySet();
    }

    String text(String key, Object... arguments) {
        return messages.text("audit." + key, arguments);
    }

    /** Codes of all events, in the order of their words. */
    List<String> actions() {
        return codes(ACTION);
    }

    /** Codes of all kinds of records, in the order of their words. */
    List<String> kinds() {
        return codes(SUBJECT);
    }

    private List<String> codes(String prefix) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted(Comparator.comparing((String code) -> word(prefix, code), Collator.getInstance(Locale.GERMANY))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    String action(String code) {
        return word(ACTION, code);
    }

    String kind(String code) {
        return word(SUBJECT, code);
    }

    String actor(String name) {
        return word(ACTOR, name);
    }

    /** Whether the actor is the portal, its operator or somebody who was not signed in. */
    boolean isNoAccount(String actor) {
        return keys.contains(ACTOR + actor);
    }

    /** Kind and id of the record; a sign-in with a name that belongs to nobody names nobody. */
    String subject(AuditEntry entry) {
        String id = entry.subjectKind().equals("ACCOUNT") && entry.subjectId().equals("unknown")
                ? text("subject.unknown")
                : entry.subjectId();
        return kind(entry.subjectKind()) + " " + id;
    }

    /** What changed, in words. */
    String detail(AuditEntry entry) {
        return details.words(entry);
    }

    /** Name of the municipality of the record; empty where there is none. */
    String municipality(AuditEntry entry) {
        return entry.ags() == null ? "" : municipality(entry.ags());
    }

    String municipality(String ags) {
        return municipalities.getOrDefault(ags, ags);
    }

    String time(Instant instant) {
        return TIME.format(instant);
    }

    /** German time with its offset, for files. */
    static OffsetDateTime here(Instant instant) {
        return instant.atZone(HERE).toOffsetDateTime();
    }

    private String word(String prefix, String code) {
        return keys.contains(prefix + code) ? messages.text(prefix + code) : code;
    }
}
