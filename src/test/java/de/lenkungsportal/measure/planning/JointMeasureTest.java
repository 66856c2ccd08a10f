package de.lenkungsportal.measure.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureForms;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.RunReading;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.planning.MeasureRequest.State;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.start.StartTopic;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A measure of Dortmund that Köln offers, too: who asks, who answers, and who may write what. Each test is rolled back. */
@PortalTest
@Transactional
class JointMeasureTest {

    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";

    @Autowired
    private MeasureService service;

    @Autowired
    private PublicationService publications;

    @Autowired
    private MeasureRequestService requests;

    @Autowired
    private MeasurePartnerService partners;

    @Autowired
    private RunService runs;

    @Autowired
    private MeasureRequestStart start;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private SignIn signIn;

    private String id = "";

    private <T> T dortmund(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, call);
    }

    private <T> T koeln(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_FOREIGN, call);
    }

    @BeforeEach
    void oneMeasureOfDortmund() throws Exception {
        id = dortmund(() -> service.create(MeasureForms.single(DORTMUND, "Schweißen mit Deutsch", Step.QUALIFICATION)))
                .id();
    }

    private Measure joint() throws Exception {
        MeasureRequest asked = koeln(() -> requests.askToJoin(id, "Wir haben Bedarf."));
        dortmund(() -> requests.decide(asked.id(), 1, State.ACCEPTED, null));
        return service();
    }

    private Measure service() throws Exception {
        return signIn.as(Who.STEERING, () -> service.get(id));
    }

    private static void refused(ThrowingCallable call, String problem) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageContaining(problem);
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoAsksHasNoRightUntilTheLeadAccepts() throws Exception {
        MeasureRequest asked = koeln(() -> requests.askToJoin(id, "Wir haben Bedarf."));
        assertThat(service().content().municipalities()).containsExactly(DORTMUND);
        refused(() -> koeln(() -> requests.decide(asked.id(), 1, State.ACCEPTED, null)), "requestAnswer");
        missing(() -> koeln(() -> runs.add(id, run(2))));
        refused(() -> koeln(() -> requests.askToJoin(id, null)), "joinAsked");
        MeasureRequest accepted = dortmund(() -> requests.decide(asked.id(), 1, State.ACCEPTED, null));
        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(service().content().municipalities()).containsExactlyInAnyOrder(DORTMUND, KOELN);
        assertThat(service().lead()).isEqualTo(DORTMUND);
        assertThat(sql.queryForList(
                        "select action from audit_entry where subject_id = ? order by id", String.class, id))
                .containsExactly("MEASURE_CREATED", "MEASURE_JOIN_ASKED", "MEASURE_JOIN_ACCEPTED");
    }

    @Test
    void everyRightOverTheMeasureIsTheLeadsAlone() throws Exception {
        Measure joint = joint();
        int version = joint.version();
        missing(() -> koeln(() -> service.change(id, version, joint.content())));
        missing(() -> koeln(() -> service.move(id, version, MeasureStatus.CANCELLED, null)));
        missing(() -> koeln(() -> publications.publish(id, version)));
        missing(() -> koeln(() -> publications.withdraw(id, version)));
        missing(() -> koeln(() -> requests.askToLead(id, KOELN, null)));
        missing(() -> koeln(() -> {
            service.requireOwn(id);
            return id;
        }));
        missing(() -> koeln(() -> {
            service.requireDecider(id);
            return id;
        }));
        assertThat(dortmund(() -> service.change(id, version, joint.content())).version())
                .isEqualTo(version + 1);
    }

    @Test
    void eachWritesItsOwnRunsAndReadsItsOwnSmallCountsAlone() throws Exception {
        joint();
        MeasureRun ofDortmund = dortmund(() -> runs.add(id, run(2)));
        MeasureRun ofKoeln = koeln(() -> runs.add(id, run(1)));
        assertThat(List.of(ofDortmund.ags(), ofKoeln.ags())).containsExactly(DORTMUND, KOELN);
        assertThat(ofKoeln.number()).isEqualTo(2);
        missing(() -> koeln(() -> runs.own(ofDortmund.id())));
        missing(() -> koeln(() -> runs.change(ofDortmund.id(), 1, run(5))));
        missing(() -> koeln(() -> runs.copyAsNext(ofDortmund.id())));
        missing(() -> dortmund(() -> runs.own(ofKoeln.id())));
        missing(() -> dortmund(() -> runs.change(ofKoeln.id(), 1, run(5))));
        assertThat(koeln(() -> runs.own(ofKoeln.id())).content().taken()).isEqualTo(1);
        assertThat(koeln(() -> runs.ofMeasure(id)))
                .extracting(run -> run.content().taken())
                .containsOnlyNulls();
        assertThat(koeln(() -> runs.readings(id))).extracting(RunReading::taken).containsOnlyNulls();
    }

    @Test
    void aRefusalNeedsASentenceAndWhoAskedCanAskAgain() throws Exception {
        MeasureRequest asked = koeln(() -> requests.askToJoin(id, null));
        refused(() -> dortmund(() -> requests.decide(asked.id(), 1, State.REFUSED, " ")), "required.answer");
        MeasureRequest refusal =
                dortmund(() -> requests.decide(asked.id(), 1, State.REFUSED, "Die Plätze reichen nicht."));
        assertThat(refusal.answer()).isEqualTo("Die Plätze reichen nicht.");
        assertThat(koeln(() -> requests.answers(50)))
                .extracting(MeasureRequest::id)
                .contains(asked.id());
        assertThat(dortmund(() -> requests.answers(50)))
                .extracting(MeasureRequest::id)
                .doesNotContain(asked.id());
        assertThatThrownBy(() -> dortmund(() -> requests.decide(asked.id(), 1, State.ACCEPTED, null)))
                .isInstanceOf(StaleWriteException.class);
        refused(() -> dortmund(() -> requests.decide(asked.id(), 2, State.ACCEPTED, null)), "requestClosed");
        MeasureRequest again = koeln(() -> requests.askToJoin(id, null));
        refused(() -> dortmund(() -> requests.decide(again.id(), 1, State.WITHDRAWN, null)), "requestWithdraw");
        assertThat(koeln(() -> requests.decide(again.id(), 1, State.WITHDRAWN, null))
                        .state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(service().content().municipalities()).containsExactly(DORTMUND);
    }

    @Test
    void theLeadPassesOnOnlyWhenTheOtherAccepts() throws Exception {
        refused(() -> dortmund(() -> requests.askToLead(id, KOELN, null)), "leadPartner");
        joint();
        MeasureRequest asked = dortmund(() -> requests.askToLead(id, KOELN, null));
        refused(() -> dortmund(() -> requests.decide(asked.id(), 1, State.ACCEPTED, null)), "requestAnswer");
        assertThat(service().lead()).isEqualTo(DORTMUND);
        koeln(() -> requests.decide(asked.id(), 1, State.ACCEPTED, null));
        Measure handedOver = service();
        assertThat(handedOver.lead()).isEqualTo(KOELN);
        assertThat(handedOver.content().municipalities()).containsExactlyInAnyOrder(DORTMUND, KOELN);
        missing(() -> dortmund(() -> service.change(id, handedOver.version(), handedOver.content())));
        assertThat(koeln(() -> service.move(id, handedOver.version(), MeasureStatus.CANCELLED, null))
                        .status())
                .isEqualTo(MeasureStatus.CANCELLED);
    }

    @Test
    void bothSidesCanEndItWithAReasonAndTheRunsStay() throws Exception {
        Measure joint = joint();
        MeasureRun ofKoeln = koeln(() -> runs.add(id, run(9)));
        dortmund(() -> requests.askToLead(id, KOELN, null));
        missing(() -> koeln(() -> partners.end(id, joint.version(), DORTMUND, "Nein")));
        refused(() -> koeln(() -> partners.end(id, joint.version(), KOELN, "")), "required.reason");
        assertThatThrownBy(() -> dortmund(() -> partners.end(id, joint.version() - 1, KOELN, "Zu klein.")))
                .isInstanceOf(StaleWriteException.class);
        Measure left = dortmund(() -> partners.end(id, joint.version(), KOELN, "Zu klein."));
        assertThat(left.content().municipalities()).containsExactly(DORTMUND);
        assertThat(koeln(() -> requests.ofMeasure(id)))
                .extracting(MeasureRequest::state)
                .containsExactlyInAnyOrder(State.ENDED, State.WITHDRAWN, State.ACCEPTED);
        assertThat(koeln(() -> runs.change(ofKoeln.id(), 1, run(8))).content().taken())
                .isEqualTo(8);
        missing(() -> koeln(() -> runs.add(id, run(9))));
        MeasureRequest again = koeln(() -> requests.askToJoin(id, null));
        dortmund(() -> requests.decide(again.id(), 1, State.ACCEPTED, null));
        assertThat(koeln(() -> partners.end(id, service.get(id).version(), KOELN, "Kein Bedarf mehr."))
                        .content()
                        .municipalities())
                .containsExactly(DORTMUND);
    }

    @Test
    void aPartnerWritesItsOwnNoteAndNobodyElseDoes() throws Exception {
        joint();
        assertThat(koeln(() -> partners.note(id, KOELN, 0, "Start im Herbst")).version())
                .isEqualTo(1);
        assertThatThrownBy(() -> koeln(() -> partners.note(id, KOELN, 0, "Start im Winter")))
                .isInstanceOf(StaleWriteException.class);
        missing(() -> dortmund(() -> partners.note(id, KOELN, 1, "Start nie")));
        missing(() -> dortmund(() -> partners.note(id, DORTMUND, 0, "Start nie")));
        assertThat(koeln(() -> partners.note(id, KOELN, 1, "")).note()).isNull();
        assertThat(sql.queryForList(
                        "select content ->> 'note' from history where kind = 'MEASURE_PARTNER_NOTE'"
                                + " and content ->> 'measure' = ?",
                        String.class,
                        id))
                .containsExactly("Start im Herbst");
    }

    @Test
    void aMeasureOfNoMunicipalityAndOneThatIsOverCannotBeJoined() throws Exception {
        refused(() -> koeln(() -> requests.askToJoin("nrw-integrationskurs", null)), "joinScope");
        refused(() -> dortmund(() -> requests.askToJoin(id, null)), "joinOwn");
        MeasureRequest asked = koeln(() -> requests.askToJoin(id, null));
        dortmund(() -> service.move(id, 1, MeasureStatus.CANCELLED, null));
        refused(() -> dortmund(() -> requests.decide(asked.id(), 1, State.ACCEPTED, null)), "requestOver");
    }

    @Test
    void theSideThatIsAskedReadsItOnTheStartPage() throws Exception {
        koeln(() -> requests.askToJoin(id, null));
        assertThat(topics(Who.COORDINATOR_OWN))
                .extracting(StartTopic::title)
                .containsExactly("Köln: Mitanbieten angefragt für „Schweißen mit Deutsch“");
        assertThat(topics(Who.COORDINATOR_OWN)).extracting(StartTopic::link).containsExactly("massnahmen/" + id);
        assertThat(topics(Who.COORDINATOR_FOREIGN)).isEmpty();
        assertThat(topics(Who.STEERING)).isEmpty();
    }

    @Test
    void aRunCountsInTheGapsOfItsOwnMunicipalityAlone() throws Exception {
        joint();
        sql.update("update measure set status = 'RUNNING' where id = ?", id);
        koeln(() -> runs.add(id, run(9)));
        assertThat(endings(KOELN)).isEqualTo(1);
        assertThat(endings(DORTMUND)).isZero();
    }

    private Integer endings(String ags) {
        return sql.query(
                        "select count(*) from measure_gaps(array[?], '2016-04-01', 2, '2016-05-31', 90)"
                                + " where kind = 'ENDING' and measure = ?",
                        (row, number) -> row.getInt(1),
                        ags,
                        id)
                .getFirst();
    }

    private List<StartTopic> topics(Who who) throws Exception {
        return signIn.as(who, () -> start.topics(currentUser.get()));
    }

    private static RunContent run(int taken) {
        LocalDate first = LocalDate.of(2016, 6, 1);
        return new RunContent(
                first,
                first.plusDays(29),
                EntryMode.FIXED,
                12,
                taken,
                null,
                null,
                new Stand("2016-05-31"),
                null,
                Basis.STATED);
    }
}
