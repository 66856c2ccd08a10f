package de.lenkungsportal.measure.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.TestMail;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What Bildungsträger find, say and take back, used as people use it. */
@PortalTest
class PlannedMeasuresViewTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private PlannedMeasureService service;

    @Autowired
    private JdbcTemplate sql;

    private void visit(Who who, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, "geplante-massnahmen", "", visit);
        }
    }

    private void publish() {
        sql.update("""
                insert into measure (id, title, description, kind, status, scope, municipalities, steps, entry_level, exit_level,
                    legal_bases, target_groups, note, funding, contact_function, published_on, as_of)
                values
                    ('planned-course', 'Pflegekurs', 'Deutsch für die Pflege', 'EINZELMASSNAHME', 'IDEA', 'LOCAL',
                        array['05913000'], '{6}', 'B1', 'B2', '{DEUFOEV}', '{WOMEN}', 'interne Notiz', 'interner Topf',
                        'Fachstelle Planung', null, '2016-05'),
                    ('planned-internal', 'Interner Kurs', '', 'EINZELMASSNAHME', 'IDEA', 'LOCAL',
                        array['05913000'], '{6}', null, null, '{}', '{}', null, null, null, null, '2016-05')
                """);
        sql.update("""
                insert into measure_run (id, measure, number, starts_on, ends_on, entry, places, taken, waiting, as_of)
                values ('planned-run', 'planned-course', 1, '2016-09-01', '2016-12-31', 'FIXED', 15, 7, 4, '2016-05')
                """);
        sql.update("update measure set published_on = '2016-05-30' where id = 'planned-course'");
        sql.update("""
                insert into measure_interest (id, measure, username, organisation, message, stated_at)
                values (?, 'planned-course', 'anderer-traeger', 'Anderer Träger', 'fremde Nachricht', now())
                """, UUID.randomUUID());
    }

    @AfterEach
    void cleanUp() {
        sql.update("delete from measure_interest where measure like 'planned-%'");
        sql.update("delete from measure_run where measure like 'planned-%'");
        sql.update("delete from measure where id like 'planned-%'");
        sql.update("delete from feed_token where username = 'traeger'");
        sql.update("delete from provider_digest where username = 'traeger'");
        sql.update("delete from digest_subscription");
        sql.update("delete from limited_use");
    }

    private List<Interest> own() throws Exception {
        return signIn.as(Who.PROVIDER, () -> service.ownInterest());
    }

    private <T> T asProvider(Callable<T> call) throws Exception {
        return signIn.as(Who.PROVIDER, call);
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).single()).click();
    }

    private static TextArea message(BrowserlessUIContext window) {
        return window.find(TextArea.class).withCaption("Ihr Angebot").single();
    }

    private static TextField capacity(BrowserlessUIContext window) {
        return window.find(TextField.class).withCaption("Mögliche Plätze").single();
    }

    private static String text(BrowserlessUIContext window) {
        return text(window.find(Main.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void aProviderLandsHereAndReadsThatNothingIsPublishedYet() throws Exception {
        visit(Who.PROVIDER, window -> {
            window.getUI().navigate("");
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Geplante Maßnahmen");
            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("Noch ist keine Maßnahme für Bildungsträger veröffentlicht.");
        });
    }

    @Test
    void aProviderReadsWhatIsPublishedAndNothingElse() throws Exception {
        publish();
        visit(Who.PROVIDER, window -> {
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Eine geplante Maßnahme ist veröffentlicht");
            assertThat(window.find(H2.class).all())
                    .extracting(H2::getText)
                    .containsExactly(
                            "Pflegekurs",
                            "Ihre Erklärungen",
                            "Neue Maßnahmen automatisch erhalten",
                            "Übersicht als E-Mail");
            assertThat(text(window))
                    .contains("Dortmund", "Frauen", "Qualifizierung", "B1", "B2", "Fachstelle Planung")
                    .contains("01.09.2016 bis 31.12.2016", "15 Plätze", "Sie haben noch kein Interesse erklärt.")
                    .doesNotContain("Interner Kurs", "interne Notiz", "interner Topf")
                    .doesNotContain("fremde Nachricht", "Anderer Träger");
        });
    }

    @Test
    void aProviderStatesChangesAndWithdrawsItsInterest() throws Exception {
        publish();
        visit(Who.PROVIDER, window -> {
            click(window, "Interesse erklären");
            message(window).setValue("Wir haben Lehrkräfte");
            capacity(window).setValue("12");
            click(window, "Erklären");
            assertThat(own()).singleElement().satisfies(interest -> {
                assertThat(interest.message()).isEqualTo("Wir haben Lehrkräfte");
                assertThat(interest.capacity()).isEqualTo(12);
            });
            assertThat(text(window)).contains("Ihr Interesse ist erklärt.", "12 Plätze");

            click(window, "Ändern");
            capacity(window).setValue("1.000");
            click(window, "Speichern");
            assertThat(own()).extracting(Interest::capacity).containsExactly(1000);
            assertThat(text(window)).contains("Ihre Erklärung ist geändert.", "1.000 Plätze");

            click(window, "Zurücknehmen");
            assertThat(own()).isEmpty();
            assertThat(text(window))
                    .contains("Niemand sieht sie mehr.", "Sie haben noch kein Interesse erklärt.")
                    .doesNotContain("Wir haben Lehrkräfte");
        });
    }

    @Test
    void badInputIsOneSentenceAndKeepsTheText() throws Exception {
        publish();
        visit(Who.PROVIDER, window -> {
            click(window, "Interesse erklären");
            message(window).setValue("Wir haben Lehrkräfte");
            for (String bad : List.of("viele", "0", "-3", "1,5")) {
                capacity(window).setValue(bad);
                click(window, "Erklären");
                assertThat(capacity(window).getErrorMessage())
                        .isEqualTo("Geben Sie eine Zahl ab 1 ein oder lassen Sie das Feld leer.");
                assertThat(capacity(window).isInvalid()).isTrue();
                assertThat(capacity(window).getValue()).isEqualTo(bad);
                assertThat(message(window).getValue()).isEqualTo("Wir haben Lehrkräfte");
            }
            capacity(window).setValue("");
            message(window).setValue("  ");
            click(window, "Erklären");
            assertThat(message(window).getErrorMessage()).isEqualTo("Schreiben Sie, was Sie anbieten.");
            assertThat(capacity(window).isInvalid()).isFalse();
            assertThat(own()).isEmpty();
        });
    }

    @Test
    void whatAColleagueSavedMeanwhileStandsBesideTheOwnTextAndNeitherIsLost() throws Exception {
        publish();
        asProvider(() -> service.stateInterest("planned-course", "erste Fassung", 5));
        visit(Who.PROVIDER, window -> {
            click(window, "Ändern");
            message(window).setValue("meine Fassung");
            Interest stored = own().getFirst();
            asProvider(() -> service.changeInterest(stored.id(), stored.version(), "Fassung der Kollegin", 7));
            click(window, "Speichern");
            assertThat(own()).extracting(Interest::message).containsExactly("Fassung der Kollegin");
            assertThat(text(window)).contains("Fassung der Kollegin", "meine Fassung");
            assertThat(message(window).getValue()).isEqualTo("meine Fassung");
            click(window, "Meine Fassung speichern");
            assertThat(own()).extracting(Interest::message).containsExactly("meine Fassung");
        });
    }

    @Test
    void aSecondStatementReplacesNoneInSilence() throws Exception {
        publish();
        visit(Who.PROVIDER, window -> {
            click(window, "Interesse erklären");
            message(window).setValue("meine Fassung");
            asProvider(() -> service.stateInterest("planned-course", "Fassung der Kollegin", 5));
            click(window, "Erklären");
            assertThat(own()).extracting(Interest::message).containsExactly("Fassung der Kollegin");
            assertThat(text(window)).contains("Fassung der Kollegin", "meine Fassung");
        });
        assertThatThrownBy(() -> asProvider(() -> service.stateInterest("planned-course", "noch eine", 5)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void aMeasureThatIsNoLongerPublishedRefusesTheStatementAndKeepsTheText() throws Exception {
        publish();
        visit(Who.PROVIDER, window -> {
            click(window, "Interesse erklären");
            message(window).setValue("Wir haben Lehrkräfte");
            sql.update("update measure set published_on = null where id = 'planned-course'");
            click(window, "Erklären");
            assertThat(text(window)).contains("Diese Maßnahme ist nicht mehr veröffentlicht.");
            assertThat(message(window).getValue()).isEqualTo("Wir haben Lehrkräfte");
        });
    }

    @Test
    void aStatementStaysInTheListWhenItsMeasureIsNoLongerPublished() throws Exception {
        publish();
        asProvider(() -> service.stateInterest("planned-course", "Wir haben Lehrkräfte", null));
        sql.update("update measure set title = 'Geheimer Titel', published_on = null where id = 'planned-course'");
        visit(Who.PROVIDER, window -> {
            assertThat(text(window))
                    .contains("Pflegekurs", "Wir haben Lehrkräfte", "nachlesen, aber nicht mehr ändern")
                    .doesNotContain("Geheimer Titel");
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .doesNotContain("Ändern", "Zurücknehmen");
        });
    }

    @Test
    void aStatementThatClosedMeanwhileIsNotChangedAndTheTextStays() throws Exception {
        publish();
        asProvider(() -> service.stateInterest("planned-course", "Wir haben Lehrkräfte", null));
        visit(Who.PROVIDER, window -> {
            click(window, "Ändern");
            message(window).setValue("Neue Fassung");
            sql.update("update measure set published_on = null where id = 'planned-course'");
            click(window, "Speichern");
            assertThat(text(window)).contains("nachlesen, aber nicht mehr ändern");
            assertThat(message(window).getValue()).isEqualTo("Neue Fassung");
            assertThat(own()).extracting(Interest::message).containsExactly("Wir haben Lehrkräfte");
        });
    }

    @Test
    void theAddressesOfASubscriptionAreShownOnce() throws Exception {
        publish();
        visit(Who.PROVIDER, window -> {
            click(window, "Abonnieren");
            assertThat(window.find(TextField.class).all())
                    .extracting(TextField::getValue)
                    .anyMatch(address -> address.matches("https?://.+/feed/geplante-massnahmen/[^/]+/atom"))
                    .anyMatch(address -> address.matches("https?://.+/feed/geplante-massnahmen/[^/]+/ics"));
            click(window, "Nur einmal in der Woche melden");
            assertThat(asProvider(() -> service.wantsDigest())).isTrue();
            assertThat(window.find(TextField.class).all())
                    .extracting(TextField::getValue)
                    .noneMatch(value -> value.contains("/feed/"));
            click(window, "Abonnement beenden");
            assertThat(asProvider(() -> service.isSubscribed())).isFalse();
        });
    }

    @Test
    void theDigestIsReadBeforeItIsOrderedAndEndedWithAClick() throws Exception {
        TestMail.server().purgeEmailFromAllMailboxes();
        publish();
        sql.update("update measure set changed_at = now() where id like 'planned-%'");
        visit(Who.PROVIDER, window -> {
            NativeDetails details = window.find(NativeDetails.class).all().getLast();
            details.setOpen(true);
            ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
            assertThat(window.find(Pre.class).single().getText())
                    .contains("Neu: 1", "Pflegekurs")
                    .doesNotContain("Interner Kurs", "fremde Nachricht");

            TextField address =
                    window.find(TextField.class).withCaption("E-Mail-Adresse").single();
            address.setValue("traeger");
            click(window, "Code anfordern");
            assertThat(address.getErrorMessage()).startsWith("Das ist keine E-Mail-Adresse.");
            address.setValue("traeger@example.org");
            click(window, "Code anfordern");
            String mail =
                    TestMail.server().getReceivedMessages()[0].getContent().toString();
            assertThat(mail).contains("unter „Geplante Maßnahmen“");
            Matcher code = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}").matcher(mail);
            assertThat(code.find()).isTrue();
            window.find(TextField.class)
                    .withCaption("Code aus der E-Mail")
                    .single()
                    .setValue(code.group());
            click(window, "Bestätigen");
            assertThat(text(window)).contains("Die Übersicht geht an traeger@example.org.");
            click(window, "Abbestellen");
            assertThat(text(window)).contains("Das Portal hat die Adresse vergessen.");
            assertThat(sql.queryForObject(
                            "select count(*) from digest_subscription where account_id in (select id from account where username = 'traeger')",
                            Integer.class))
                    .isZero();
        });
    }

    @Test
    void everyoneElseReadsTheSameListWithoutAnyForm() throws Exception {
        publish();
        for (Who who : List.of(Who.STEERING, Who.COORDINATOR_OWN, Who.ADMIN)) {
            visit(who, window -> {
                assertThat(text(window))
                        .contains("Pflegekurs", "15 Plätze")
                        .doesNotContain(
                                "Interner Kurs",
                                "fremde Nachricht",
                                "Neue Maßnahmen automatisch erhalten",
                                "Übersicht als E-Mail");
                assertThat(window.find(Button.class)
                                .withText("Interesse erklären")
                                .all())
                        .isEmpty();
            });
        }
    }
}
