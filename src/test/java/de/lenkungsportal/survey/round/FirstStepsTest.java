package de.lenkungsportal.survey.round;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.start.StartTopic;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** A portal that nobody has asked anything in yet: it names the next step, and its views open. */
@PortalTest
@Transactional
class FirstStepsTest {

    @Autowired
    FirstSteps steps;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SignIn signIn;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DSLContext db;

    private void without(String... tables) {
        db.execute("set local session_replication_role = replica");
        for (String table : tables) {
            db.execute("delete from " + table);
        }
    }

    private List<String> links(Who who) throws Exception {
        return signIn.as(who, () -> steps.topics(currentUser.get())).stream()
                .map(StartTopic::link)
                .toList();
    }

    @Test
    void firstComeMunicipalitiesThenAQuestionnaireThenARound() throws Exception {
        assertThat(links(Who.ADMIN)).isEmpty();
        without("survey_round");
        assertThat(links(Who.STEERING)).containsExactly("erhebungen");
        assertThat(links(Who.COORDINATOR_OWN)).isEmpty();
        without("question", "questionnaire");
        assertThat(links(Who.ADMIN)).containsExactly("fragebogen");
        without("municipality");
        assertThat(links(Who.ADMIN)).containsExactly("kommunen");
        assertThat(links(Who.STEERING)).isEmpty();
    }

    @Test
    void theStartPageNamesTheStep() {
        without("survey_round", "question", "questionnaire");
        visit("start", "Noch kein Fragebogen ist angelegt");
    }

    @Test
    void comparisonAndPageOfACityOpenBeforeTheFirstRound() {
        without("survey_round", "figure", "profile_category", "profile_cell");
        visit("staedtevergleich", "Noch keine Erhebung ist freigegeben.");
        visit("staedtevergleich/kennzahl/CASELOAD", "Zu dieser Kennzahl liegt noch keine Zahl vor.");
        visit("stadt/05913000", "Dortmund");
    }

    @Test
    void whereThereIsNoMunicipalityNoForecastIsOrdered() {
        without("survey_round", "figure", "profile_category", "profile_cell", "municipality");
        visit("zugangsprognose", "Noch keine Kommune ist im Portal. Die Verwaltung des Portals fügt sie hinzu.");
    }

    private void visit(String route, String said) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.ADMIN,
                    route,
                    "",
                    window -> assertThat(Visits.text(window)).contains(said));
        }
    }
}
