package de.lenkungsportal.kit;

import static de.lenkungsportal.Visits.area;
import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureForms;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.Step;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The page of each record that people change tells its history, and brings a version of it back. */
@PortalTest
class RecordHistoryViewTest {

    private static final String DORTMUND = "05913000";

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    MeasureService measures;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        sql.execute("set session_replication_role = replica");
        try {
            sql.update(
                    "delete from measure_decision where measure in (select id from measure where title like 'Probe %')");
            sql.update("delete from measure where title like 'Probe %'");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    @Test
    void everyPageSaysHowItsRecordCameToBe() {
        for (String page : List.of(
                "massnahmen/" + first("measure"),
                "runde-tische/" + first("body"),
                "runde-tische/sitzung/" + first("meeting"),
                "vereinbarungen/" + first("agreement"),
                "steckbriefe/" + first("profile_fact"),
                "kennzahlenkatalog/" + first("indicator"),
                "zugaenge/eintrag/" + first("intake"))) {
            visit(
                    Who.STEERING,
                    page,
                    window -> assertThat(text(window))
                            .as(page)
                            .contains("Verlauf", "Fassung 1 eingetragen", "Grunddaten aus den Quellen"));
        }
    }

    @Test
    void whatAMeasureSaidIsBroughtBackIntoTheForm() throws Exception {
        Measure first = signIn.as(
                Who.COORDINATOR_OWN,
                () -> measures.create(MeasureForms.single(DORTMUND, "Probe Alt", Step.QUALIFICATION)));
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> measures.change(first.id(), 1, MeasureForms.single(DORTMUND, "Probe Neu", Step.QUALIFICATION)));
        visit(
                Who.STEERING,
                "massnahmen/" + first.id(),
                window -> assertThat(text(window))
                        .contains("bisher „Probe Alt“, jetzt „Probe Neu“", "Flüchtlingskoordination Dortmund")
                        .doesNotContain("koordination-dortmund"));
        visit(Who.COORDINATOR_OWN, "massnahmen/" + first.id(), window -> {
            assertThat(text(window)).contains("koordination-dortmund");
            button(window, "In das Formular übernehmen").click();
            assertThat(text(window)).contains("Die Fassung 1 steht jetzt im Formular.");
            assertThat(area(window, "Beschreibung")).isNotNull();
            button(window, "Speichern").click();
        });
        assertThat(signIn.as(Who.STEERING, () -> measures.get(first.id()))
                        .content()
                        .title())
                .isEqualTo("Probe Alt");
    }

    private String first(String table) {
        return Objects.requireNonNull(sql.queryForObject(
                "select id::text from " + table + " where version = 1 and changed_by is null order by id limit 1",
                String.class));
    }

    private void visit(Who who, String route, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, "", visit);
        }
    }
}
