package de.lenkungsportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.roundtable.MeetingState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the portal writes into the audit trail has a word. */
class AuditWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)*_?)\"");
    private static final Set<String> WORDS =
            ResourceBundle.getBundle("messages/audit", Locale.ROOT).keySet();

    /** Codes that are put together, by how they begin. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "MEETING_", names(MeetingState.values()),
            "FINDING_", names(FindingState.values()),
            "CONTACT_", List.of("ENDED", "RESTORED"),
            "MEASURE_",
                    Stream.of("JOIN", "LEAD")
                            .flatMap(kind -> Stream.of("ASKED", "ACCEPTED", "REFUSED", "WITHDRAWN")
                                    .map(what -> kind + "_" + what))
                            .toList(),
            "AGREEMENT_", List.of("CHANGED", "UNDONE"),
            "PARTNERSHIP_", List.of("CHANGED", "ENDED", "RESTORED", "UNDONE"));

    /** What stands in capitals in the same classes and is no code of the trail. */
    private static final Set<String> NO_CODES = Set.of(
            "CHANGED",
            "ENDED",
            "RESTORED",
            "UNDONE",
            "ENTERED",
            "IMPORTED",
            "CLEARED",
            "TAKEN_OVER",
            "SUBMITTED",
            "AGENDA",
            "PLANNED_MEASURES",
            "PASSWORD",
            "PASSKEY",
            "CODE",
            "OIDC",
            "CODES",
            "DIGEST_CODE",
            "DIGEST_CODE_TRIED",
            "ONE_TIME_LINK",
            "OPENED",
            "PROLONGED",
            "CLOSED",
            "LOCKED",
            "UNLOCKED",
            "QUERIED",
            "APPROVED",
            "REOPENED");

    @Test
    void everyCodeHasAWord() throws IOException {
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/platform/"))
                    .map(AuditWordsTest::read)
                    .filter(source -> source.contains("AuditTrail") || source.contains("MeasureTrail"))
                    .flatMap(AuditWordsTest::codes)
                    .filter(code -> !hasWord(code))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static boolean hasWord(String code) {
        if (code.endsWith("_")) {
            return ENDINGS.containsKey(code)
                    && ENDINGS.get(code).stream().allMatch(ending -> WORDS.contains("AuditAction." + code + ending));
        }
        return NO_CODES.contains(code)
                || WORDS.contains("AuditAction." + code)
                || WORDS.contains("AuditSubject." + code);
    }

    private static Stream<String> codes(String source) {
        return CODE.matcher(source).results().map(result -> result.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
