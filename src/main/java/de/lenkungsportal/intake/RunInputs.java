package de.lenkungsportal.intake;

import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The inputs of a run in one canonical form, in which the same series always has the same text and hash. */
public final class RunInputs {

    private RunInputs() {}

    /** One line for the series, one for its begin, one for each observation in order of time. */
    public static String canonical(SeriesKey key, boolean isSimulated, History history) {
        var text = new StringBuilder("series %s %s %s %s %s %s\nfrom %s\n"
                .formatted(
                        key.ags(),
                        key.rechtskreis(),
                        key.unit(),
                        key.origin(),
                        key.frequency(),
                        isSimulated ? "SIMULATED" : "REAL",
                        history.firstPeriodStart()));
        for (Observation observation : history.observations()) {
            text.append(
                            switch (observation) {
                                case Observation.Count(double value) -> "count " + value;
                                case Observation.Mean(double value, int periods) -> "mean " + value + " " + periods;
                                case Observation.Gap() -> "gap";
                            })
                    .append('\n');
        }
        return text.toString();
    }

    /** The history that the canonical form stands for. */
    static History history(Frequency frequency, String canonical) {
        List<String> lines = canonical.lines().toList();
        var observations = new ArrayList<Observation>();
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split(" ", -1);
            observations.add(
                    switch (words[0]) {
                        case "count" -> new Observation.Count(Double.parseDouble(words[1]));
                        case "mean" -> new Observation.Mean(Double.parseDouble(words[1]), Integer.parseInt(words[2]));
                        default -> new Observation.Gap();
                    });
        }
        return new History(frequency, LocalDate.parse(lines.get(1).substring("from ".length())), observations);
    }

    public static String hash(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
