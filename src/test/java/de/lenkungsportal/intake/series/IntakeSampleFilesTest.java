package de.lenkungsportal.intake.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.platform.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as cities and statistical offices publish them: each is read right, or refused with a sentence that says where. */
@PortalTest
class IntakeSampleFilesTest {

    private static final String HEAD = "AGS;Rechtskreis;Einheit;Zeitraum;Zugang;Stand\n";

    @Autowired
    ImportJobs jobs;

    @Autowired
    IntakeImport imports;

    @Autowired
    Messages messages;

    private final List<IntakeRow> lines = new ArrayList<>();

    /** Keeps the lines that were understood. */
    private class Kept implements IntakeFile.Writer {

        @Override
        public Optional<String> municipality() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> places() {
            return imports.places();
        }

        @Override
        public IntakeFindings check(List<IntakeRow> rows, IntConsumer progress) {
            lines.clear();
            lines.addAll(rows);
            return imports.check(rows, progress);
        }

        @Override
        public void write(List<IntakeRow> rows, Set<Integer> revised, String fileName, IntConsumer progress) {
            throw new IllegalStateException("nothing is written here");
        }

        @Override
        public List<PastImport> past() {
            return List.of();
        }

        @Override
        public int undo(String id, IntConsumer progress) {
            return 0;
        }
    }

