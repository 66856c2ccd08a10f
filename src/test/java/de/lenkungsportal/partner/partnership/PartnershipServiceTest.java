package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static de.lenkungsportal.db.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.organisation.Organisation;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator keeps the partnerships of the own municipality, and every version stays. */
@PortalTest
@Transactional
class PartnershipServiceTest {

    private static final String DORTMUND = "05913000";
    private static final String HOTLINE = "dortmund-auslaenderbehoerde";

    @Autowired
    PartnershipService service;

    @Autowired
    OrganisationService organisations;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @Test
    void dortmundsAuslaenderbehoerdeTakesPartByHotline() throws Exception {
        Partnership partnership = as(Who.STEERING, () -> service.get(HOTLINE));
        assertThat(partnership.content().ring()).isEqualTo(1);
        assertThat(partnership.content().participation())
                .singleElement()
                .satisfies(way -> assertThat(way.mode()).isEqualTo(ParticipationMode.HOTLINE));
        assertThat(partnership.content().dataExchange()).isEqualTo(DataExchange.NOT_STATED);
        assertThat(partnership.source()).isNotNull();
        assertThat(partnership.state()).isEqualTo(Partnership.State.ACTIVE);
    }

    @Test
    void aChangeMakesAVersionAndKeepsTheOldOneWithItsWaysOfTakingPart() throws Exception {
        Partnership changed =
                as(Who.COORDINATOR_OWN, () -> service.change(HOTLINE, 1, hours("Neue Zeiten"), "Absprache vom Mai"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.content().participation()).containsExactly(officeHours());

        List<Partnership> history = as(Who.STEERING, () -> service.history(HOTLINE));
        assertThat(history).extracting(Partnership::version).containsExactly(2, 1);
        assertThat(history.getFirst().lastChange().by()).isEqualTo("koordination-dortmund");
        assertThat(history.getFirst().lastChange().at()).isNotNull();
        assertThat(history.getFirst().lastChange().note()).isEqualTo("Absprache vom Mai");
        assertThat(history.getLast().lastChange().by()).isNull();
        assertThat(history.getLast().content().participation())
                .extracting(Participation::mode)
                .containsExactly(ParticipationMode.HOTLINE);
    }

    @Test
    void undoBringsBackWhatTheVersionBeforeSaidAsANewVersion() throws Exception {
        PartnershipContent before = as(Who.STEERING, () -> service.get(HOTLINE)).content();
        as(Who.COORDINATOR_OWN, () -> service.change(HOTLINE, 1, hours("Neue Zeiten"), null));
        Partnership undone = as(Who.COORDINATOR_OWN, () -> service.undo(HOTLINE, 2));
        assertThat(undone.version()).isEqualTo(3);
        assertThat(undone.content()).isEqualTo(before);
        assertThat(undone.lastChange().action()).isEqualTo("UNDONE");
        Partnership redone = as(Who.COORDINATOR_OWN, () -> service.undo(HOTLINE, 3));
        assertThat(redone.content().participation()).containsExactly(officeHours());
    }

    @Test
    void theReferenceVersionHasNothingToUndo() {
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.undo(HOTLINE, 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anEndedPartnershipStaysAndCanBeRestored() throws Exception {
        Partnership ended =
                as(Who.COORDINATOR_OWN, () -> service.end(HOTLINE, 1, new Stand("2016-04-30"), "Hotline abgestellt"));
        assertThat(ended.state()).isEqualTo(Partnership.State.ENDED);
        assertThat(as(Who.STEERING, () -> page(PartnershipFilter.activeIn(DORTMUND))))
                .extracting(Partnership::id)
                .doesNotContain(HOTLINE);
        assertThat(as(Who.STEERING, () -> page(PartnershipFilter.of(HOTLINE, Later.HIDDEN))))
                .hasSize(1);

        Partnership restored = as(Who.COORDINATOR_OWN, () -> service.restore(HOTLINE, 2));
        assertThat(restored.state()).isEqualTo(Partnership.State.ACTIVE);
        assertThat(restored.content().validTo()).isNull();
        assertThat(as(Who.STEERING, () -> service.history(HOTLINE)))
                .extracting(version -> version.lastChange().action())
                .containsExactly("RESTORED", "ENDED", "ENTERED");
    }

    @Test
    void whatEndsInTheFutureHoldsToday() throws Exception {
        assertThat(as(Who.COORDINATOR_OWN, () -> service.end(HOTLINE, 1, new Stand("2016"), null))
                        .state())
                .isEqualTo(Partnership.State.ACTIVE);
    }

    @Test
    void theSecondOfTwoWritersIsRefusedAndStillSeesBoth() throws Exception {
        as(Who.COORDINATOR_OWN, () -> service.change(HOTLINE, 1, hours("von der ersten"), null));
        assertThatThrownBy(
                        () -> as(Who.COORDINATOR_OWN, () -> service.change(HOTLINE, 1, hours("von der zweiten"), null)))
                .isInstanceOf(StaleWriteException.class);
        assertThat(as(Who.COORDINATOR_OWN, () -> service.get(HOTLINE)).content().note())
                .isEqualTo("von der ersten");
    }

    @Test
    void anotherMunicipalityAndAMissingPartnershipLookTheSame() {
        for (String id : List.of(HOTLINE, "no-such-partnership")) {
            for (Callable<?> write : List.<Callable<?>>of(
                    () -> service.change(id, 1, hours(""), null),
                    () -> service.end(id, 1, new Stand("2016"), null),
                    () -> service.restore(id, 1),
                    () -> service.undo(id, 1))) {
                assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, write)).isInstanceOf(NotFoundException.class);
            }
        }
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> service.create(DORTMUND, HOTLINE, hours(""), null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNewPartnerIsAnOwnEntryWithoutSource() throws Exception {
        Organisation organisation = as(
                Who.COORDINATOR_OWN,
                () -> organisations.create(new OrganisationContent(
                        "Sprachschule am Westpark",
                        OrganisationKind.SPRACHKURSTRAEGER,
                        null,
                        "www.example.org",
                        null,
                        null)));
        Partnership partnership =
                as(Who.COORDINATOR_OWN, () -> service.create(DORTMUND, organisation.id(), hours("neu"), "Beginn"));
        assertThat(partnership.source()).isNull();
        assertThat(partnership.version()).isEqualTo(1);
        assertThat(organisation.website()).isEqualTo("https://www.example.org");
        assertThatThrownBy(() -> as(
                        Who.COORDINATOR_OWN,
                        () -> service.create(DORTMUND, organisation.id(), hours("noch einmal"), null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::messageKey)
                                .containsExactly("partner.problem.alreadyPartner"));
    }

    @Test
    void badInputIsSaidFieldByFieldAndNothingIsWritten() throws Exception {
        var bad = new PartnershipContent(
                4,
                List.of(),
                List.of(new Participation(
                        ParticipationMode.FAX, List.of(Weekday.MON), LocalTime.of(12, 0), LocalTime.of(9, 0), null)),
                DataExchange.YES,
                "x".repeat(501),
                new Stand("2016"),
                new Stand("2015"),
                new Stand("2016"),
                null);
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.change(HOTLINE, 1, bad, null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder(
                                        "ring", "valid_to", "participation", "participation", "legal_ground"));
        assertThat(as(Who.STEERING, () -> service.get(HOTLINE)).version()).isEqualTo(1);
    }

    @Test
    void theAuditTrailNamesActorActionAndMunicipality() throws Exception {
        as(Who.COORDINATOR_OWN, () -> service.end(HOTLINE, 1, new Stand("2016"), null));
        assertThat(db.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_KIND.eq("PARTNERSHIP"))
                        .and(AUDIT_ENTRY.SUBJECT_ID.eq(HOTLINE))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch())
                .last()
                .satisfies(entry -> {
                    assertThat(entry.getActor()).isEqualTo("koordination-dortmund");
                    assertThat(entry.getAction()).isEqualTo("PARTNERSHIP_ENDED");
                    assertThat(entry.getAgs()).isEqualTo(DORTMUND);
                });
    }

    @Test
    void theDatabaseRefusesToChangeAnEarlierVersion() throws Exception {
        as(Who.COORDINATOR_OWN, () -> service.end(HOTLINE, 1, new Stand("2016"), null));
        assertThatThrownBy(() -> db.update(HISTORY).set(HISTORY.ID, "anders").execute())
                .hasStackTraceContaining("append-only");
    }

    private List<Partnership> page(PartnershipFilter filter) {
        return service.page(filter, 0, 500, PartnershipSort.DEFAULT).items();
    }

    private static PartnershipContent hours(String note) {
        return new PartnershipContent(
                1,
                List.of(PartnerRole.STATUS),
                List.of(officeHours()),
                DataExchange.YES,
                "§ 50 SGB X",
                null,
                null,
                new Stand("2016-05"),
                note);
    }

    private static Participation officeHours() {
        return new Participation(
                ParticipationMode.OFFICE_HOURS,
                List.of(Weekday.TUE, Weekday.THU),
                LocalTime.of(9, 0),
                LocalTime.of(12, 30),
                "Raum 12");
    }

    private <T extends @Nullable Object> T as(Who who, Callable<T> call) throws Exception {
        return signIn.as(who, call);
    }
}
