package de.lenkungsportal.intake.series;

import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.shown;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.intake.SeriesKey;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The series of a city and one entry of them, used as people use them. */
@PortalTest
class SeriesViewTest {

    private static final String DORTMUND = "05913000";

    /** A series that the sources do not have, so that tests can write and forget it. */
    private static final SeriesKey TEST =
            new SeriesKey(DORTMUND, Rechtskreis.ASYLBLG, Unit.PERSON, Origin.UNKNOWN, Frequency.WEEK);

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    IntakeService service;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        sql.update("delete from intake where ags = ? and rechtskreis = 'ASYLBLG'", DORTMUND);
        sql.execute("set session_replication_role = replica");
        try {
            sql.update("delete from history where kind = 'INTAKE' and content ->> 'ags' = ?", DORTMUND);
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    @Test
    void aCoordinatorSeesTheOwnCityFirstAndEveryUnitInASeriesOfItsOwn() {
        visit(Who.COORDINATOR_OWN, "zugaenge", "", window -> {
            assertThat(title(window)).isEqualTo("Dortmund: 4 Einträge zu Zugängen");
            assertThat(text(window))
                    .contains("SGB II, Kunden, nicht aufgeteilt, je Woche")
                    .contains("SGB II, BG, nicht aufgeteilt, je Woche")
                    .contains("KW 43/2015 bis KW 1/2016")
                    .contains("Durchschnitt je Woche")
                    .contains("seit 11 Wochen");
        });
    }

    @Test
    void theAddressHoldsTheFilters() {
        visit(
                Who.STEERING,
                "zugaenge",
                "stadt=05124000&einheit=BG&herkunft=ASYLBLG_OTHER",
                window -> assertThat(title(window)).isEqualTo("Wuppertal: ein Eintrag zu Zugängen"));
    }

    @Test
    void onlyTheOwnCoordinationMayEnterAndRevise() {
        try (var visits = new Visits(portal, signIn)) {
            for (Who who : List.of(Who.STEERING, Who.COORDINATOR_FOREIGN, Who.ADMIN)) {
                visits.visit(
                        who,
                        "zugaenge",
                        "stadt=" + DORTMUND,
                        window -> assertThat(captions(window)).as(who.name()).doesNotContain("Zugang eintragen"));
                visits.visit(
                        who,
                        "zugaenge/eintrag/1",
                        "",
                        window -> assertThat(captions(window))
                                .as(who.name())
                                .doesNotContain("Eintrag berichtigen", "Eintrag löschen"));
            }
        }
    }

    @Test
    void aMeanOfSeveralWeeksIsEntered() {
        visit(Who.COORDINATOR_OWN, "zugaenge", "rechtskreis=ASYLBLG&einheit=PERSON&herkunft=UNKNOWN", window -> {
            button(window, "Zugang eintragen").click();
            field(window, "Erste Woche oder erster Monat").setValue("KW 53/2015");
            field(window, "Wie viele Wochen oder Monate").setValue("3");
            counting(shown(window, Select.class, field -> "Art der Zahl".equals(field.getLabel())))
                    .setValue(Counting.MEAN);
            field(window, "Zugang").setValue("12,5");
            button(window, "Eintragen").click();
            assertThat(text(window))
                    .contains("Eingetragen: KW 53/2015 bis KW 2/2016, 12,5 Personen.")
                    .contains("Durchschnitt je Woche");
        });
    }

    @Test
    void badInputIsSaidAtItsFieldAndKept() {
        visit(Who.COORDINATOR_OWN, "zugaenge", "", window -> {
            button(window, "Zugang eintragen").click();
            TextField week = field(window, "Erste Woche oder erster Monat");
            week.setValue("KW 53/2016");
            field(window, "Zugang").setValue("viele");
            button(window, "Eintragen").click();
            assertThat(week.getErrorMessage())
                    .isEqualTo("Diese Kalenderwoche gibt es nicht. Nur lange Jahre wie 2015 haben eine KW 53.");
            assertThat(field(window, "Zugang").getErrorMessage())
                    .isEqualTo("Schreiben Sie eine Zahl, zum Beispiel 63 oder 62,5.");
            assertThat(week.getValue()).isEqualTo("KW 53/2016");
            week.setValue("KW 9/2016");
            field(window, "Zugang").setValue("-3");
            button(window, "Eintragen").click();
            assertThat(field(window, "Zugang").getErrorMessage()).isEqualTo("Eine Zahl unter null ist nicht möglich.");
        });
    }

    @Test
    void aRevisionKeepsTheOldValueAndAStaleOneShowsBothSides() throws Exception {
        IntakeEntry entry = enter(40);
        visit(Who.COORDINATOR_OWN, "zugaenge/eintrag/" + entry.id(), "", window -> {
            button(window, "Eintrag berichtigen").click();
            field(window, "Zugang").setValue("44");
            field(window, "Grund").setValue("Nachmeldung");
            signIn.as(Who.COORDINATOR_OWN, () -> service.revise(entry.id(), 1, change(47), "andere Nachmeldung"));
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains(
                            "Jemand anderes hat diesen Eintrag inzwischen geändert. Ihre Eingaben stehen noch im Formular.")
                    .contains("47");
            assertThat(field(window, "Zugang").getValue()).isEqualTo("44");
            button(window, "Meine Fassung speichern").click();
            assertThat(title(window)).isEqualTo("Dortmund, KW 8/2016: 44 Personen");
            assertThat(text(window)).contains("andere Nachmeldung", "40", "47");
        });
    }

    @Test
    void unsavedInputIsNotLeftWithoutAsking() {
        visit(Who.COORDINATOR_OWN, "zugaenge", "", window -> {
            button(window, "Zugang eintragen").click();
            field(window, "Zugang").setValue("44");
            window.getUI().navigate("start");
            assertThat(field(window, "Zugang").getValue()).isEqualTo("44");
            button(window, "Weiter bearbeiten").click();
        });
    }

    @Test
    void theRunningWeekIsMarkedAsIncomplete() throws Exception {
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.create(
                        TEST,
                        PeriodText.read(Frequency.WEEK, "2016-W22", 1),
                        new IntakeContent(
                                Counting.COUNT,
                                BigDecimal.valueOf(5),
                                Qualifier.EXACT,
                                new Stand("2016-05-30"),
                                null)));
        visit(
                Who.COORDINATOR_OWN,
                "zugaenge",
                "",
                window -> assertThat(text(window))
                        .contains("KW 22/2016 läuft noch, unvollständig", "05.06.2016 läuft noch, unvollständig"));
    }

