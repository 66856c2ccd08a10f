package de.lenkungsportal.profile;

import static de.lenkungsportal.profile.ProfileFixture.DORTMUND;
import static de.lenkungsportal.profile.ProfileFixture.INSTITUTION;
import static de.lenkungsportal.profile.ProfileFixture.content;
import static de.lenkungsportal.profile.ProfileFixture.own;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Who keeps the Steckbriefe, by which rules, and what of it stays on record. */
@PortalTest
class ProfileFactServiceTest {

    private static final ProfileFactFilter WRITTEN =
            new ProfileFactFilter(Set.of(), Set.of(INSTITUTION), Set.of(), Set.of(), "", Later.SHOWN);

    @Autowired
    ProfileFactService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        ProfileFixture.forget(sql);
    }

    @Test
    void aNewFactIsTheLastOfItsFacet() throws Exception {
        ProfileFact first = add(own(ProfileFacet.LANGUAGES, "Englisch"));
        ProfileFact second = add(own(ProfileFacet.LANGUAGES, "  Dari und Paschtu "));
        ProfileFact other = add(own(ProfileFacet.TASK, "Beratung"));
        assertThat(List.of(first, second, other))
                .extracting(ProfileFact::position)
                .containsExactly(1, 2, 1);
        assertThat(second.content().text()).isEqualTo("Dari und Paschtu");
        assertThat(second.place().ags()).isEqualTo(DORTMUND);
    }

    @Test
    void onlyTheOwnCoordinationAndAnAdministratorKeepIt() throws Exception {
        ProfileFactContent content = own(ProfileFacet.TASK, "Beratung");
        ProfileFact fact = signIn.as(Who.ADMIN, () -> service.add(INSTITUTION, content, null));
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.add(INSTITUTION, content, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_FOREIGN,
                        () -> service.change(fact.id(), 1, own(ProfileFacet.TASK, "Vermittlung"), "Grund")))
                .isInstanceOf(NotFoundException.class);
        assertThat(change(fact, own(ProfileFacet.TASK, "Vermittlung"), "Grund").version())
                .isEqualTo(2);
    }

    @Test
    void theSteeringGroupReadsAndDoesNotWrite() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.TASK, "Beratung"));
        assertThat(signIn.as(Who.STEERING, () -> service.mayKeep(DORTMUND))).isFalse();
        assertThat(signIn.as(Who.STEERING, () -> service.get(fact.id())).content())
                .isEqualTo(fact.content());
        assertThatThrownBy(() -> signIn.as(Who.STEERING, () -> service.add(INSTITUTION, fact.content(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatBreaksARuleIsToldAllAtOnce() {
        var bad = new ProfileFactContent(ProfileFacet.TASK, " ", new Stand("1916-05"), "999", null, true);
        assertThat(problems(bad))
                .extracting(Problem::field, Problem::messageKey)
                .containsExactlyInAnyOrder(
                        tuple("text", "profile.problem.text"),
                        tuple("as_of", "platform.problem.year"),
                        tuple("source", "profile.problem.source"));
        assertThat(problems(content(ProfileFacet.TASK, "Beratung", "000", null)))
                .extracting(Problem::messageKey)
                .containsExactly("profile.problem.sourcePlace");
        assertThat(problems(new ProfileFactContent(ProfileFacet.TASK, "Beratung", new Stand("2016"), null, null, true)))
                .extracting(Problem::messageKey)
                .containsExactly("profile.problem.ownReading");
        assertThat(problems(own(ProfileFacet.TASK, "x".repeat(301))))
                .extracting(Problem::messageKey)
                .containsExactly("platform.problem.tooLong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Leitung: Frau Dr. Schmitz", "petra.schmitz@stadtdo.de", "Ansprechpartner Herr Özdemir"})
    void noPersonIsNamed(String text) {
        assertThat(problems(own(ProfileFacet.MAILBOX, text)))
                .extracting(Problem::field, Problem::messageKey)
                .containsExactly(tuple("text", "platform.problem.person"));
    }

    @Test
    void theMailboxOfAFunctionIsTaken() throws Exception {
        assertThat(add(own(ProfileFacet.MAILBOX, "Integration.Point@stadtdo.de"))
                        .version())
                .isEqualTo(1);
    }

    /** A mailbox of the sources whose words the guard takes for a name. */
    @Test
    void aTextThatStandsAlreadyHindersNoOtherChange() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.MAILBOX, "Postfach"));
        String mailbox = "Mettmann.Arbeitgeber@arbeitsagentur.de";
        sql.update("update profile_fact set text = ? where id = ?", mailbox, fact.id());
        var later = new ProfileFactContent(ProfileFacet.MAILBOX, mailbox, new Stand("2016"), null, null, false);
        assertThat(change(fact, later, "Stand berichtigt").content()).isEqualTo(later);
    }

    @Test
    void anInstitutionThatThereIsNotIsRefused() {
        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> signIn.as(
                        Who.COORDINATOR_OWN, () -> service.add("nirgends", own(ProfileFacet.TASK, "Beratung"), null)));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("institution");
    }

    @Test
    void aChangeNeedsAReasonAndKeepsWhatWasSaid() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.LANGUAGES, "Englisch"));
        ProfileFactContent other = content(ProfileFacet.TASK, "Englisch und Dari", "000", "Folie");
        assertThatThrownBy(() -> change(fact, other, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> change(fact, fact.content(), "Nichts")).isInstanceOf(InvalidInputException.class);
        ProfileFact changed = change(fact, other, "Neue Kraft");
        assertThat(changed.content()).isEqualTo(other);
        assertThat(signIn.as(Who.STEERING, () -> service.history(fact.id())))
                .extracting(
                        each -> each.record().content().text(),
                        each -> each.record().change(),
                        each -> each.stamp().note())
                .containsExactly(
                        tuple("Englisch und Dari", ProfileFact.Change.CHANGED, "Neue Kraft"),
                        tuple("Englisch", ProfileFact.Change.ENTERED, null));
    }

    @Test
    void aStaleWriteIsRefused() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.LANGUAGES, "Englisch"));
        change(fact, own(ProfileFacet.LANGUAGES, "Dari"), "Neue Kraft");
        assertThatThrownBy(() -> change(fact, own(ProfileFacet.LANGUAGES, "Paschtu"), "Noch eine"))
                .isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> delete(fact, "Doppelt")).isInstanceOf(StaleWriteException.class);
    }

    @Test
    void whatIsDeletedComesBackAsItWas() throws Exception {
        ProfileFact fact = add(content(ProfileFacet.LANGUAGES, "Englisch", "000", "Folie"));
        assertThatThrownBy(() -> delete(fact, "")).isInstanceOf(InvalidInputException.class);
        delete(fact, "Doppelt");
        assertThatThrownBy(() -> signIn.as(Who.STEERING, () -> service.get(fact.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> service.deleted(DORTMUND)))
                .extracting(DeletedProfileFact::id, DeletedProfileFact::reason)
                .contains(tuple(fact.id(), "Doppelt"));
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.restore(fact.id())))
                .isInstanceOf(NotFoundException.class);
        ProfileFact back = signIn.as(Who.COORDINATOR_OWN, () -> service.restore(fact.id()));
        assertThat(back.content()).isEqualTo(fact.content());
        assertThat(back.version()).isEqualTo(3);
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_OWN, () -> service.restore(fact.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void everyWriteStandsInTheAuditTrail() throws Exception {
        ProfileFact fact = add(own(ProfileFacet.LANGUAGES, "Englisch"));
        ProfileFact changed = change(fact, own(ProfileFacet.LANGUAGES, "Dari"), "Neue Kraft");
        delete(changed, "Doppelt");
        signIn.as(Who.ADMIN, () -> service.restore(fact.id()));
        assertThat(sql.queryForList(
                        "select action from audit_entry where subject_id = ? order by id", String.class, fact.id()))
                .containsExactly(
                        "PROFILE_FACT_ENTERED",
                        "PROFILE_FACT_CHANGED",
                        "PROFILE_FACT_DELETED",
                        "PROFILE_FACT_RESTORED");
    }

    @Test
    void factsAreFoundByFacetSourceAndWords() throws Exception {
        add(content(ProfileFacet.LANGUAGES, "Englisch und Dari", "000", "Folie"));
        add(own(ProfileFacet.TASK, "100 % Beratung"));
        assertThat(found(Set.of(ProfileFacet.LANGUAGES), Set.of(), "")).containsExactly("Englisch und Dari");
        assertThat(found(Set.of(), Set.of("000"), "")).containsExactly("Englisch und Dari");
        assertThat(found(Set.of(), Set.of(), "dari")).containsExactly("Englisch und Dari");
        assertThat(found(Set.of(), Set.of(), "0 %")).containsExactly("100 % Beratung");
        assertThat(found(Set.of(), Set.of(), "AGENTUR FÜR ARBEIT DORT")).hasSize(2);
    }

    private List<String> found(Set<ProfileFacet> facets, Set<String> sources, String words) throws Exception {
        var filter = new ProfileFactFilter(Set.of(DORTMUND), Set.of(INSTITUTION), facets, sources, words, Later.SHOWN);
        Page<ProfileFact> page = signIn.as(Who.STEERING, () -> service.page(filter, 0, 50));
        var streamed = new ArrayList<ProfileFact>();
        signIn.as(Who.STEERING, () -> {
            service.stream(filter, streamed::add);
            return true;
        });
        assertThat(streamed).as("the file has what the pages have").isEqualTo(page.items());
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(each -> each.content().text()).toList();
    }

    @Test
    void placesStandOnPagesWithTheirFacts() throws Exception {
        Page<Profile> all = signIn.as(Who.STEERING, () -> service.profiles(ProfileFactFilter.ALL, 0, 500));
        Page<Profile> second = signIn.as(Who.STEERING, () -> service.profiles(ProfileFactFilter.ALL, 1, 5));
        assertThat(second.total()).isEqualTo(all.items().size());
        assertThat(second.items()).isEqualTo(all.items().subList(5, 10));
        assertThat(all.items())
                .allSatisfy(profile -> assertThat(profile.facts()).isNotEmpty());
    }

    @Test
    void aPlaceThatSaysNothingOnAFacetIsNamedOnce() throws Exception {
        add(own(ProfileFacet.TASK, "Beratung"));
        assertThat(silent(Set.of(ProfileFacet.LANGUAGES))).containsOnlyOnce(INSTITUTION);
        assertThat(silent(Set.of(ProfileFacet.TASK))).doesNotContain(INSTITUTION);
        assertThat(silent(Set.of(ProfileFacet.TASK, ProfileFacet.LANGUAGES))).doesNotContain(INSTITUTION);
        assertThat(silent(Set.of())).isEmpty();
    }

    private List<String> silent(Set<ProfileFacet> facets) throws Exception {
        return signIn.as(Who.STEERING, () -> service.silent(facets)).stream()
                .map(ProfilePlace::institution)
                .toList();
    }

    @Test
    void aProfileTellsItsFacetsInTheirOrderAndWhichItIsSilentOn() throws Exception {
        add(own(ProfileFacet.DIFFICULTY, "Räume"));
        add(own(ProfileFacet.ADDRESS, "Steinstraße"));
        Profile profile = signIn.as(Who.STEERING, () -> service.profiles(WRITTEN, 0, 10))
                .items()
                .getFirst();
        assertThat(profile.byFacet().keySet()).containsExactly(ProfileFacet.ADDRESS, ProfileFacet.DIFFICULTY);
        assertThat(profile.silent())
                .hasSize(ProfileFacet.values().length - 2)
                .doesNotContain(ProfileFacet.ADDRESS, ProfileFacet.DIFFICULTY);
    }

    @Test
    void aLaterStandIsKnownAsLater() throws Exception {
        LocalDate stichtag = LocalDate.of(2016, 5, 31);
        ProfileFact may = add(own(ProfileFacet.TASK, "Beratung"));
        ProfileFact june = add(own(ProfileFacet.TASK, "Vermittlung"));
        ProfileFixture.makeLater(sql, june, "2016-06");
        var year = new ProfileFactContent(ProfileFacet.TASK, "Aufnahme", new Stand("2016"), null, null, false);
        assertThat(may.isLaterThan(stichtag)).isFalse();
        assertThat(signIn.as(Who.STEERING, () -> service.get(june.id())).isLaterThan(stichtag))
                .isTrue();
        assertThat(problems(new ProfileFactContent(
                        ProfileFacet.TASK, "Vermittlung", new Stand("2016-06"), null, null, false)))
                .extracting(Problem::field)
                .containsExactly("as_of");
        assertThat(add(year).isLaterThan(stichtag)).isFalse();
    }

    private List<Problem> problems(ProfileFactContent content) {
        return catchThrowableOfType(InvalidInputException.class, () -> add(content))
                .problems();
    }

    private ProfileFact add(ProfileFactContent content) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.add(INSTITUTION, content, null));
    }

    private ProfileFact change(ProfileFact fact, ProfileFactContent content, String reason) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.change(fact.id(), fact.version(), content, reason));
    }

    private void delete(ProfileFact fact, String reason) throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            service.delete(fact.id(), fact.version(), reason);
            return true;
        });
    }
}
