package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Forecast;
import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.Messages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of intake: all lines or none, whatever they hold. */
@PortalTest
class IntakeFileTest {

    private static final String DORTMUND = "05913000";
    private static final String HEADER =
            "AGS;Rechtskreis;Einheit;Herkunft;Takt;Zeitraum;Wochen oder Monate;Art;Zugang;Stand\n";
    private static final SeriesKey TEST =
            new SeriesKey(DORTMUND, Rechtskreis.ASYLBLG, Unit.PERSON, Origin.UNKNOWN, Frequency.WEEK);

    @Autowired
    ImportJobs jobs;

    @Autowired
    IntakeImportService service;

    @Autowired
    IntakeImport imports;

    @Autowired
    KnownSeries real;

    @Autowired
    SignIn signIn;

    @Autowired
    Messages messages;

    @Autowired
    DSLContext db;

    @AfterEach
    void forget() {
        db.deleteFrom(INTAKE).where(INTAKE.ORIGIN.eq(Origin.UNKNOWN)).execute();
    }

    @Test
    void aFileOfTheOwnCityIsAddedWhole() throws Exception {
        String file = HEADER
                + ";AsylbLG;Personen;UNKNOWN;WEEK;KW 53/2015;1;COUNT;12;10.01.2016\n"
                + "5913000;ASYLBLG;PERSON;UNKNOWN;;2016-W01;2;MEAN;62,5;2016-02\n"
                + "05913000;AsylbLG;Personen;Herkunft unbekannt;je Monat;03/2016;;;1.234;2016-04-01\n";
        assertThat(own(file)).isInstanceOf(JobState.Done.class);
        assertThat(stored()).isEqualTo(3);
        assertThat(db.fetchCount(
                        INTAKE, INTAKE.ORIGIN.eq(Origin.UNKNOWN), INTAKE.CHANGED_BY.eq("koordination-dortmund")))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05315000;ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;12;2016-03|intake.problem.foreignAgs",
                "12345678;ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;12;2016-03|intake.problem.foreignAgs",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 53/2016;1;COUNT;12;2016-03|intake.problem.noSuchWeek",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 0/2016;1;COUNT;12;2016-03|intake.problem.noSuchWeek",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;-12;2016-03|intake.problem.negative",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;1000000000;2016-03|intake.problem.tooLarge",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;12,5;2016-03|intake.problem.whole",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;MEAN;12;2016-03|intake.problem.meanOfOne",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 30/2016;1;COUNT;12;2016-03|intake.problem.future",
                ";SGB_II;CUSTOMER;ALL;WEEK;KW 3/2016;1;COUNT;12;2016-03|intake.problem.overlap",
                ";ASYLBLG;MA;UNKNOWN;WEEK;KW 8/2016;1;COUNT;12;2016-03|intake.problem.unit",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;;2016-03|ingest.cell.required",
                ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;NaN;2016-03|ingest.cell.number",
            })
    void oneBadLineStopsTheFileWithASentence(String line, String key) throws Exception {
        String file = HEADER + ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 7/2016;1;COUNT;12;2016-03\n" + line + "\n";
        ImportCheck check = signIn.as(Who.COORDINATOR_OWN, () -> checked(file, new IntakeFiles.Own(service)));
        assertThat(check.problems()).anySatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.messageKey()).isEqualTo(key);
        });
        assertThat(own(file)).isInstanceOf(JobState.Refused.class);
        assertThat(stored()).isZero();
    }

    @Test
    void aWeekThatTheFileHoldsTwiceIsNamed() throws Exception {
        String line = ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 7/2016;1;COUNT;12;2016-03\n";
        ImportCheck check =
                signIn.as(Who.COORDINATOR_OWN, () -> checked(HEADER + line + line, new IntakeFiles.Own(service)));
        assertThat(check.problems())
                .extracting(RowProblem::row, RowProblem::messageKey)
                .containsExactly(tuple(2, "intake.problem.twice"), tuple(3, "intake.problem.twice"));
    }

    private ImportJob<ImportDraft> read(String file) {
        var target = new IntakeFile(new IntakeFiles.Own(service), messages);
        return jobs.read(target, "zugaenge.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> sentences(String line) throws Exception {
        ImportCheck check =
                signIn.as(Who.COORDINATOR_OWN, () -> checked(HEADER + line + "\n", new IntakeFiles.Own(service)));
        var words = new ImportWords(messages, check.draft());
        return check.problems().stream()
                .map(problem -> problem.column() + ": " + words.sentence(problem))
                .toList();
    }

    @Test
    void oneCauseIsOneSentenceThatSaysWhatIsWrong() throws Exception {
        assertThat(sentences(";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 7/2016;1;COUNT;12;2016-02-30"))
                .containsExactly("as_of: Den Tag 2016-02-30 gibt es nicht. Bitte das Datum berichtigen.");
        assertThat(sentences(";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 7/2016;1;COUNT;1e15;2016-03"))
                .containsExactly(
                        "value: 1e15 ist eine gekürzte Schreibweise. Bitte die ganze Zahl mit allen Ziffern schreiben.");
        assertThat(sentences(";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 7/2016;1;COUNT;12;9999"))
                .hasSize(1);
    }

    @Test
    void whatElseIsWrongInALineIsToldBesideACellThatCannotBeRead() throws Exception {
        assertThat(sentences("05315000;ASYLBLG;MA;UNKNOWN;WEEK;KW 30/2016;1;COUNT;viele;2017-03"))
                .extracting(each -> each.split(":", -1)[0])
                .containsExactlyInAnyOrder("ags", "value");
        assertThat(sentences(";ASYLBLG;MA;UNKNOWN;WEEK;KW 30/2016;1;MEAN;viele;2017-03"))
                .extracting(each -> each.split(":", -1)[0])
                .containsExactlyInAnyOrder("unit", "period", "counting", "value", "as_of");
        assertThat(sentences(";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 0/2016;1;COUNT;-12;2016-03"))
                .extracting(each -> each.split(":", -1)[0])
                .containsExactlyInAnyOrder("period", "value");
    }

    @Test
    void usualHeadersOfNewClientsNameTheColumnOfTheNumber() throws Exception {
        for (String header : List.of("Neue Kunden", "Neukunden", "Neuzugänge", "Zugänge insgesamt", "Neue Personen")) {
            String file =
                    HEADER.replace("Zugang", header) + ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 7/2016;1;COUNT;12;2016-03\n";
            var draft = (JobState.Done<ImportDraft>)
                    signIn.as(Who.COORDINATOR_OWN, () -> read(file)).await();
            assertThat(draft.result().mapping().places()).as(header).containsKey("value");
        }
    }

    @Test
    void anExampleFitsItsWordsAndAFileWithoutRowsNamesWhatElseIsMissing() throws Exception {
        ImportCheck check = signIn.as(
                Who.COORDINATOR_OWN,
                () -> checked(
                        HEADER + ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 7/2016;1;COUNT;viele;2016-01-11\n"
                                + ";ASYLBLG;PERSON;UNKNOWN;WEEK;KW 8/2016;1;COUNT;12;2016-01-10\n",
                        new IntakeFiles.Own(service)));
        assertThat(new ImportWords(messages, check.draft()).readings())
                .contains("Spalte „Stand“: zum Beispiel „2016-01-10“ als 10.01.2016.");
        var refused = signIn.as(Who.COORDINATOR_OWN, () -> read("Rechtskreis;Einheit;Stand\n"))
                .await();
        assertThat(refused)
                .isEqualTo(new JobState.Refused<>("ingest.file.onlyHeaderMissing", List.of("›Zeitraum‹, ›Zugang‹")));
    }

    @Test
    void aHundredThousandLinesShowTheirProgressCanBeCancelledAndAreAddedWhole() throws Exception {
        List<String> cities = db.fetchValues("select ags::text from peer_group_member").stream()
                .map(String.class::cast)
                .toList();
        ImportCheck check = checked(large(cities, 100_000), new IntakeFiles.Any(imports));
        assertThat(check.goodRows()).isEqualTo(100_000);
        ImportJob<ImportOutcome> cancelled = jobs.write(check, BadRows.REFUSE);
        int seen = 0;
        while (cancelled.state() instanceof JobState.Running<ImportOutcome>(int done, int total)) {
            seen = Math.max(seen, done);
            if (done > 1_000) {
                assertThat(total).isEqualTo(100_000);
                cancelled.cancel();
            }
            Thread.sleep(5);
        }
        assertThat(seen).isBetween(1_001, 99_999);
        assertThat(cancelled.await()).isInstanceOf(JobState.Cancelled.class);
        assertThat(stored()).isZero();
        assertThat(jobs.write(check, BadRows.REFUSE).await()).isInstanceOf(JobState.Done.class);
        assertThat(stored()).isEqualTo(100_000);
    }

    /** Weeks from 2000 on, in the series of many cities. */
    private static String large(List<String> cities, int lines) {
        LocalDate first = LocalDate.of(2000, 1, 3);
        var file = new StringBuilder(HEADER);
        int weeks = 850;
        for (int line = 0; line < lines; line++) {
            int series = line / weeks;
            file.append(cities.get(series % cities.size()))
                    .append(';')
                    .append(List.of("SGB_III", "ASYLBLG", "SGB_II").get(series / cities.size() % 3))
                    .append(';')
                    .append(List.of("PERSON", "CUSTOMER", "ELB", "BG").get(series / cities.size() / 3))
                    .append(";UNKNOWN;WEEK;")
                    .append(first.plusWeeks(line % weeks))
                    .append(";1;COUNT;")
                    .append(10 + line % 90)
                    .append(";2016-05-30\n");
        }
        return file.toString();
    }

    /** Same seed, same files. Whatever comes: a sentence, or entries that give finite forecasts; never a part of a file. */
    @Test
    void noFileCausesAnExceptionAPartOrANumberThatIsNone() throws Exception {
        var random = new Random(2016);
        int added = 0;
        for (int file = 0; file < 300; file++) {
            int lines = 1 + random.nextInt(6);
            String text = HEADER
                    + IntStream.range(0, lines).mapToObj(line -> line(random)).collect(Collectors.joining());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(5) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            JobState<ImportOutcome> state = own(bytes);
            if (state instanceof JobState.Refused<ImportOutcome>(String key, List<Object> arguments)) {
                assertThat(messages.text(key, arguments.toArray())).isNotBlank();
                assertThat(key).isNotEqualTo("ingest.job.failed");
                assertThat(stored()).isZero();
            } else {
                assertThat(stored()).isEqualTo(lines);
                added++;
                forecastIsFinite();
            }
            forget();
        }
        assertThat(added).isPositive();
    }

    private void forecastIsFinite() {
        real.history(TEST, LocalDate.of(2016, 5, 31)).ifPresent(known -> {
            Forecast forecast = ForecastEngine.standard().forecast(known.history(), 26);
            List<Distribution> all = new ArrayList<>(forecast.steps());
            all.add(forecast.total());
            assertThat(all)
                    .allSatisfy(each -> assertThat(each.quantiles())
                            .allSatisfy(value -> assertThat(value).isFinite().isNotNegative()));
        });
    }

    private static String line(Random random) {
        return String.join(
                        ";",
                        pick(random, "", "", DORTMUND, "5913000", "05315000", "x"),
                        pick(random, "ASYLBLG", "AsylbLG", "ASYLBLG", "SGB 99", ""),
                        pick(random, "PERSON", "Personen", "PERSON", "MA", ""),
                        pick(random, "UNKNOWN", "UNKNOWN", "Mars"),
                        pick(random, "WEEK", "", "je Woche", "MONTH", "TAG"),
                        pick(
                                random,
                                "KW " + (1 + random.nextInt(20)) + "/2016",
                                "KW " + (1 + random.nextInt(52)) + "/2015",
                                "2015-W53",
                                "KW 53/2016",
                                "2016-02-29",
                                "2016-02-30",
                                "9999-W52",
                                "0000-W01",
                                "irgendwann"),
                        pick(random, "1", "", "1", "3", "0", "521", "99999999999"),
                        pick(random, "COUNT", "", "MEAN"),
                        pick(random, "0", "0", "1", "17", "1000000", "1000000000", "-5", "1e9", "NaN", "12,5", ""),
                        pick(random, "2016-05-30", "05/2016", "2016", "2017", "31.02.2016", ""))
                + "\n";
    }

    private static String pick(Random random, String... words) {
        // The first words are the good ones, so that whole files are good often enough to count.
        return random.nextInt(8) == 0 ? words[random.nextInt(words.length)] : words[0];
    }

    private JobState<ImportOutcome> own(String file) throws Exception {
        return own(file.getBytes(StandardCharsets.UTF_8));
    }

    private JobState<ImportOutcome> own(byte[] file) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> {
            var target = new IntakeFile(new IntakeFiles.Own(service), messages);
            JobState<ImportDraft> draft =
                    jobs.read(target, "zugaenge.csv", file).await();
            if (!(draft instanceof JobState.Done<ImportDraft>(ImportDraft read))) {
                return refused(draft);
            }
            JobState<ImportCheck> check = jobs.check(read).await();
            if (!(check instanceof JobState.Done<ImportCheck>(ImportCheck found))) {
                return refused(check);
            }
            return jobs.write(found, BadRows.REFUSE).await();
        });
    }

    private static JobState<ImportOutcome> refused(JobState<?> state) {
        var refused = (JobState.Refused<?>) state;
        return new JobState.Refused<>(refused.messageKey(), refused.arguments());
    }

    private ImportCheck checked(String file, IntakeFile.Writer writer) throws InterruptedException {
        var target = new IntakeFile(writer, messages);
        var draft =
                (JobState.Done<ImportDraft>) jobs.read(target, "zugaenge.csv", file.getBytes(StandardCharsets.UTF_8))
                        .await();
        JobState<ImportCheck> state = jobs.check(draft.result()).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<ImportCheck>) state).result();
    }

    private int stored() {
        return db.fetchCount(INTAKE, INTAKE.ORIGIN.eq(Origin.UNKNOWN));
    }
}
