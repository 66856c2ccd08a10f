package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** German texts are written for people who sit in a steering group twice a year: one word for one thing, and no codes. */
class GermanWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    /** A word that was given up, and the one that stands for the same thing. */
    private static final Map<String, String> GIVEN_UP = Map.ofEntries(
            Map.entry("\\bBegründung\\b", "Grund"),
            Map.entry("\\bZustand\\b", "Status"),
            Map.entry("\\bStand der\\b", "Status; ein Stand ist ein Datum"),
            Map.entry("\\bneuen? Stand\\b", "was jetzt gilt; ein Stand ist ein Datum"),
            Map.entry("\\bAdministration\\b", "Verwaltung des Portals"),
            Map.entry("\\b[Uu]nterzeichnet", "unterschrieben"),
            Map.entry("\\b[Kk]orrigiert\\b", "berichtigt"),
            Map.entry("\\bPartei(en)?\\b", "Vertragspartner"),
            Map.entry("\\bDauerlink\\b", "dauerhafter Link"),
            Map.entry("\\bEndet(,| mit| nach| wenn)", "Erledigt, sobald"),
            Map.entry("% Sicherheit\\b", "in 80 von 100 Fällen"),
            Map.entry("\\b(Mittelwert|gemeldetes Mittel|Mittel je)\\b", "Durchschnitt"),
            Map.entry("\\bBruch\\b", "Sprung"));

    /** Texts for those who run the portal from the command line, who do read names of settings. */
    private static final Set<String> COMMAND_LINE = Set.of("start.properties", "forecastcommand.properties");

    /** A code as enums and rules are named, for example NOT_STATED or R4_AGREEMENT. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b");

    private static final Pattern OTHER_QUOTES = Pattern.compile("[»«\"”‚‘]");
    private static final Pattern QUOTED = Pattern.compile("„[^„“]*“");
    private static final Pattern COUNTED_ALWAYS_AS_MANY = Pattern.compile("\\b(Alle|alle) \\{\\d}(?! Zeichen)");

    /** Examples of codes in sentences about the audit trail's API. */
    private static final Set<String> NAMES_CODES = Set.of(
            "audit.problem.action",
            "dimension.field.codeHelp",
            "dimension.problem.categoryCode",
            "dimension.problem.code",
            "indicator.field.codeHelp",
            "indicator.problem.code",
            "plausibility.badSort");

    private static final Map<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".properties") || name.endsWith("_en.properties") || COMMAND_LINE.contains(name)) {
                    continue;
                }
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> TEXTS.put(key, properties.getProperty(key)));
            }
        }
    }

    @Test
    void noSentenceShowsACode() {
        assertThat(matching(CODE))
                .allSatisfy(line -> assertThat(line)
                        .satisfies(each -> assertThat(NAMES_CODES).anyMatch(key -> each.startsWith(key + "="))));
    }

    @Test
    void quotationMarksAreOfOneKind() {
        assertThat(matching(OTHER_QUOTES)).isEmpty();
        assertThat(TEXTS.entrySet().stream()
                        .filter(text -> {
                            String rest = QUOTED.matcher(text.getValue()).replaceAll("");
                            return rest.contains("„") || rest.contains("“");
                        })
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void whatCountsAllHasAFormForOne() {
        assertThat(TEXTS.entrySet().stream()
                        .filter(text -> !text.getValue().contains(",choice,"))
                        .filter(text ->
                                COUNTED_ALWAYS_AS_MANY.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey))
                // "alle 3 Wochen" is said from two on, and the choice of one city alone is not "all".
                .containsExactly("comparison.allCities");
    }

    @Test
    void noWordThatWasGivenUpComesBack() {
        assertThat(GIVEN_UP.entrySet().stream()
                        .flatMap(word -> matching(Pattern.compile(word.getKey())).stream()
                                .map(line -> line + " -> " + word.getValue())))
                .isEmpty();
    }

    private static List<String> matching(Pattern pattern) {
        return TEXTS.entrySet().stream()
                .filter(text -> pattern.matcher(text.getValue()).find())
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
    }
}