    @Test
    void aSmallCountIsHidden() throws Exception {
        IntakeEntry entry = enter(2);
        visit(
                Who.STEERING,
                "zugaenge/eintrag/" + entry.id(),
                "",
                window -> assertThat(title(window)).isEqualTo("Dortmund, KW 8/2016: geschützt"));
        visit(
                Who.STEERING,
                "zugaenge",
                "stadt=" + DORTMUND + "&rechtskreis=ASYLBLG",
                window -> assertThat(text(window)).contains("geschützt"));
    }

    @Test
    void aDeletedEntryIsGone() throws Exception {
        IntakeEntry entry = enter(40);
        visit(Who.COORDINATOR_OWN, "zugaenge/eintrag/" + entry.id(), "", window -> {
            button(window, "Eintrag löschen").click();
            button(window, "Löschen").click();
            assertThat(field(window, "Grund").getErrorMessage()).isEqualTo("Geben Sie einen Grund ein.");
            field(window, "Grund").setValue("Doppelt gezählt");
            button(window, "Löschen").click();
            assertThat(title(window)).isEqualTo("Dortmund: 4 Einträge zu Zugängen");
        });
    }

    @SuppressWarnings("unchecked")
    private static Select<Counting> counting(Select<?> select) {
        return (Select<Counting>) select;
    }

    private IntakeEntry enter(int count) throws Exception {
        return signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.create(TEST, PeriodText.read(Frequency.WEEK, "2016-W08", 1), change(count)));
    }

    private static IntakeContent change(int count) {
        return new IntakeContent(
                Counting.COUNT, BigDecimal.valueOf(count), Qualifier.EXACT, new Stand("2016-03-01"), null);
    }

    private void visit(Who who, String route, String query, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, query, visit);
        }
    }
}
