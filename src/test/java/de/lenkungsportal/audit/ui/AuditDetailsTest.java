package de.lenkungsportal.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.account.MyAccountService;
import de.lenkungsportal.audit.AuditEntry;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.proposal.OrganisationProposal;
import de.lenkungsportal.partner.proposal.ProposedChange;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SessionEnded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every detail that the portal writes into the audit trail has words. */
@PortalTest
class AuditDetailsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Where an entry is written, with the action as a text or put together. */
    private static final Pattern CALL = Pattern.compile("\\b(?:record|written|of|changed|new AuditEvent)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private static final Set<String> ACTIONS =
            ResourceBundle.getBundle("messages/audit", Locale.ROOT).keySet();

    @Autowired
    private Messages messages;

    private AuditDetails details() {
        return new AuditDetails(messages, Map.of("05113000", "Essen"));
    }

    private String words(String action, String kind, String detail) {
        return details()
                .words(new AuditEntry(
                        1, Instant.EPOCH, "admin", action, kind, "1", null, detail, null, LocalDate.EPOCH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCOUNT_CHANGED  | ACCOUNT   | STEERING ACTIVE -> STEERING INACTIVE     | Lenkungsgruppe, aktiv → Lenkungsgruppe, deaktiviert
            ACCOUNT_CREATED  | ACCOUNT   | COORDINATOR 05113000 ACTIVE              | Flüchtlingskoordination, Essen, aktiv
            ACCESS_REFUSED   | VIEW      | PROVIDER 2 more                          | Bildungsträger; und 2 weitere gleiche
            SIGN_IN_FAILED   | ACCOUNT   | 3 more                                   | und 3 weitere gleiche
            SIGNED_IN        | ACCOUNT   | PASSWORD API                             | mit Kennwort, über die Schnittstelle
            SESSION_ENDED    | ACCOUNT   | 2                                        | 2 Sitzungen
            PASSWORD_CHANGED | ACCOUNT   | SECRETS                                  | Adressen und Anwendungskennwörter gelten weiter
            AGENDA_CHANGED   | MEETING   | 1 items                                  | ein Tagesordnungspunkt
            MEETING_CREATED  | MEETING   | PLANNED 2026-12                          | geplant, 12/2026
            AGREEMENT_CHANGED | AGREEMENT | AGREED -> DONE, version 2               | vereinbart → erledigt, Fassung 2
            MEASURE_MOVED    | MEASURE   | IDEA AGREED, version 2                   | Idee → vereinbart, Fassung 2
            MEASURE_LEFT     | MEASURE   | 05113000, version 4                      | Essen, Fassung 4
            ORGANISATION_MERGED | ORGANISATION | into o-1, merge m-2 by koordination-essen | aufgegangen in o-1, Zusammenführung m-2, von koordination-essen
            PARTNERS_IMPORTED | IMPORT   | 3 partnerships, 1 organisations, 0 rows left out | 3 Partnerschaften, eine neue Organisation, keine Zeile ausgelassen
            STAFFING_ASSUMPTIONS_CHANGED | STAFFING_ASSUMPTIONS | 6 months, 1:75, 40 % | Aufenthalt 6 Monate, Betreuung 1 zu 75, 40 Prozent arbeitslos
            DEMAND_ADDED     | MEASURE_DEMAND | 2026-Q1                             | 1. Quartal 2026
            SIGN_IN_REFUSED  | ACCOUNT   | access_denied                            | Meldung des Anmeldedienstes: access_denied
            """)
    void aDetailIsReadInWords(String action, String kind, String detail, String expected) {
        assertThat(words(action, kind, detail)).isEqualTo(expected);
    }

    static Stream<Written> codes() {
        return Stream.of(
                        of("ACCOUNT", Role.values()),
                        of("ACCOUNT", MyAccountService.Kept.values()),
                        of("ACCOUNT", SessionEnded.Reason.values()),
                        of("AGREEMENT", AgreementState.values()),
                        of("BODY", BodyKind.values()),
                        of("MEASURE", MeasureStatus.values()),
                        of("MEETING", MeetingState.values()),
                        of("ORGANISATION", OrganisationKind.values()),
                        of("ORGANISATION_PROPOSAL", ProposedChange.Kind.values()),
                        of(
                                "ORGANISATION_PROPOSAL",
                                OrganisationProposal.State.ACCEPTED,
                                OrganisationProposal.State.REFUSED))
                .flatMap(each -> each);
    }

    private static Stream<Written> of(String kind, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> new Written(kind, code.name()));
    }

    record Written(String kind, String code) {}

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfADetailHasAWord(Written written) {
        assertThat(details().hasWord(written.kind(), written.code())).isTrue();
    }

    @Test
    void everyTextOfADetailHasAWord() throws IOException {
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/platform/"))
                    .map(AuditDetailsTest::read)
                    .filter(source -> source.contains("AuditTrail")
                            || source.contains("MeasureTrail")
                            || source.contains("AuditEvent"))
                    .flatMap(AuditDetailsTest::texts)
                    .flatMap(text -> Arrays.stream(text.split("%[ds%]|->|,|1:")))
                    .map(String::strip)
                    .filter(text -> text.matches("[A-Za-z][A-Za-z0-9_ ]*"))
                    .filter(text -> !isAction(text))
                    .filter(text -> !hasWord(text))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    /** The last argument of a call that takes no detail is the action itself. */
    private static boolean isAction(String text) {
        return ACTIONS.contains("AuditAction." + text) || ACTIONS.contains("AuditSubject." + text);
    }

    private boolean hasWord(String text) {
        return details().hasWord("ACCOUNT", text.replace(' ', '_'))
                || Arrays.stream(text.split(" ")).allMatch(word -> details().hasWord("ACCOUNT", word));
    }

    /** The texts in the last argument of each call that names an action. */
    private static Stream<String> texts(String source) {
        return CALL.matcher(source)
                .results()
                .map(call -> arguments(source.substring(call.end())))
                .filter(arguments -> arguments.contains("\""))
                .map(AuditDetailsTest::last)
                .flatMap(detail -> LITERAL.matcher(detail).results().map(text -> text.group(1)));
    }

    private static String arguments(String rest) {
        int depth = 1;
        int end = 0;
        while (depth > 0 && end < rest.length()) {
            char next = rest.charAt(end++);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return rest.substring(0, Math.max(0, end - 1));
    }

    /** What stands behind the last comma that is neither in parentheses nor in a text. */
    private static String last(String arguments) {
        int depth = 0;
        boolean isText = false;
        int from = -1;
        for (int at = 0; at < arguments.length(); at++) {
            char next = arguments.charAt(at);
            if (next == '"') {
                isText = !isText;
            } else if (!isText) {
                depth += next == '(' ? 1 : next == ')' ? -1 : 0;
                from = next == ',' && depth == 0 ? at : from;
            }
        }
        return from < 0 ? "" : arguments.substring(from);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