    private byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/ingest/" + name), name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ImportJob<ImportDraft> reading(byte[] content) {
        return jobs.read(new IntakeFile(new Kept(), messages), "datei", content);
    }

    private ImportDraft draft(byte[] content) throws InterruptedException {
        return done(reading(content));
    }

    private ImportCheck check(ImportDraft draft) throws InterruptedException {
        return done(jobs.check(draft));
    }

    private ImportCheck check(byte[] content) throws InterruptedException {
        return check(draft(content));
    }

    private <T> T done(ImportJob<T> job) throws InterruptedException {
        JobState<T> state = job.await();
        assertThat(state).as(() -> refusal(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private String refusal(JobState<?> state) {
        return state instanceof JobState.Refused<?> refused
                ? messages.text(refused.messageKey(), refused.arguments().toArray())
                : "";
    }

    private List<String> periods() {
        return lines.stream().map(line -> line.period().inGerman()).toList();
    }

    private List<@Nullable String> values() {
        return lines.stream()
                .<@Nullable String>map(line -> {
                    BigDecimal value = line.content().value();
                    return value == null ? null : value.toPlainString();
                })
                .toList();
    }

    @Test
    void signsOfTheStatisticalOfficesHaveTheirOwnMeanings() throws Exception {
        ImportCheck check = check(sample("signs-of-the-statistical-offices.csv"));

        assertThat(check.problems()).isEmpty();
        assertThat(lines)
                .extracting(
                        line -> line.period().inGerman(),
                        line -> line.content().value(),
                        line -> line.content().qualifier())
                .containsExactly(
                        tuple("KW 1/2015", BigDecimal.valueOf(12), Qualifier.EXACT),
                        tuple("KW 4/2015", BigDecimal.ZERO, Qualifier.EXACT),
                        tuple("KW 5/2015", BigDecimal.ZERO, Qualifier.EXACT),
                        tuple("KW 6/2015", BigDecimal.ZERO, Qualifier.EXACT),
                        tuple("KW 10/2015", BigDecimal.valueOf(14), Qualifier.APPROXIMATE),
                        tuple("KW 11/2015", BigDecimal.valueOf(15), Qualifier.EXACT),
                        tuple("KW 12/2015", BigDecimal.valueOf(16), Qualifier.EXACT));
        assertThat(lines.get(5).content().note()).isEqualTo("berichtigte Zahl");
        assertThat(lines.get(6).content().note()).isEqualTo("Fußnote 1");
        assertThat(check.leftOut())
                .isEqualTo(Map.of(
                        "ingest.sign.SECRET", List.of(6),
                        "ingest.sign.NO_SENSE", List.of(7),
                        "ingest.sign.LATER", List.of(11),
                        "ingest.sign.SMALL", List.of(12, 17),
                        "ingest.sign.UNSURE", List.of(13)));
        assertThat(new ImportWords(messages, check.draft()).found(check))
                .contains("Ohne Zahl, daher kein Eintrag: Zeilen 12, 17 (kleine Zahl, geheim gehalten).");
    }

    @Test
    void sumsAndFootnotesBelowTheTableAreNamedOnceAndLeftOut() throws Exception {
        ImportCheck check = check(sample("sum-and-footnotes-below.csv"));

        assertThat(check.problems()).isEmpty();
        assertThat(values()).containsExactly("12", "14");
        assertThat(new ImportWords(messages, check.draft()).aside())
                .containsExactly(
                        "Als Summe ausgelassen: Zeile 5.", "Als Fußnote oder Quelle ausgelassen: Zeilen 6, 7, 8.");
    }

    @Test
    void aSheetWithTheColumnsIsFoundBehindTheCover() throws Exception {
        ImportDraft draft = draft(sample("cover-sheet-first.xlsx"));

        assertThat(draft.sheets().chosen().name()).isEqualTo("Daten");
        assertThat(check(draft).problems()).isEmpty();
        assertThat(periods()).containsExactly("KW 1/2005");
        assertThat(new ImportWords(messages, draft).aside())
                .containsExactly("Gelesen wird das Blatt „Daten“, nicht gelesen: Inhalt, Hinweise.");
    }

    @Test
    void theNameOfAnAreaDescribesNobody() throws Exception {
        assertThat(check(sample("name-of-an-area.csv")).problems()).isEmpty();
        assertThat(periods()).containsExactly("KW 1/2010");
    }

    @Test
    void oneReadingHoldsForAColumnOfCommasAndPointsAndSomeoneChoosesIt() throws Exception {
        ImportDraft draft = draft(sample("commas-and-points.csv"));

        assertThat(draft.openReadings()).extracting(column -> column.key()).containsExactly("value");
        ImportDraft chosen = draft.reading("value", "EITHER");
        assertThat(chosen.openReadings()).isEmpty();
        check(chosen);
        assertThat(values()).containsExactly("62.5", "62.5", "62.500", "62.125");
    }

    @Test
    void aFieldTooManyIsRefusedWithItsLine() throws Exception {
        ImportCheck check = check(sample("decimal-comma-without-quotes.csv"));

        assertThat(check.goodRows()).isZero();
        assertThat(new ImportWords(messages, check.draft())
                        .grouped(check.problems())
                        .getFirst())
                .startsWith("Zeilen 2, 3: Die Zeile hat 9 Felder, der Kopf nur 8.");
    }

    @Test
    void numbersUnderKalenderwocheAreWeeks() throws Exception {
        ImportCheck check = check(sample("weeks-like-months.csv"));

        assertThat(check.problems()).isEmpty();
        assertThat(periods())
                .containsExactly("KW 1/2015", "KW 2/2015", "KW 3/2015", "KW 10/2015", "KW 11/2015", "KW 12/2015");
        assertThat(new ImportWords(messages, check.draft()).readings())
                .contains("Spalte „Kalenderwoche“: Kalenderwochen, zum Beispiel „1/2015“ als KW 1/2015.");
    }

    @Test
    void aQuoteThatIsNeverClosedRefusesTheFileWithItsLine() throws Exception {
        assertThat(refusal(reading(sample("quote-never-closed.csv")).await()))
                .isEqualTo("Das Anführungszeichen in Zeile 2 wird nie geschlossen. Bitte schließen oder löschen.");
    }

    @Test
    void aQuoteThatSwallowsWholeRowsRefusesTheFileWithItsLine() throws Exception {
        String text = """
                AGS;Rechtskreis;Einheit;Zeitraum;Zugang;Stand;Anmerkung
                05513000;SGB II;BG;KW 12/2012;12;31.05.2016;"offen
                05513000;SGB II;BG;KW 13/2012;13;31.05.2016;"
                05513000;SGB II;BG;KW 14/2012;14;31.05.2016;
                """;
        assertThat(refusal(reading(file(text)).await()))
                .isEqualTo("Das Anführungszeichen in Zeile 2 umschließt ganze Zeilen. Bitte schließen oder löschen.");
    }

    @Test
    void aWorkbookWithoutStylesIsRead() throws Exception {
        assertThat(check(sample("without-styles.xlsx")).problems()).isEmpty();
        assertThat(periods()).containsExactly("KW 2/2002");
        assertThat(values()).containsExactly("12");
    }

    @Test
    void cellsWithDaysInIsoFormAreRead() throws Exception {
        assertThat(check(sample("days-in-iso-form.xlsx")).problems()).isEmpty();
        assertThat(periods()).containsExactly("KW 2/2007");
        assertThat(values()).containsExactly("12");
    }

    @Test
    void theApostropheThatProtectsACellComesOff() throws Exception {
        ImportCheck check = check(sample("protected-notes.csv"));

        assertThat(check.problems()).isEmpty();
        assertThat(lines)
                .extracting(line -> line.content().note())
                .containsExactly("zwei\nZeilen; mit \"Anführung\"", "=1+1", "-5 gegenüber Vorwoche", "+49 231 000");
    }

    @Test
    void firstsOfMonthsAreMonthsUnlessTheHeaderSaysWeeks() throws Exception {
        String rows =
                "05513000;SGB II;Personen;01.02.2012;41;31.05.2016\n05513000;SGB II;Personen;01.03.2012;42;31.05.2016\n";
        check(file(HEAD + rows));
        assertThat(periods()).containsExactly("02/2012", "03/2012");

        ImportDraft weeks = draft(file(HEAD.replace("Zeitraum", "KW") + rows));
        assertThat(weeks.openReadings()).extracting(column -> column.key()).containsExactly("period");
        check(weeks.reading("period", "WEEKS_FROM_DAYS"));
        assertThat(periods()).containsExactly("KW 2/2012", "KW 3/2012");
    }

    @Test
    void aMondayThatIsTheFirstOfAMonthIsAskedAbout() throws Exception {
        ImportDraft draft = draft(file(HEAD + "05513000;SGB II;Personen;01.02.2016;41;31.05.2016\n"));
        assertThat(draft.openReadings()).extracting(column -> column.key()).containsExactly("period");
        check(draft.reading("period", "MONTHS"));
        assertThat(periods()).containsExactly("02/2016");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "KW 10/2012|KW 10/2012",
                "2012-W10|KW 10/2012",
                "10. KW 2012|KW 10/2012",
                "KW10/2012|KW 10/2012",
                "KW\u00A010\u202F/\u202F2012|KW 10/2012",
                "KW 51/2012 bis KW 2/2013|KW 51/2012 bis KW 2/2013",
                "KW 3–5/2012|KW 3/2012 bis KW 5/2012",
                "Mai 2012|05/2012",
                "März 2012|03/2012",
                "Mrz. 2012|03/2012",
                "2012-05|05/2012",
                "01/2012 bis 03/2012|01/2012 bis 03/2012",
                "Januar 2012 bis März 2012|01/2012 bis 03/2012",
                "12.03.2012|KW 11/2012",
                "2012-03-12|KW 11/2012",
                "12.3.12|KW 11/2012",
                "12.03.2012 00:00|KW 11/2012"
            })
    void everyFormInWhichPeopleAndThePortalWriteAPeriodIsRead(String text, String period) throws Exception {
        ImportCheck check = check(file(HEAD + "05513000;SGB II;Personen;" + text + ";41;31.05.2016\n"));
        assertThat(check.problems()).isEmpty();
        assertThat(periods()).containsExactly(period);
    }

    @ParameterizedTest
    @CsvSource({"Gelsenkirchen", "'Gelsenkirchen, Stadt'", "5513000", "05513", "05513000", "Stadt Gelsenkirchen"})
    void aCityIsFoundByItsNameAndByEveryFormOfItsKey(String text) throws Exception {
        ImportCheck check = check(file(HEAD + text + ";SGB II;Personen;KW 3/2012;41;31.05.2016\n"));
        assertThat(check.problems()).isEmpty();
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.key().ags()).isEqualTo("05513000"));
    }

    @Test
    void whatHoldsForAllRowsMayStandOnceAboveTheTable() throws Exception {
        ImportCheck check = check(file("""
                Zugänge SGB II in Gelsenkirchen 2012;;
                Einheit: Personen;;
                Stand: 31.05.2016;;

                KW;Zugang;
                1;41;
                2;42;
                12;52;
                Summe;135;
                """));
        assertThat(check.problems()).isEmpty();
        assertThat(periods()).containsExactly("KW 1/2012", "KW 2/2012", "KW 12/2012");
        assertThat(lines.getFirst().key().ags()).isEqualTo("05513000");
        assertThat(lines.getFirst().content().asOf().iso()).isEqualTo("2016-05-31");
    }

    @Test
    void weekAndYearMayStandInTwoColumns() throws Exception {
        check(file("""
                AGS;Rechtskreis;Einheit;Jahr;KW;Zugang;Stand
                05513000;SGB II;Personen;2012;KW 12;41;Mai 2016
                05513000;SGB II;Personen;2012;KW 13;41;Mai 2016
                """));
        assertThat(periods()).containsExactly("KW 12/2012", "KW 13/2012");
    }

    @Test
    void aWideTableWithTwoRowsOfHeadsIsReadCellByCell() throws Exception {
        ImportCheck check = check(file("""
                Stand: 31.05.2016;;;;;
                Stadt;Rechtskreis;Einheit;2011;;2012
                ;;;Nov;Dez;Jan
                Gelsenkirchen;SGB II;Personen;11;12;.
                Krefeld;SGB II;Personen;1.011;–;13
                """));
        assertThat(check.problems()).isEmpty();
        assertThat(lines)
                .extracting(
                        line -> line.key().ags(),
                        line -> line.period().inGerman(),
                        line -> line.content().value())
                .containsExactly(
                        tuple("05513000", "11/2011", BigDecimal.valueOf(11)),
                        tuple("05513000", "12/2011", BigDecimal.valueOf(12)),
                        tuple("05114000", "11/2011", BigDecimal.valueOf(1011)),
                        tuple("05114000", "12/2011", BigDecimal.ZERO),
                        tuple("05114000", "01/2012", BigDecimal.valueOf(13)));
        assertThat(check.leftOut()).containsOnlyKeys("ingest.sign.SECRET");
        assertThat(check.draft()
                        .place(Objects.requireNonNull(check.leftOut().get("ingest.sign.SECRET"))
                                .getFirst()))
                .isEqualTo("4 (Zelle F4)");
    }

    @Test
    void groupsMayStandAsColumns() throws Exception {
        check(file("Einheit: Personen;;\nKW;SGB II;SGB III;Insgesamt\n1/2012;11;12;23\n2/2012;13;14;27\n"
                .replace("Einheit", "Stadt Krefeld, Stand: 31.05.2016, Einheit")));
        assertThat(lines)
                .extracting(
                        line -> line.key().rechtskreis().name(),
                        line -> line.content().value())
                .containsExactly(
                        tuple("SGB_II", BigDecimal.valueOf(11)),
                        tuple("SGB_III", BigDecimal.valueOf(12)),
                        tuple("SGB_II", BigDecimal.valueOf(13)),
                        tuple("SGB_III", BigDecimal.valueOf(14)));
    }

    @Test
    void allProblemsOfARowAreToldAtOnceAndEqualOnesTogether() throws Exception {
        ImportCheck check = check(file(HEAD + "05513000;SGB 9;Personen;KW 60/2012;viele;31.05.2016\n"
                + "05513000;SGB 9;Personen;KW 3/2012;3;31.05.2016\n"));
        assertThat(check.badRows()).isEqualTo(2);
        assertThat(new ImportWords(messages, check.draft()).grouped(check.problems()))
                .containsExactlyInAnyOrder(
                        "Zeilen 2, 3, Spalte „Rechtskreis“: Bitte eines dieser Wörter schreiben: SGB II, SGB III, AsylbLG, unklar.",
                        "Zeile 2, Spalte „Zugang“: Bitte eine Zahl schreiben, zum Beispiel 1.234,5, oder ein Zeichen der Statistik: - . x / …",
                        "Zeile 2, Spalte „Zeitraum“: Diese Kalenderwoche gibt es nicht. Nur lange Jahre wie 2015 haben eine KW 53.");
        assertThat(check.problems()).extracting(RowProblem::row).isSorted();
    }

    @Test
    void anUnusualValueAndAnUnusedUnitAreAskedAboutNotRefused() throws Exception {
        var file = new StringBuilder(HEAD);
        for (int week = 1; week <= 20; week++) {
            file.append("05913000;SGB III;eLb;KW %d/2012;%s;31.05.2016\n"
                    .formatted(week, week == 7 ? "1.017" : String.valueOf(12 + week % 5)));
        }
        ImportCheck check = check(file(file.toString()));
        assertThat(check.problems()).isEmpty();
        assertThat(new ImportWords(messages, check.draft()).grouped(check.doubts()))
                .contains(
                        "Zeile 8, Spalte „Zugang“: 1.017 ist ungewöhnlich, sonst sind es 12 bis 16. Ist die Zahl richtig?");
    }

    @Test
    void theSampleShowsWhatIsReadBesideWhatIsWritten() throws Exception {
        ImportCheck check = check(sample("weeks-like-months.csv"));
        SheetRow first = check.sample(1).getFirst();
        var period = check.draft().target().columns().stream()
                .filter(column -> column.key().equals("period"))
                .findFirst()
                .orElseThrow();
        assertThat(first.text(period)).isEqualTo("1/2015");
        assertThat(first.shown(period)).isEqualTo("KW 1/2015");
    }
}
