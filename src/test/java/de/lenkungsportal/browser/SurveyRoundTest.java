package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.lenkungsportal.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A round from its opening to a late correction, by the steering group and two municipalities, compared with the one before. */
@BrowserTest
class SurveyRoundTest {

    private static final String ROUND = "2016-05";
    private static final String TITLE = "Mai 2016";
    private static final String BEFORE = "Übersicht der 14 Großstädte, März 2016";
    private static final String COUNTED = "Bestand SGB III";
    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";

    private static final List<String> AS_BEFORE = List.of(
            "standort", "zielgruppe", "bestand-sgb-ii", "funktionen", "beteiligung", "zugang", "ausrichtung", "thema");

    /** The sheet has the header in its fourth row, below what it is of and how it is filled in. */
    private static final int HEADER = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void forget() {
        TestDatabase.withoutTriggers(sql, statement -> {
            statement.execute("delete from history where id like '" + ROUND + "%' and kind like 'SURVEY%'");
            statement.execute(
                    "delete from history where kind = 'FIGURE' and id in (select id from figure where round = '" + ROUND
                            + "')");
            statement.execute(
                    "delete from source where number in (select source from survey_round where id = '" + ROUND + "')");
            statement.execute(
                    "delete from survey_query_message where query in (select id from survey_query where round = '"
                            + ROUND + "')");
            for (String table : List.of(
                    "survey_query",
                    "survey_reminder",
                    "survey_presence",
                    "survey_answer",
                    "survey_participant",
                    "profile_category",
                    "profile_cell",
                    "figure")) {
                statement.execute("delete from %s where round = '%s'".formatted(table, ROUND));
            }
            statement.execute("delete from survey_round where id = '" + ROUND + "'");
        });
    }

    @Test
    void aRoundIsOpenedFilledInAskedBackApprovedLockedCorrectedAndCompared(Browser browser) throws IOException {
        try (Walk steering = new Walk(browser, port, "lenkung");
                Walk dortmund = new Walk(browser, port, "koordination-dortmund");
                Walk koeln = new Walk(browser, port, "koordination-koeln")) {
            List.of(steering, dortmund, koeln).forEach(Walk::signIn);
            open(steering);
            fillIn(dortmund);
            readIn(koeln);
            ask(steering);
            answer(dortmund);
            approve(steering, DORTMUND, "Dortmund");
            approve(steering, KOELN, "Köln");
            lock(steering);
            compare(steering, "+110\t+20,8 %", "936\t1.141\t+205\t+21,9 %");
            Soundness.assertAtEveryWidth(steering.page(), "two rounds");
            correct(dortmund);
            compare(steering, "+125\t+23,6 %", "936\t1.156\t+220\t+23,5 %");
            steering.page().getByText("655").first().waitFor();
            List.of(steering, dortmund, koeln)
                    .forEach(walk -> assertThat(walk.findings()).isEmpty());
        }
    }

    private static void open(Walk steering) {
        steering.open("erhebungen");
        Page page = steering.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Erhebung anlegen"))
                .click();
        field(page, "Name").fill(TITLE);
        field(page, "Stand").fill("05.2016");
        field(page, "Offen ab").fill("01.05.2016");
        field(page, "Abgabe bis").fill("17.06.2016");
        choose(page, "Fragebogen", "Übersicht der Integration Points");
        choose(page, "Vergleichsgruppe übernehmen", "Die 14 Großstädte");
        page.waitForFunction("document.querySelector('vaadin-multi-select-combo-box').selectedItems.length === 14");
        assertThat(Soundness.brokenRules(page, List.of())).isEmpty();
        button(page, "Anlegen").click();
        page.waitForURL(url -> url.endsWith("/erhebungen/" + ROUND));
        button(page, "Erhebung öffnen").click();
        button(page, "Öffnen").click();
        page.getByText("Die Erhebung ist offen.").waitFor();
        heading(page, "0 von 14 Kommunen sind freigegeben, 14 haben noch nicht angefangen");
        assertThat(Soundness.brokenRules(page, List.of())).isEmpty();
    }

