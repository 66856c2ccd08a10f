package de.lenkungsportal.survey.questionnaire;

import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.choice;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The list of questionnaires, and one with its questions. */
@PortalTest
class QuestionnaireViewTest {

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    private String id = "";

    @BeforeEach
    void insert() {
        // The history keeps every version of a name, so that each test has a name of its own.
        id = "ansichtsbogen-" + UUID.randomUUID() + "-1";
        db.execute("insert into questionnaire (id, title) values (?, 'Ansichtsbogen')", id);
        db.execute("""
                insert into question (questionnaire, code, position, label, indicator, rechtskreis, stage, units)
                values (?, 'bestand', 1, 'Bestand im SGB II', 'CASELOAD', 'SGB_II', 'ACTUAL', '{BG}')""", id);
    }

    @AfterEach
    void forget() {
        db.execute("delete from survey_round where id = '2016-09-ansicht'");
        db.execute("delete from questionnaire where based_on like 'ansichtsbogen%'");
        db.execute("delete from questionnaire where id like 'ansichtsbogen%'");
    }

    private void visit(Who who, String route, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, "", visit);
        }
    }

    @Test
    void anUnusedOneIsChangedAndGetsAQuestion() {
        visit(Who.STEERING, "fragebogen/" + id, window -> {
            assertThat(title(window)).isEqualTo("Ansichtsbogen, Fassung 1");
            assertThat(text(window)).contains("Bestand im SGB II", "Noch fragt keine Erhebung");
            button(window, "Fragebogen ändern").click();
            field(window, "Wortlaut").setValue("");
            button(window, "Speichern").click();
            assertThat(text(window)).contains("Frage 1: Bitte den Wortlaut eintragen.");
            field(window, "Wortlaut").setValue("Wer arbeitet");
            choice(window, "Gefragt wird").setValue("STAFF");
            button(window, "Speichern").click();
            assertThat(text(window)).contains("Der Fragebogen ist geändert.", "Wer arbeitet");
        });
    }

    @Test
    void oneThatIsAskedByIsOnlyFollowed() {
        db.execute("""
                insert into survey_round (id, title, as_of, questionnaire, state)
                values ('2016-09-ansicht', 'September', '2016-09', ?, 'PREPARED')""", id);
        visit(Who.STEERING, "fragebogen/" + id, window -> {
            assertThat(text(window)).contains("Eine Erhebung fragt mit diesem Fragebogen.");
            assertThat(captions(window)).doesNotContain("Fragebogen ändern", "Fragebogen löschen");
            button(window, "Neue Fassung anlegen").click();
            assertThat(title(window)).isEqualTo("Ansichtsbogen, Fassung 2");
            assertThat(captions(window)).contains("Fragebogen ändern");
        });
    }

    @Test
    void coordinatorsReadAndDoNotWrite() {
        visit(Who.COORDINATOR_OWN, "fragebogen/" + id, window -> {
            assertThat(text(window)).contains("Bestand im SGB II");
            assertThat(captions(window)).doesNotContain("Fragebogen ändern", "Neue Fassung anlegen");
        });
        visit(Who.COORDINATOR_OWN, "fragebogen", window -> {
            assertThat(text(window)).contains("Ansichtsbogen");
            assertThat(captions(window)).doesNotContain("Fragebogen anlegen", "Neue Fassung anlegen");
        });
    }
}
