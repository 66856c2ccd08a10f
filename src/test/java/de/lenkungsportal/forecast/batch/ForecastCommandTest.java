package de.lenkungsportal.forecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCommandTest {

    private static final String HEADER = "series_id,frequency,n,origin,horizon,period_start,value\n";
    private static final LocalDate MONDAY = LocalDate.of(2016, 1, 4);

    @TempDir
    Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() {
        in = folder.resolve("tasks.csv");
        out = folder.resolve("forecasts.csv");
    }

    @Test
    void writesTheTotalAndEachStepOfEachTask() throws IOException {
        assertThat(run(HEADER + series("a", 12, 17) + series("b", 12, 63))).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(1 + 2 * 53);
        assertThat(lines.getFirst()).isEqualTo("series_id,n,origin,step,mean,lo80,hi80,lo95,hi95");
        assertThat(lines.get(1)).startsWith("a,12,2016-03-21,0,");
        assertThat(lines.get(54)).startsWith("b,12,2016-03-21,0,");
        for (String line : lines.subList(1, lines.size())) {
            double[] numbers = IntStream.range(4, 9)
                    .mapToDouble(at -> Double.parseDouble(line.split(",", -1)[at]))
                    .toArray();
            assertThat(numbers[3]).isLessThanOrEqualTo(numbers[1]);
            assertThat(numbers[1]).isLessThanOrEqualTo(numbers[0]);
            assertThat(numbers[0]).isLessThanOrEqualTo(numbers[2]);
            assertThat(numbers[2]).isLessThanOrEqualTo(numbers[4]);
        }
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        try (var sample = Objects.requireNonNull(getClass().getResourceAsStream("/forecast/latin-1.csv"))) {
            Files.write(in, sample.readAllBytes());
        }
        assertThat(ForecastCommand.run(
                        new String[] {"--in", in.toString(), "--out", out.toString()},
                        new PrintStream(err),
                        new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nicht in UTF-8");
        assertThat(out).doesNotExist();
    }

    @Test
    void semicolonsAndDecimalCommasAreReadAndOtherwiseRefusedByName() throws IOException {
        String rows = HEADER + series("a", 12, 17);
        run(rows);
        List<String> expected = Files.readAllLines(out);
        String semicolons = rows.replace(',', ';').replaceAll("(\\d)\n", "$1,0\n");
        assertThat(run(semicolons)).isZero();
        assertThat(Files.readAllLines(out)).isEqualTo(expected);
        assertThat(run(rows.replaceFirst(",\\d+\n", ",\"17,5\"\n"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("17,5").contains("mit Dezimalpunkt");
    }

    @Test
    void theOutputHasTheUsualRights() throws IOException {
        run(HEADER + series("a", 12, 17));
        Path usual = Files.createFile(folder.resolve("usual"));
        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void twoRunsAreIdentical() throws IOException {
        run(HEADER + series("a", 24, 40));
        byte[] first = Files.readAllBytes(out);
        run(HEADER + series("a", 24, 40));
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
    }

    @Test
    void rowsMayBeMissingAndInAnyOrder() throws IOException {
        String rows = series("a", 12, 20);
        List<String> shuffled = rows.lines().skip(2).collect(Collectors.toList());
        java.util.Collections.shuffle(shuffled, new Random(1));
        assertThat(run(HEADER + String.join("\n", shuffled) + "\n")).isZero();
        assertThat(Files.readAllLines(out)).hasSize(54);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,52,2,2016-01-11,4,2016-01-12,5 | kein Montag",
                "a,12,2,2016-01-02,4,2016-01-01,5 | kein Monatserster",
                "a,52,2,2016-01-11,4,2016-01-11,-5 | negativ",
                "a,52,2,2016-01-11,4,2016-01-11,viele | keine Zahl",
                "a,52,2,2016-01-11,4,2016-01-11,NaN | keine Zahl",
                "a,52,2,2016-01-11,4,2016-01-11,1e999 | zu groß",
                "a,52,2,2016-01-11,4,KW 2,5 | Schreiben Sie ein Datum",
                "a,7,2,2016-01-11,4,2016-01-11,5 | keine Periode",
                "a,52,0,2016-01-11,4,2016-01-11,5 | ganze Zahl",
                "a,52,2,2016-01-11,4000,2016-01-11,5 | ganze Zahl",
                "a,52,2,2016-01-11,4,2016-01-18,5 | gehört nicht zu den Perioden",
                "a,52,2,2016-01-11,4,2016-01-11, | mindestens einen",
                "a,52,2,2016-01-11,4 | zu wenige Spalten",
                "~~ | keine Zeile mit Werten"
            })
    void badInputEndsInOneSentenceAndNoFile(String row, String sentence) throws IOException {
        assertThat(run(HEADER + row + "\n")).isEqualTo(1);
        assertThat(said()).contains(sentence).hasLineCount(1);
        assertThatNothingWasWritten();
    }

    @Test
    void aPeriodGivenTwiceIsNamed() throws IOException {
        assertThat(run(HEADER + "a,52,2,2016-01-11,4,2016-01-11,5\na,52,2,2016-01-11,4,2016-01-11,6\n"))
                .isEqualTo(1);
        assertThat(said()).contains("Zeile 3: 2016-01-11 steht bei a doppelt");
    }

    @Test
    void aLaterBadTaskLeavesNoPartialFile() throws IOException {
        assertThat(run(HEADER + series("a", 12, 17) + "b,52,2,2016-01-11,4,2016-01-11,\n"))
                .isEqualTo(1);
        assertThatNothingWasWritten();
    }

    @Test
    void aFormerResultSurvivesABadFile() throws IOException {
        Files.writeString(out, "former");
        assertThat(run(HEADER + "a,52,2,2016-01-11,4,2016-01-11,-5\n")).isEqualTo(1);
        assertThat(out).hasContent("former");
    }

    @Test
    void aMissingColumnAFileAndAnOptionAreNamed() throws IOException {
        assertThat(run("series_id,frequency,n,origin,horizon,value\na,52,2,2016-01-11,4,5\n"))
                .isEqualTo(1);
        assertThat(said()).contains("Die Spalte period_start fehlt");
        assertThat(command("--in", folder.resolve("none.csv").toString(), "--out", out.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("lässt sich nicht öffnen");
        assertThat(command("--in")).isEqualTo(1);
        assertThat(said()).contains("Aufruf: ./portal forecast");
    }

    @Test
    void whateverTheFileHoldsItEndsWithASentence() throws IOException {
        Random random = new Random(7);
        byte[] good = (HEADER + series("a", 12, 17)).getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 500; run++) {
            byte[] bad = good.clone();
            for (int change = 0; change <= random.nextInt(6); change++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.deleteIfExists(out);
            Files.write(in, bad);
            int code = command("--in", in.toString(), "--out", out.toString());
            assertThat(code).isBetween(0, 1);
            assertThat(Files.exists(out)).isEqualTo(code == 0);
            if (code == 1) {
                assertThat(said()).endsWith("\n").isNotBlank();
            } else {
                assertThat(Files.readString(out)).doesNotContain("NaN", "Infinity");
            }
        }
    }

    private void assertThatNothingWasWritten() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(in);
        }
    }

    private int run(String tasks) throws IOException {
        Files.writeString(in, tasks);
        return command("--in", in.toString(), "--out", out.toString());
    }

    private int command(String... arguments) {
        err.reset();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return ForecastCommand.run(arguments, stream, stream);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String series(String id, int n, int level) {
        Random random = new Random(level);
        return IntStream.range(0, n)
                .mapToObj(at -> "%s,52,%d,%s,52,%s,%d\n"
                        .formatted(id, n, MONDAY.plusWeeks(n - 1L), MONDAY.plusWeeks(at), level + random.nextInt(9)))
                .collect(Collectors.joining());
    }
}