    private static void fillIn(Walk dortmund) {
        dortmund.open("erhebung/" + ROUND + "/" + DORTMUND);
        Page page = dortmund.page();
        field(page, "Stand aller Angaben").fill("05/2016");
        page.keyboard().press("Tab");
        page.locator(".lp-answer-common").getByText("gespeichert").waitFor();
        AS_BEFORE.forEach(question -> {
            Locator row = page.locator("#frage-" + question);
            row.getByText("wie „" + BEFORE + "“").click();
            row.getByText("unverändert übernommen").waitFor();
        });
        button(page, "Einreichen").click();
        page.getByText("2 Fragen sind noch offen:").waitFor();
        number(page, "bestand-sgb-iii", COUNTED, "650");
        number(page, "personal-gesamt", "Personal gesamt", "ca. 30");
        Soundness.assertAtEveryWidth(page, "answers");
        button(page, "Einreichen").click();
        heading(page, "Dortmund: Angaben eingereicht");
    }

    private static void readIn(Walk koeln) throws IOException {
        koeln.open("erhebung/" + ROUND + "/" + KOELN);
        Page page = koeln.page();
        Download template =
                page.waitForDownload(() -> page.getByText("Vorlage als XLSX").click());
        page.getByText("Vorlage einlesen").click();
        page.waitForURL(url -> url.endsWith("/einlesen"));
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "koeln.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        filled(template)));
        button(page, "Zeilen prüfen").click();
        page.getByText("Noch ist nichts geschrieben.").first().waitFor();
        assertThat(Soundness.brokenRules(page, List.of())).isEmpty();
        page.locator("main vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("einlesen"))
                .first()
                .click();
        page.getByText("Angaben sind übernommen.").first().waitFor();
        page.getByText("Zu den Angaben").first().click();
        heading(page, "Köln: alle Angaben sind da");
        button(page, "Einreichen").click();
        heading(page, "Köln: Angaben eingereicht");
    }

    /** The template of Köln as a person fills it in. */
    private static byte[] filled(Download template) throws IOException {
        Map<String, Map<String, String>> answers = Map.of(
                "bestand-sgb-ii", Map.of("Wert", "700", "Einheit", "BG"),
                "bestand-sgb-iii", Map.of("Wert", "501", "Einheit", "Kunden"),
                "personal-gesamt", Map.of("Art", "ca.", "Wert", "21", "Einheit", "MA"),
                "standort", Map.of("Kategorien", "Jobcenter"));
        try (InputStream in = Files.newInputStream(template.path());
                var book = new XSSFWorkbook(in);
                var out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            Map<String, Integer> columns = new HashMap<>();
            sheet.getRow(HEADER).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            for (Row row : sheet) {
                if (row.getRowNum() > HEADER + 1) {
                    answers.getOrDefault(row.getCell(0).getStringCellValue(), Map.of("Art", "k.A."))
                            .forEach((column, text) -> row.getCell(
                                            Objects.requireNonNull(columns.get(column)),
                                            Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                                    .setCellValue(text));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void ask(Walk steering) {
        Page page = steering.page();
        steering.open("erhebungen/" + ROUND + "/" + DORTMUND);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rückfrage zu " + COUNTED))
                .click();
        field(page, "Text der Rückfrage").fill("Im März waren es 530. Stimmt die Zahl?");
        button(page, "Rückfrage senden").click();
        page.getByText("Die Rückfrage ist gestellt. Dortmund kann die Angaben wieder ändern.")
                .waitFor();
        Soundness.assertAtEveryWidth(page, "review");
    }

    private static void answer(Walk dortmund) {
        dortmund.open("erhebung/" + ROUND + "/" + DORTMUND);
        Page page = dortmund.page();
        number(page, "bestand-sgb-iii", COUNTED, "640");
        page.getByText("Rückfrage lesen und antworten").click();
        button(page, "Antworten").click();
        field(page, "Antwort").fill("Zehn waren doppelt gezählt.");
        button(page, "Senden").click();
        page.getByText("Die Antwort steht im Verlauf.").waitFor();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ausfüllen"))
                .click();
        button(page, "Einreichen").click();
        heading(page, "Dortmund: Angaben eingereicht");
    }

    private static void approve(Walk steering, String ags, String name) {
        steering.open("erhebungen/" + ROUND + "/" + ags);
        Page page = steering.page();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^(Freigeben|Mit Hinweis freigeben)$")))
                .click();
        page.getByText("Die Angaben von " + name + " kommen damit in").waitFor();
        button(page, "Freigeben").click();
        page.getByText(name + " ist freigegeben.").waitFor();
    }

    private static void lock(Walk steering) {
        steering.open("erhebungen/" + ROUND);
        Page page = steering.page();
        heading(page, "2 von 14 Kommunen sind freigegeben, 12 haben noch nicht angefangen");
        for (String[] step : List.of(
                new String[] {"Erhebung schließen", "Schließen", "Die Erhebung ist geschlossen."},
                new String[] {"Erhebung abschließen", "Abschließen", "Die Erhebung ist abgeschlossen."})) {
            button(page, step[0]).click();
            button(page, step[1]).click();
            page.getByText(step[2]).waitFor();
        }
        heading(page, "2 von 14 Kommunen sind freigegeben");
    }

    /**
     * @param dortmund change of Dortmund, absolute and in per cent
     * @param sum of both cities: before, now and the change
     */
    private static void compare(Walk steering, String dortmund, String sum) {
        steering.open("staedtevergleich");
        Page page = steering.page();
        choose(page, "Erhebung", TITLE);
        choose(page, "Gegen Erhebung", BEFORE);
        page.locator(".lp-rounds").waitFor();
        choose(page, "Kennzahl", "Bestand, SGB III");
        page.locator(".lp-rounds").getByText("Summe (2 von 14 vergleichbar)").waitFor();
        assertThat(page.locator("main").innerText())
                .contains(BEFORE + ": 14 von 14 haben gemeldet. " + TITLE + ": 2 von 14 haben gemeldet.")
                .contains(dortmund, "+95\t+23,4 %", "Summe (2 von 14 vergleichbar)\t" + sum)
                .contains("Nicht verglichen: 12 von 14")
                .contains("Keine Zahl in " + TITLE
                        + ": Duisburg, Düsseldorf, Essen, Gelsenkirchen, Hamm, Krefeld, Leverkusen,"
                        + " Mülheim an der Ruhr, Oberhausen, Solingen, Wuppertal")
                .contains("In keiner der beiden eine Zahl: Hagen");
    }

    private static void correct(Walk dortmund) {
        dortmund.open("staedtevergleich?runde=" + ROUND + "&gegen=2016-03");
        Page page = dortmund.page();
        choose(page, "Kennzahl", "Bestand, SGB III");
        page.locator(".lp-rounds tr")
                .filter(new Locator.FilterOptions().setHasText("Dortmund"))
                .getByText("Stand Mai 2016")
                .click();
        button(page, "Wert berichtigen").click();
        field(page, "Wert in Kunden").fill("655");
        field(page, "Grund").fill("15 Anträge lagen noch in der Eingangszone.");
        button(page, "Speichern").click();
        page.getByText("Berichtigt. Der frühere Wert steht im Verlauf.").waitFor();
        assertThat(page.locator("main").innerText())
                .contains("640", "655", "15 Anträge lagen noch in der Eingangszone.");
    }

    private static void number(Page page, String question, String label, String typed) {
        field(page, "Wert: " + label).fill(typed);
        page.keyboard().press("Tab");
        page.locator("#frage-" + question).getByText("gespeichert").waitFor();
    }

    private static void heading(Page page, String start) {
        page.waitForFunction("text => document.querySelector('main h1')?.textContent.startsWith(text)", start);
    }

    private static void choose(Page page, String label, String option) {
        Locator select = page.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label").getByText(label, new Locator.GetByTextOptions().setExact(true))));
        select.click();
        page.locator("vaadin-select-item:visible")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForFunction("!document.querySelector('vaadin-select[opened]')");
        Keyboard.settle(page);
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
