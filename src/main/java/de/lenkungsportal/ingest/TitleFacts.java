package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.platform.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads in the lines above and below a table what holds for all of it: "Stand: 31.05.2016", "Rechtskreis SGB II". */
final class TitleFacts {

    private static final int LONGEST = 200;
    private static final int SHORTEST_WORD = 2;
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./-])(?:19|20)\\d{2}(?![\\d./-])");

    private TitleFacts() {}

    /** @return the text for the whole file, by key of the column; only what can be read, and only if it is said in one way */
    static Map<String, String> of(List<RawRow> around, List<TargetColumn<?>> columns, Messages messages) {
        Set<String> lines = new HashSet<>();
        around.forEach(row -> {
            lines.addAll(row.cells());
            lines.add(String.join(" ", row.cells()));
        });
        lines.removeIf(line -> line.isBlank() || line.length() > LONGEST);
        var facts = new HashMap<String, String>();
        for (TargetColumn<?> column : columns) {
            var found = new HashSet<String>();
            for (String line : lines) {
                found.addAll(named(line, column, messages));
            }
            if (found.isEmpty()) {
                lines.forEach(line -> found.addAll(isYear(column) ? years(line) : words(line, column)));
            }
            if (found.size() == 1) {
                facts.put(column.key(), found.iterator().next());
            }
        }
        return facts;
    }

    /** "Stand der Daten: 31.05.2016", "Jahr 2015". */
    private static Set<String> named(String line, TargetColumn<?> column, Messages messages) {
        var found = new HashSet<String>();
        var names = new HashSet<>(column.synonyms());
        names.add(messages.text(column.captionKey()));
        for (String name : names) {
            Matcher matcher = Pattern.compile(
                            "(?iu)(?<![\\p{L}])" + Pattern.quote(name) + "(?:[^:=\\d]{0,30}[:=]\\s*|\\s+)(.+)")
                    .matcher(line);
            if (matcher.find()) {
                longest(matcher.group(1), column).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The longest beginning that can be read. */
    private static Optional<String> longest(String text, TargetColumn<?> column) {
        String[] words = text.strip().split("\\s+");
        for (int count = Math.min(words.length, 5); count > 0; count--) {
            String start = String.join(" ", List.of(words).subList(0, count)).replaceAll("[,;.)]+$", "");
            if ((!start.isEmpty() && column.type().words().isEmpty())
                    ? isFact(start, column)
                    : column.type().canRead(start)) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    /** A free text could be anything; only values with a form of their own are taken. */
    private static boolean isFact(String text, TargetColumn<?> column) {
        return text.chars().anyMatch(Character::isDigit) && column.type().canRead(text);
    }

    /** Whether the column takes a year and nothing more exact. */
    private static boolean isYear(TargetColumn<?> column) {
        return column.type().canRead("2012")
                && !column.type().canRead("31.05.2012")
                && !column.type().canRead("12");
    }

    /** Years that are no part of a day or month. */
    private static Set<String> years(String line) {
        return YEAR.matcher(line).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** A word of the list of the column, as "SGB II" in "Zugänge SGB II in Dortmund". */
    private static Set<String> words(String line, TargetColumn<?> column) {
        var found = new HashSet<String>();
        String padded = " " + line.toLowerCase(Locale.GERMAN).replaceAll("[^\\p{L}\\p{N}.]+", " ") + " ";
        for (String word : column.type().words()) {
            String plain = word.toLowerCase(Locale.GERMAN);
            if (plain.length() > SHORTEST_WORD && padded.contains(" " + plain + " ")) {
                found.add(word);
            }
        }
        found.removeIf(
                word -> found.stream().anyMatch(other -> other.length() > word.length() && other.startsWith(word)));
        return found;
    }
}
