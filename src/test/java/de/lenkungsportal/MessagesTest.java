package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.messages.MessageKeys;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text that the sources ask for is there, in German and in English, and no other. */
class MessagesTest {

    /** Parts of keys that come from elsewhere than the sources: parts of a recurrence rule (RFC 5545), for example. */
    private static final Map<String, List<String>> COMPUTED = Map.of(
            "area.institution.problem.used.*", List.of("FIGURE", "PROFILE_FACT"),
            "partnerview.title.*", List.of("RINGE", "TABELLE"),
            "help.*", de.lenkungsportal.kit.PageHelpTest.viewNames(),
            "proposal.filter.*", List.of("open", "closed", "all", "everyone", "awaiting", "own"),
            "roundtableview.role.*", List.of("STEERING", "COORDINATOR"),
            "roundtableview.weekday.*", List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
            "roundtableview.cadence.*", List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
            "roundtableview.cadence.*.count", List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY"));

    /** Keys that the sources seem to ask for, but with constants that do not come there. */
    private static final Set<String> NEVER_ASKED = Set.of(
            "catalogue.sharing.saved.accept.END",
            "figureview.carrier.TOTAL",
            "figureview.kind.SUPPRESSED",
            "figureview.stage.ACTUAL",
            "forecastview.coming.COUNT",
            "forecastview.coming.DAY",
            "forecastview.coming.EURO",
            "forecastview.coming.HOUR",
            "forecastview.coming.MINUTE",
            "forecastview.coming.MONTH",
            "forecastview.coming.PERCENT",
            "forecastview.coming.PLACE",
            "forecastview.coming.POST",
            "forecastview.coming.RATIO",
            "forecastview.coming.STAFF",
            "forecastview.coming.WEEK",
            "forecastview.coming.WORKING_DAY",
            "forecastview.coming.YEAR",
            "forecastview.new.COUNT",
            "forecastview.new.DAY",
            "forecastview.new.EURO",
            "forecastview.new.HOUR",
            "forecastview.new.MINUTE",
            "forecastview.new.MONTH",
            "forecastview.new.PERCENT",
            "forecastview.new.PLACE",
            "forecastview.new.POST",
            "forecastview.new.RATIO",
            "forecastview.new.STAFF",
            "forecastview.new.WEEK",
            "forecastview.new.WORKING_DAY",
            "forecastview.new.YEAR",
            "measurerequest.start.reason.END",
            "measurerequest.start.title.END",
            "partner.start.AGREEMENT_ENDED",
            "partner.start.AGREEMENT_ENDING",
            "partner.start.MISSING_KIND",
            "plausibility.decided.CORRECTED",
            "roundtableview.role.CHAIR",
            "roundtableview.role.GUEST",
            "roundtableview.role.MEMBER",
            "roundtableview.role.OFFICE",
            "roundtableview.step.HELD",
            "roundtableview.step.HELD.done",
            "roundtableview.step.PLANNED",
            "roundtableview.step.PLANNED.done");

    /** AuditWordsTest holds these against the codes that the portal writes. */
    private static final Set<String> AUDIT = Set.of("AuditAction", "AuditSubject", "AuditDetail");

    private static final Set<String> KEYS = new TreeSet<>();
    private static MessageKeys sources;

    @BeforeAll
    static void read() throws IOException {
        sources = MessageKeys.of(Path.of("src/main/java"));
        for (String bundle : bundles().toList()) {
            KEYS.addAll(load(bundle).stringPropertyNames());
        }
    }

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanAndEnglishHaveTheSameKeys(String bundle) throws IOException {
        assertThat(load(bundle.replace(".properties", "_en.properties")).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/messages", bundle))) {
            assertThat(lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyThatTheSourcesAskForIsThere() {
        var asked = new TreeSet<>(sources.asked(KEYS));
        COMPUTED.forEach((key, parts) -> parts.forEach(part -> asked.add(key.replace("*", part))));
        asked.removeAll(KEYS);
        asked.removeAll(NEVER_ASKED);
        assertThat(asked).isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() {
        var unused = new TreeSet<>(sources.unused(KEYS));
        COMPUTED.forEach((key, parts) -> parts.forEach(part -> unused.remove(key.replace("*", part))));
        unused.removeIf(key -> AUDIT.contains(key.substring(0, key.indexOf('.'))));
        assertThat(unused).isEmpty();
    }

    @Test
    void theListOfKeysThatAreNeverAskedForHoldsNoOthers() {
        assertThat(KEYS).doesNotContainAnyElementsOf(NEVER_ASKED);
        var needless = new TreeSet<>(NEVER_ASKED);
        needless.removeAll(sources.asked(KEYS));
        assertThat(needless).isEmpty();
    }

    private static Properties load(String bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/" + bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
