package de.lenkungsportal.survey.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.round.ParticipantResource.ParticipantsInput;
import de.lenkungsportal.survey.round.RoundResource.RoundInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A round is prepared, opened, prolonged, closed, locked and unlocked. The Stichtag is 31.05.2016. */
@PortalTest
@Transactional
class RoundServiceTest {

    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";
    private static final String WARENDORF = "05570000";
    private static final LocalDate DUE = LocalDate.of(2016, 6, 17);

    @Autowired
    RoundService rounds;

    @Autowired
    RoundStepService steps;

    @Autowired
    ParticipantService participants;

    @Autowired
    RoundController api;

    @Autowired
    ParticipantController participantApi;

    @Autowired
    MunicipalityService municipalities;

    @Autowired
    Messages messages;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void questionnaire() {
        db.execute("insert into questionnaire (id, title) values ('rundenbogen', 'Rundenbogen')");
        db.execute("""
                insert into question (questionnaire, code, position, label, indicator, rechtskreis, stage, units)
                values ('rundenbogen', 'bestand', 1, 'Bestand', 'CASELOAD', 'SGB_II', 'ACTUAL', '{BG}')""");
    }

    private <T extends @Nullable Object> T steering(Callable<T> call) throws Exception {
        return signIn.as(Who.STEERING, call);
    }

    private static RoundContent content(String asOf) {
        return new RoundContent("Juni 2016", new Stand(asOf), LocalDate.of(2016, 6, 1), DUE, "rundenbogen", null);
    }

    private Round prepared() throws Exception {
        return steering(() -> rounds.create(content("2016-06"), Set.of(DORTMUND, KOELN)));
    }

    private Round opened() throws Exception {
        Round round = prepared();
        return steering(() -> steps.open(round.id(), round.version()));
    }

