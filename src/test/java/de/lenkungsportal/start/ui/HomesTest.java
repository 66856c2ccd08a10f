package de.lenkungsportal.start.ui;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ACCOUNT_HOME;
import static de.lenkungsportal.db.Tables.HOME_CHOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Home;
import de.lenkungsportal.security.HomeService;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A steering group of its own municipalities: what the start page puts before it, and what it may choose. */
@PortalTest
class HomesTest {

    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";
    private static final List<String> OTHERS = List.of("Köln", "Hagen", "Essen", "Duisburg", "Wuppertal");

    @Autowired
    private List<StartContribution> features;

    @Autowired
    private HomeService homes;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private OnBehalf onBehalf;

    @Autowired
    private Messages messages;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void account() {
        UUID id = UUID.randomUUID();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.USERNAME, "probe")
                .set(ACCOUNT.DISPLAY_NAME, "Lenkungsgruppe")
                .set(ACCOUNT.ROLE, Role.STEERING)
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .execute();
        home(id, DORTMUND);
    }

    @AfterEach
    void forget() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq("probe")).execute();
        db.deleteFrom(HOME_CHOICE).execute();
    }

    private void home(UUID account, String ags) {
        db.insertInto(ACCOUNT_HOME)
                .set(ACCOUNT_HOME.ACCOUNT_ID, account)
                .set(ACCOUNT_HOME.AGS, ags)
                .execute();
    }

    private <T> T probe(Supplier<T> work) {
        return onBehalf.of("probe", work).orElseThrow();
    }

    private void choose(Set<String> chosen) {
        probe(() -> {
            homes.choose(chosen);
            return "";
        });
    }

    private List<StartTopic> topics() {
        StartContent content = probe(() -> StartContent.of(features, homes.current(), messages));
        return Stream.concat(content.decide().stream(), content.missing().stream())
                .toList();
    }

    @Test
    void theTopicsAreThoseOfTheOwnMunicipality() {
        assertThat(topics())
                .isNotEmpty()
                .extracting(StartTopic::title)
                .anyMatch(title -> title.contains("Dortmund"))
                .noneMatch(title -> OTHERS.stream().anyMatch(title::startsWith));
    }

    @Test
    void whoChoosesAllSeesWhatAGroupWithoutMunicipalitiesSees() throws Exception {
        choose(Set.of());
        StartContent all = signIn.as(Who.STEERING, () -> StartContent.of(features, currentUser.get(), messages));
        assertThat(topics())
                .containsExactlyElementsOf(Stream.concat(all.decide().stream(), all.missing().stream())
                        .toList())
                .extracting(StartTopic::title)
                .anyMatch(title -> title.startsWith("Köln"));
    }

    @Test
    void theChoiceStaysUntilItIsMadeAnewAndOnlyTheOwnOnesCanBeChosen() {
        home(
                db.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq("probe"))
                        .fetchSingle()
                        .value1(),
                KOELN);
        assertThat(probe(homes::all)).containsExactly(new Home(DORTMUND, "Dortmund"), new Home(KOELN, "Köln"));
        assertThat(probe(homes::current).homes()).containsExactlyInAnyOrder(DORTMUND, KOELN);
        choose(Set.of(KOELN));
        assertThat(probe(homes::current).homes()).containsExactly(KOELN);
        choose(Set.of(DORTMUND, KOELN));
        assertThat(probe(homes::current).homes()).containsExactlyInAnyOrder(DORTMUND, KOELN);
        assertThatThrownBy(() -> choose(Set.of("05112000"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChosenMunicipalityThatTheAccountLostCountsNoMore() {
        choose(Set.of(DORTMUND));
        db.insertInto(HOME_CHOICE, HOME_CHOICE.USERNAME, HOME_CHOICE.AGS)
                .values("probe", KOELN)
                .onConflict(HOME_CHOICE.USERNAME)
                .doUpdate()
                .set(HOME_CHOICE.AGS, KOELN)
                .execute();
        assertThat(probe(homes::current).homes()).containsExactly(DORTMUND);
    }
}
