package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.account.Account.Office;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Home;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.security.ProviderName;
import de.lenkungsportal.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an account belongs: municipalities that a steering group begins with, the organisation of a provider. */
@PortalTest
class AccountOfPlaceTest {

    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";

    @Autowired
    private AccountService service;

    @Autowired
    private ProviderName names;

    @Autowired
    private OnBehalf onBehalf;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void organisations() {
        Offices.organisation(db, "probe-traeger", "Bildungswerk Probe");
        Offices.organisation(db, "probe-nachfolger", "Bildungswerk Nachfolge");
    }

    @AfterEach
    void nothing() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.startsWith("probe")).execute();
        db.update(ORGANISATION)
                .setNull(ORGANISATION.MERGED_INTO)
                .where(ORGANISATION.ID.startsWith("probe-"))
                .execute();
        db.deleteFrom(ORGANISATION).where(ORGANISATION.ID.startsWith("probe-")).execute();
    }

    private static Change steering(Set<String> homes) {
        return new Change("Lenkungsgruppe", Role.STEERING, null, homes, null, true);
    }

    private static Change provider(@Nullable String organisation, @Nullable String mail, @Nullable String phone) {
        Office office = organisation == null ? null : new Office(organisation, mail, phone);
        return new Change("Weiterbildung", Role.PROVIDER, null, Set.of(), office, true);
    }

    private Account created(Change change) throws Exception {
        UUID id = signIn.as(Who.ADMIN, () -> service.create("probe", change)).accountId();
        return signIn.as(Who.ADMIN, () -> service.get(id));
    }

    private void refused(String key, Change change) {
        assertThatThrownBy(() -> signIn.as(Who.ADMIN, () -> service.create("probe", change)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInputException.Problem::messageKey)
                                .containsExactly(key));
    }

    @Test
    void aSteeringGroupBeginsWithItsMunicipalitiesAndWritesForNone() throws Exception {
        Account account = created(steering(Set.of(KOELN, DORTMUND)));
        assertThat(account.homes()).containsExactly(new Home(DORTMUND, "Dortmund"), new Home(KOELN, "Köln"));
        assertThat(onBehalf.of("probe", () -> currentUser.get())).hasValueSatisfying(user -> {
            assertThat(user.homes()).containsExactlyInAnyOrder(DORTMUND, KOELN);
            assertThat(user.mayWriteFor(DORTMUND)).isFalse();
        });
        signIn.as(Who.ADMIN, () -> {
            service.change(account.id(), 1, new Change("Lenkungsgruppe", Role.ADMIN, null, true));
            return null;
        });
        assertThat(signIn.as(Who.ADMIN, () -> service.get(account.id())).homes())
                .isEmpty();
    }

    @Test
    void onlyASteeringGroupBeginsWithKnownMunicipalities() {
        refused("account.homes.unknown", steering(Set.of("00000000")));
        refused("account.homes.rule", new Change("V", Role.ADMIN, null, Set.of(DORTMUND), null, true));
        refused("account.homes.rule", new Change("K", Role.COORDINATOR, DORTMUND, Set.of(KOELN), null, true));
    }

    @Test
    void aProviderSpeaksForAnOrganisationThatTeaches() throws Exception {
        refused("account.organisation.missing", provider(null, null, null));
        refused("account.organisation.unknown", provider("niemand", null, null));
        db.update(ORGANISATION)
                .set(ORGANISATION.KIND, de.lenkungsportal.partner.OrganisationKind.SOZIALAMT)
                .where(ORGANISATION.ID.eq("probe-nachfolger"))
                .execute();
        refused("account.organisation.unknown", provider("probe-nachfolger", null, null));
        refused(
                "account.organisation.rule",
                new Change("V", Role.ADMIN, null, Set.of(), new Office("probe-traeger", null, null), true));
        Account account = created(provider("probe-traeger", " info@example.org ", " "));
        assertThat(account.office()).isEqualTo(new Office("probe-traeger", "info@example.org", null));
        assertThat(names.of("probe")).hasValue("Bildungswerk Probe");
    }

    @Test
    void theMailboxIsOneOfAnOffice() {
        refused("platform.problem.person", provider("probe-traeger", "maria.muster@example.org", null));
        refused("partner.problem.email", provider("probe-traeger", "keine Adresse", null));
        refused("partner.problem.telephone", provider("probe-traeger", null, "ruf an"));
    }

    @Test
    void whereTheOrganisationWasMergedTheAccountSpeaksForTheOneItIsNow() throws Exception {
        Account account = created(provider("probe-traeger", null, null));
        db.update(ORGANISATION)
                .set(ORGANISATION.MERGED_INTO, "probe-nachfolger")
                .where(ORGANISATION.ID.eq("probe-traeger"))
                .execute();
        assertThat(names.of("probe")).hasValue("Bildungswerk Nachfolge");
        signIn.as(Who.ADMIN, () -> {
            service.change(account.id(), 1, provider("probe-traeger", null, "0231 12345"));
            return null;
        });
        assertThat(signIn.as(Who.ADMIN, () -> service.get(account.id())).version())
                .isEqualTo(2);
    }
}
