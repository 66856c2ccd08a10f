package de.lenkungsportal.account.ui;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ACCOUNT_DELETED;
import static de.lenkungsportal.db.Tables.CODE_FAILURE;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.account.Offices;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The accounts as the administration works with them, and what a dead one-time link shows. */
@PortalTest
class AccountsViewTest {

    private static final String KOELN = "05315000";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    private Visits visits;

    @BeforeEach
    void open() {
        visits = new Visits(portal, signIn);
        Offices.organisation(db, "bildungswerk", "Bildungswerk Probe");
    }

    @AfterEach
    void close() {
        visits.close();
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq("probe")).execute();
        db.deleteFrom(ACCOUNT_DELETED).execute();
        db.deleteFrom(ORGANISATION).where(ORGANISATION.ID.eq("bildungswerk")).execute();
    }

    @Test
    void aNewAccountIsSaidToBeThereWithWhatToDoWithItsLink() {
        visits.visit(Who.ADMIN, "konten", "konto=neu", window -> {
            Visits.field(window, "Benutzername").setValue("probe");
            Visits.field(window, "Anzeigename").setValue("Probe");
            Visits.button(window, "Speichern").click();
            assertThat(said(window))
                    .contains("Das Konto probe ist angelegt. Geben Sie diesen Link der Person auf sicherem Weg. "
                            + "Er gilt einmal und 24 Stunden lang. Er wird nur jetzt gezeigt.");
            assertThat(Visits.captions(window)).contains("Link kopieren");
        });
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aResetAsksFirstAndSaysThatTheOldPasswordEnded() {
        UUID id = account(Role.STEERING, null);
        visits.visit(Who.ADMIN, "konten", "konto=" + id, window -> {
            Visits.button(window, "Kennwort zurücksetzen").click();
            assertThat(said(window)).anyMatch(sentence -> sentence.startsWith("Das Kennwort von probe gilt dann"));
            assertThat(version()).as("it was only asked").isEqualTo(1);
            confirmed(window, "Kennwort zurücksetzen");
            assertThat(said(window))
                    .anyMatch(sentence ->
                            sentence.startsWith("Das bisherige Kennwort gilt nicht mehr. Geben Sie diesen Link"));
        });
        assertThat(version()).isGreaterThan(1);
    }

    @Test
    void aSecondFactorIsResetOnlyAfterTheQuestion() {
        UUID id = account(Role.STEERING, null);
        visits.visit(Who.ADMIN, "konten", "konto=" + id, window -> {
            Visits.button(window, "Zweiten Faktor zurücksetzen").click();
            assertThat(version()).isEqualTo(1);
            confirmed(window, "Zweiten Faktor zurücksetzen");
            assertThat(said(window)).anyMatch(sentence -> sentence.startsWith("Passkeys, Codes der App"));
        });
        assertThat(version()).isGreaterThan(1);
    }

    @Test
    void anotherRoleThanTheCoordinationHasNoMunicipality() {
        UUID id = account(Role.COORDINATOR, KOELN);
        visits.visit(Who.ADMIN, "konten", "konto=" + id, window -> {
            Select<Role> role = Visits.choice(window, "Rolle");
            assertThat(Visits.<String>choice(window, "Eigene Kommune").getValue())
                    .isEqualTo(KOELN);
            role.setValue(Role.ADMIN);
            Visits.button(window, "Speichern").click();
            assertThat(said(window)).contains("Das Konto ist gespeichert.");
        });
    }

    @Test
    void aProviderIsAskedForItsOrganisationAndStandsInTheListUnderItsName() {
        UUID id = account(Role.PROVIDER, null);
        visits.visit(Who.ADMIN, "konten", "konto=" + id, window -> {
            Select<String> organisation = Visits.choice(window, "Organisation");
            Visits.button(window, "Speichern").click();
            assertThat(organisation.isInvalid())
                    .as("a provider speaks for someone")
                    .isTrue();
            organisation.setValue("bildungswerk");
            Visits.field(window, "E-Mail der Stelle").setValue("maria.muster@example.org");
            Visits.button(window, "Speichern").click();
            assertThat(Visits.field(window, "E-Mail der Stelle").isInvalid())
                    .as("no mailbox of a person")
                    .isTrue();
            Visits.field(window, "E-Mail der Stelle").setValue("weiterbildung@example.org");
            Visits.button(window, "Speichern").click();
            assertThat(said(window)).contains("Das Konto ist gespeichert.");
            assertThat(Visits.text(window)).contains("Bildungswerk Probe");
        });
    }

    @Test
    void anAccountIsDeletedOnlyAfterTheQuestionWhichSaysWhatStays() {
        UUID id = account(Role.STEERING, null);
        visits.visit(Who.ADMIN, "konten", "konto=" + id, window -> {
            Visits.button(window, "Konto löschen").click();
            assertThat(said(window))
                    .anyMatch(sentence -> sentence.contains("Prüfpfad") && sentence.contains("nicht wieder vergeben"));
            assertThat(version()).as("it was only asked").isEqualTo(1);
            confirmed(window, "Konto löschen");
            assertThat(said(window)).contains("Das Konto probe ist gelöscht.");
        });
        assertThat(db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(id))).isFalse();
    }

    @Test
    void aLockedAccountSaysSoInTheListAndIsUnlockedByAButton() {
        UUID id = account(Role.STEERING, null);
        db.insertInto(CODE_FAILURE)
                .set(CODE_FAILURE.ACCOUNT_ID, id)
                .set(CODE_FAILURE.FAILURES, 8)
                .set(CODE_FAILURE.FAILED_AT, Instant.now())
                .execute();
        visits.visit(Who.ADMIN, "konten", "konto=" + id, window -> {
            assertThat(Visits.text(window)).contains("gesperrt bis");
            Visits.button(window, "Entsperren").click();
            confirmed(window, "Entsperren");
            assertThat(said(window)).contains("Das Konto ist entsperrt.");
            assertThat(Visits.text(window)).doesNotContain("gesperrt bis");
        });
    }

    @Test
    void aDeadLinkSaysWhatToDo() {
        visits.visit(
                Who.ANONYMOUS,
                "erster-zugang/erfunden",
                "",
                window -> assertThat(
                                window.find(Main.class).single().getElement().getTextRecursively())
                        .contains(
                                "Dieser Link gilt nicht mehr.",
                                "Bitten Sie die Verwaltung des Portals um einen neuen.",
                                "Zur Anmeldung"));
    }

    /** The button of the question stands below the one that asks. */
    private static void confirmed(BrowserlessUIContext window, String caption) {
        window.find(Question.class)
                .single()
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(part -> part instanceof Button button && caption.equals(button.getText()))
                .forEach(button -> ((Button) button).click());
    }

    private static List<String> said(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private UUID account(Role role, @Nullable String ags) {
        UUID id = UUID.randomUUID();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.USERNAME, "probe")
                .set(ACCOUNT.DISPLAY_NAME, "Probe")
                .set(ACCOUNT.ROLE, role)
                .set(ACCOUNT.AGS, ags)
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .execute();
        return id;
    }

    private int version() {
        return db.select(ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq("probe"))
                .fetchSingle(row -> Objects.requireNonNull(row.value1()));
    }
}
