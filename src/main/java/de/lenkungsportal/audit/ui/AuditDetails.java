package de.lenkungsportal.audit.ui;

import de.lenkungsportal.audit.AuditEntry;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in German what the detail of an entry says in codes, for example {@code STEERING ACTIVE -> STEERING INACTIVE}. A detail is
 * made of parts between commas; a part is a phrase such as {@code version 2}, or codes, before and after an arrow where
 * something changed. What has no word, such as an id, is shown as it is.
 */
class AuditDetails {

    private static final String DETAIL = "AuditDetail.";

    /** Where the words of codes stand, beside those of the audit trail itself: by the kind of the record. */
    private static final Map<String, String> LABELS = Map.of(
            "ACCOUNT", "Role.",
            "OPERATION", "Role.",
            "SERVICE", "Role.",
            "VIEW", "Role.",
            "AGREEMENT", "AgreementState.",
            "BODY", "BodyKind.",
            "MEASURE", "MeasureStatus.",
            "MEETING", "MeetingState.",
            "ORGANISATION", "OrganisationKind.");

    private static final Set<String> KEYS = Stream.of("audit", "account", "measureplan", "partner", "roundtable")
            .flatMap(bundle -> ResourceBundle.getBundle("messages/" + bundle, Locale.ROOT).keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern REPEATED = Pattern.compile("(.*?) ?([0-9]+) more");
    private static final Pattern BY = Pattern.compile("(.+) by (\\S+)");
    private static final Pattern COUNTED = Pattern.compile("([0-9]+) ([a-z%]+(?: [a-z]+)*)");
    private static final Pattern NAMED = Pattern.compile("([a-z]+) (\\S+)");
    private static final Pattern RATIO = Pattern.compile("1:([0-9]+)");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");

    private final Messages messages;
    private final Map<String, String> municipalities;

    /** @param municipalities names by AGS */
    AuditDetails(Messages messages, Map<String, String> municipalities) {
        this.messages = messages;
        this.municipalities = Map.copyOf(municipalities);
    }

    String words(AuditEntry entry) {
        Matcher repeated = REPEATED.matcher(entry.detail());
        if (!repeated.matches()) {
            return parts(entry, entry.detail());
        }
        String again = text("more", repeated.group(2));
        return repeated.group(1).isEmpty() ? again : parts(entry, repeated.group(1)) + "; " + again;
    }

    private String parts(AuditEntry entry, String detail) {
        return Arrays.stream(detail.split(", "))
                .map(part -> Arrays.stream(part.split(" -> "))
                        .map(side -> phrase(entry, side))
                        .collect(Collectors.joining(" → ")))
                .collect(Collectors.joining(", "));
    }

    private String phrase(AuditEntry entry, String phrase) {
        Matcher by = BY.matcher(phrase);
        if (by.matches()) {
            return text("by", phrase(entry, by.group(1)), by.group(2));
        }
        Matcher counted = COUNTED.matcher(phrase);
        if (counted.matches() && isKnown(counted.group(2).replace(' ', '_'))) {
            return text(counted.group(2).replace(' ', '_'), Long.parseLong(counted.group(1)));
        }
        Matcher named = NAMED.matcher(phrase);
        if (named.matches() && isKnown(named.group(1))) {
            return text(named.group(1), named.group(2));
        }
        if (entry.action().equals("SESSION_ENDED") && phrase.matches("[0-9]+")) {
            return text("sessions", Long.parseLong(phrase));
        }
        Matcher ratio = RATIO.matcher(phrase);
        if (ratio.matches()) {
            return text("ratio", ratio.group(1));
        }
        if (entry.action().equals("SIGN_IN_REFUSED") && !phrase.isEmpty()) {
            return text("issuer", phrase);
        }
        return codes(entry, List.of(phrase.split(" ")));
    }

    /** The codes of a measure are the status before and after. */
    private String codes(AuditEntry entry, List<String> codes) {
        String between = entry.action().equals("MEASURE_MOVED") ? " → " : ", ";
        return codes.stream().map(code -> code(entry, code)).collect(Collectors.joining(between));
    }

    private String code(AuditEntry entry, String code) {
        if (hasWord(entry.subjectKind(), code)) {
            return messages.text(key(entry.subjectKind(), code));
        }
        Matcher quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            return text("quarter", quarter.group(2), quarter.group(1));
        }
        Matcher month = MONTH.matcher(code);
        if (month.matches()) {
            return month.group(2) + "/" + month.group(1);
        }
        return DAY.matcher(code).matches()
                ? GermanFormat.day(LocalDate.parse(code))
                : municipalities.getOrDefault(code, code);
    }

    /** Whether a code in the details of this kind of record has a word. */
    boolean hasWord(String subjectKind, String code) {
        return KEYS.contains(key(subjectKind, code));
    }

    /** The label of the record's own codes comes first: AGREED is a status of a measure, and a state of an agreement. */
    private static String key(String subjectKind, String code) {
        String label = LABELS.getOrDefault(subjectKind, DETAIL) + code;
        return KEYS.contains(label) ? label : DETAIL + code;
    }

    private static boolean isKnown(String code) {
        return KEYS.contains(DETAIL + code);
    }

    private String text(String code, Object... arguments) {
        return messages.text(DETAIL + code, arguments);
    }
}