    private void refused(String messageKey, Callable<?> call) {
        assertThatThrownBy(() -> steering(call::call))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::messageKey)
                                .contains(messageKey));
    }

    @Test
    void aRoundIsNamedByItsMonthAndASecondOneGetsALetter() throws Exception {
        assertThat(prepared().id()).isEqualTo("2016-06");
        assertThat(steering(() -> rounds.create(content("2016-06-15"), Set.of()))
                        .id())
                .isEqualTo("2016-06-b");
        assertThat(prepared().id()).isEqualTo("2016-06-c");
    }

    @Test
    void aKreisTakesPartAndTheNameStaysAsItWas() throws Exception {
        Round round = steering(() -> rounds.create(content("2016-06"), Set.of(DORTMUND, WARENDORF)));
        db.execute("update municipality set name = 'Neustadt' where ags = '05913000'");
        assertThat(steering(() -> participants.all(round.id())))
                .extracting(Participant::name)
                .contains("Dortmund")
                .doesNotContain("Neustadt")
                .hasSize(2);
    }

    @Test
    void whatCannotBeSoIsRefused() {
        refused(
                "surveyround.problem.month",
                () -> rounds.create(new RoundContent("Jahr", new Stand("2016"), null, null, null, null), Set.of()));
        refused(
                "surveyround.problem.dueFirst",
                () -> rounds.create(
                        new RoundContent("R", new Stand("2016-06"), DUE, DUE.minusDays(1), null, null), Set.of()));
        refused("surveyround.problem.municipality", () -> rounds.create(content("2016-06"), Set.of("99999999")));
        refused(
                "surveyround.problem.questionnaire",
                () -> rounds.create(new RoundContent("R", new Stand("2016-06"), null, null, "keiner", null), Set.of()));
    }

    @Test
    void itOpensOnlyWithQuestionsADueDayAndSomeoneToAsk() throws Exception {
        Round empty = steering(
                () -> rounds.create(new RoundContent("Leer", new Stand("2016-06"), null, null, null, null), Set.of()));
        assertThatThrownBy(() -> steering(() -> steps.open(empty.id(), 1)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("questionnaire", "due_on", "participants"));
        assertThat(opened().state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void whatIsAskedStaysOnceItIsOpen() throws Exception {
        Round round = opened();
        refused(
                "surveyround.problem.fixed",
                () -> rounds.change(round.id(), round.version(), content("2016-07"), null));
        var renamed = new RoundContent("Sommer", round.asOf(), round.opensOn(), DUE, "rundenbogen", "Bitte bald.");
        assertThat(steering(() -> rounds.change(round.id(), round.version(), renamed, "Name"))
                        .title())
                .isEqualTo("Sommer");
    }

    @Test
    void aLaterDueDayIsForAllAndOpensAgain() throws Exception {
        Round round = opened();
        Round closed = steering(() -> steps.close(round.id(), round.version()));
        refused("surveyround.problem.dueNotLater", () -> steps.prolong(round.id(), closed.version(), DUE, null));
        Round later = steering(() -> steps.prolong(round.id(), closed.version(), DUE.plusDays(7), "Ferien"));
        assertThat(later.state()).isEqualTo(RoundState.OPEN);
        assertThat(later.dueOn()).isEqualTo(DUE.plusDays(7));
    }

    @Test
    void oneMunicipalityIsProlongedAndItsWishIsAnswered() throws Exception {
        Round round = opened();
        db.execute(
                "update survey_participant set late_wish = 'Zahlen fehlen', late_wished_at = now() where round = '2016-06'"
                        + " and ags = '05913000'");
        Participant later = steering(() -> participants.prolong("2016-06", DORTMUND, 1, DUE.plusDays(3), null));
        assertThat(later.dueOn()).isEqualTo(DUE.plusDays(3));
        assertThat(later.lateWish()).isNull();
        assertThat(steering(() -> participants.get(round.id(), KOELN)).dueOn()).isNull();
        assertThat(steering(() -> participants.history("2016-06", DORTMUND))).hasSize(2);
    }

    @Test
    void aLockIsTakenOffOnlyWithAReason() throws Exception {
        Round round = opened();
        Round locked = steering(() -> steps.lock(round.id(), round.version()));
        refused("surveyround.problem.reason", () -> steps.unlock(round.id(), locked.version(), " "));
        refused("surveyround.problem.state.LOCKED", () -> steps.close(round.id(), locked.version()));
        Round unlocked = steering(() -> steps.unlock(round.id(), locked.version(), "Hagen fehlt"));
        assertThat(unlocked.state()).isEqualTo(RoundState.CLOSED);
        assertThat(steering(() -> rounds.history(round.id())))
                .extracting(version -> version.stamp().change())
                .containsExactly("UNLOCKED", "LOCKED", "OPENED", "ENTERED");
    }

    @Test
    void aRoundThatASourceBroughtStaysLocked() throws Exception {
        Round march = steering(() -> rounds.get("2016-03")).round();
        refused("surveyround.problem.ofSource", () -> steps.unlock("2016-03", march.version(), "Nachtrag"));
    }

    @Test
    void aStepFromAnOldVersionIsRefused() throws Exception {
        Round round = opened();
        assertThatThrownBy(() -> steering(() -> steps.close(round.id(), 1))).isInstanceOf(StaleWriteException.class);
    }

    @Test
    void municipalitiesComeInWhileItIsOpenAndGoOnlyWithoutAnswers() throws Exception {
        Round round = opened();
        assertThat(steering(() -> participants.add(round.id(), Set.of(WARENDORF, KOELN))))
                .hasSize(3);
        steering(() -> {
            participants.remove(round.id(), WARENDORF);
            return true;
        });
        db.execute(
                "insert into survey_answer (id, round, ags, question, missing) values ('2016-06.05315000.bestand', '2016-06',"
                        + " '05315000', 'bestand', 'NOT_STATED')");
        refused("surveyround.problem.hasAnswers", () -> {
            participants.remove(round.id(), KOELN);
            return true;
        });
        steering(() -> steps.close(round.id(), round.version()));
        refused("surveyround.problem.state.CLOSED", () -> participants.add(round.id(), Set.of(WARENDORF)));
    }

    private PeerGroup threeCities() throws Exception {
        db.execute("insert into peer_group (id, name) values ('DREI', 'Drei Kommunen')");
        db.execute("insert into peer_group_member (peer_group, ags) select 'DREI', ags from municipality"
                + " where ags in ('05913000', '05315000', '05570000')");
        return steering(municipalities::peerGroups).stream()
                .filter(each -> each.id().equals("DREI"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMembersOfAPeerGroupComeToThoseWhoAreChosenAlready() throws Exception {
        PeerGroup group = threeCities();
        var choice = new MultiSelectComboBox<Municipality>();
        List<Municipality> offered = steering(municipalities::all).stream()
                .filter(each -> !each.ags().equals(KOELN))
                .toList();
        choice.setItems(offered);
        Municipality chosen = offered.stream()
                .filter(each -> !group.members().contains(each.ags()))
                .findFirst()
                .orElseThrow();
        choice.select(chosen);
        var groups = RoundFields.groupChoice(new RoundWords(messages), List.of(group), offered, choice);
        groups.setValue(group);
        assertThat(RoundFields.keys(choice)).containsExactlyInAnyOrder(chosen.ags(), DORTMUND, WARENDORF);
        assertThat(groups.isEmpty()).isTrue();
    }

    @Test
    void aPeerGroupIsAskedByItsIdBesideMunicipalities() throws Exception {
        threeCities();
        var input = new RoundInput("Juni 2016", new Stand("2016-06"), null, DUE, null, null, null, "DREI", null);
        steering(() -> api.post(input));
        assertThat(steering(() -> participants.all("2016-06")))
                .extracting(Participant::ags)
                .containsExactlyInAnyOrder(DORTMUND, KOELN, WARENDORF);
        Round other = steering(() -> rounds.create(content("2016-07"), Set.of(DORTMUND)));
        assertThat(steering(() -> participantApi.post(other.id(), new ParticipantsInput(null, "DREI"))))
                .extracting(ParticipantResource::ags)
                .containsExactlyInAnyOrder(DORTMUND, KOELN, WARENDORF);
        refused(
                "surveyround.problem.peerGroup",
                () -> participantApi.post(other.id(), new ParticipantsInput(List.of(DORTMUND), "KEINE")));
    }

    @Test
    void ofOthersACoordinatorReadsTheStateAlone() throws Exception {
        opened();
        db.execute("update survey_participant set state = 'DRAFT', as_of = '2016-06', source_name = 'Jobcenter',"
                + " late_wish = 'Zahlen fehlen' where round = '2016-06'");
        List<Participant> seen = signIn.as(Who.COORDINATOR_FOREIGN, () -> participants.all("2016-06"));
        Participant dortmund = seen.stream()
                .filter(each -> each.ags().equals(DORTMUND))
                .findFirst()
                .orElseThrow();
        assertThat(dortmund.state().name()).isEqualTo("DRAFT");
        assertThat(dortmund.asOf()).isNull();
        assertThat(dortmund.sourceName()).isNull();
        assertThat(dortmund.lateWish()).isNull();
        assertThat(seen).filteredOn(each -> each.ags().equals(KOELN)).allMatch(each -> each.sourceName() != null);
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> participants.history("2016-06", DORTMUND)))
                .isInstanceOf(NotFoundException.class);
        db.execute("update survey_participant set state = 'APPROVED' where round = '2016-06' and ags = '05913000'");
        assertThat(signIn.as(Who.COORDINATOR_FOREIGN, () -> participants.get("2016-06", DORTMUND))
                        .sourceName())
                .isEqualTo("Jobcenter");
    }
}
