package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge of each forecast band stands out from what is on either side of it (WCAG 1.4.11: 3 to 1), by day and by night. */
class ChartColoursTest {

    private static final double LEAST = 3;
    private static final Pattern COLOUR = Pattern.compile("--lp-([a-z0-9-]+): *(#[0-9a-f]{6})");
    private static final String NIGHT = "theme~=\"dark\"";

    @ParameterizedTest
    @ValueSource(strings = {"fan-95", "fan-80", "fan-50", "surface"})
    void anEdgeStandsOutFromItsNeighbours(String neighbour) throws IOException {
        String tokens = Files.readString(Path.of("frontend/theme/tokens.css"));
        int night = tokens.indexOf(NIGHT);
        for (String half : new String[] {tokens.substring(0, night), tokens.substring(night)}) {
            Map<String, String> colours = new HashMap<>();
            COLOUR.matcher(half).results().forEach(found -> colours.putIfAbsent(found.group(1), found.group(2)));
            String edge = Objects.requireNonNull(colours.get("fan-edge"));
            String beside = Objects.requireNonNull(colours.get(neighbour));
            assertThat(contrast(edge, beside)).as("%s beside %s", edge, beside).isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it, of #rrggbb. */
    private static double luminance(String colour) {
        double[] share = IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * share[0] + 0.7152 * share[1] + 0.0722 * share[2];
    }
}
