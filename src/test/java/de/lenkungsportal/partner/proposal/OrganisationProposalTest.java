package de.lenkungsportal.partner.proposal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.partner.UseRecords;
import de.lenkungsportal.partner.organisation.Organisation;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationMergeService;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.proposal.OrganisationProposal.Place;
import de.lenkungsportal.partner.proposal.OrganisationProposal.State;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.start.StartTopic;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** An organisation that several municipalities use changes when all of them want it, or an administrator does. */
@PortalTest
@Transactional
class OrganisationProposalTest {

    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";
    private static final String HAGEN = "05914000";
    private static final String ID = "test-proposal";
    private static final String OTHER = "test-proposal-other";
    private static final String NEW_NAME = "Verein Neu";

    @Autowired
    OrganisationProposalService proposals;

    @Autowired
    OrganisationService service;

    @Autowired
    OrganisationMergeService merges;

    @Autowired
    ProposalStart start;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void enterOrganisations() {
        for (String id : new String[] {ID, OTHER}) {
            sql.update("insert into organisation (id, name, kind) values (?, ?, 'OTHER')", id, "Verein " + id);
        }
        partner("test-proposal-dortmund", ID, DORTMUND);
        partner("test-proposal-koeln", ID, KOELN);
    }

    private void partner(String id, String organisation, String ags) {
        sql.update(
                "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, 3, '2016')",
                id,
                organisation,
                ags);
    }

    private <T extends @Nullable Object> T own(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, call);
    }

    private <T extends @Nullable Object> T foreign(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_FOREIGN, call);
    }

    private <T extends @Nullable Object> T admin(Callable<T> call) throws Exception {
        return signIn.as(Who.ADMIN, call);
    }

    private static OrganisationContent named(String name) {
        return new OrganisationContent(name, OrganisationKind.OTHER, null, null, null, null);
    }

    private OrganisationProposal rename(String name) throws Exception {
        int version = own(() -> service.get(ID)).version();
        return own(() -> proposals.propose(new ProposalRequest.Change(ID, version, named(name)), "neuer Name"));
    }

    private OrganisationProposal merge() throws Exception {
        return own(() -> proposals.propose(new ProposalRequest.Merge(ID, 1, OTHER), null));
    }

    private Organisation stored() throws Exception {
        return own(() -> service.get(ID));
    }

    @Test
    void whatIsProposedWaitsForTheOthersAndIsDoneInTheNameOfTheProposer() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.awaited()).containsExactly(new Place(KOELN, "Köln"));
        assertThat(stored().name()).isEqualTo("Verein " + ID);

        OrganisationProposal done = foreign(() -> proposals.accept(open.id(), open.version()));
        assertThat(done.state()).isEqualTo(State.ACCEPTED);
        assertThat(stored().name()).isEqualTo(NEW_NAME);
        assertThat(stored().lastChange().by()).isEqualTo("koordination-dortmund");
        assertThat(sql.queryForList(
                        "select action || ' ' || actor from audit_entry where subject_id = ? order by id",
                        String.class,
                        open.id().toString()))
                .containsExactly(
                        "ORGANISATION_PROPOSED koordination-dortmund",
                        "ORGANISATION_PROPOSAL_ACCEPTED koordination-koeln");
    }

    @Test
    void eachOfSeveralMunicipalitiesHasToAccept() throws Exception {
        partner("test-proposal-hagen", ID, HAGEN);
        OrganisationProposal open = rename(NEW_NAME);
        OrganisationProposal half = foreign(() -> proposals.accept(open.id(), 1));
        assertThat(half.state()).isEqualTo(State.OPEN);
        assertThat(half.awaited()).containsExactly(new Place(HAGEN, "Hagen"));
        assertThatThrownBy(() -> foreign(() -> proposals.accept(open.id(), half.version())))
                .isInstanceOf(NotFoundException.class);
        assertThat(stored().version()).isEqualTo(1);

        assertThat(admin(() -> proposals.accept(open.id(), half.version())).state())
                .isEqualTo(State.ACCEPTED);
        assertThat(stored().name()).isEqualTo(NEW_NAME);
    }

    @Test
    void recordsOfTheWholeStateWaitForAnAdministrator() throws Exception {
        UseRecords.enter(sql, OrganisationUse.Kind.BODY_MEMBER, null, ID);
        OrganisationProposal open = rename(NEW_NAME);
        assertThat(foreign(() -> proposals.accept(open.id(), 1)).state()).isEqualTo(State.OPEN);
        assertThat(admin(() -> proposals.accept(open.id(), 2)).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void whoBeginsToUseTheOrganisationIsAskedToo() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        partner("test-proposal-hagen", ID, HAGEN);
        assertThat(foreign(() -> proposals.accept(open.id(), 1)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void nobodyDecidesForOthers() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        assertThatThrownBy(() -> own(() -> proposals.accept(open.id(), 1))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> foreign(() -> proposals.withdraw(open.id(), 1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> foreign(() -> proposals.renew(open.id(), 1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRefusalNeedsAReason() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        assertThatThrownBy(() -> foreign(() -> proposals.refuse(open.id(), 1, " ")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aRefusedProposalChangesNothing() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        OrganisationProposal refused = foreign(() -> proposals.refuse(open.id(), 1, "Der Verein heißt noch so."));
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.votes())
                .singleElement()
                .satisfies(vote -> assertThat(vote.reason()).isEqualTo("Der Verein heißt noch so."));
        assertThat(stored().version()).isEqualTo(1);
        assertThatThrownBy(() -> admin(() -> proposals.accept(open.id(), refused.version())))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> admin(() -> proposals.accept(open.id(), open.version())))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void aMunicipalityHasOneOpenProposalOfAKind() throws Exception {
        rename(NEW_NAME);
        assertThatThrownBy(() -> rename("Verein Anders")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aWithdrawnProposalMakesRoomForAnother() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        assertThat(own(() -> proposals.withdraw(open.id(), 1)).state()).isEqualTo(State.WITHDRAWN);
        assertThat(rename("Verein Anders").isOpen()).isTrue();
    }

    @Test
    void anOutdatedProposalCannotBeAccepted() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        admin(() -> service.change(
                ID, 1, new OrganisationContent("Verein " + ID, OrganisationKind.SCHULE, "Stadt", null, null, null)));
        assertThat(own(() -> proposals.get(open.id())).isOutdated()).isTrue();
        assertThatThrownBy(() -> foreign(() -> proposals.accept(open.id(), 1))).isInstanceOf(StaleWriteException.class);
    }

    @Test
    void aRenewedProposalKeepsWhatOthersHaveChanged() throws Exception {
        OrganisationProposal open = rename(NEW_NAME);
        admin(() -> service.change(
                ID, 1, new OrganisationContent("Verein " + ID, OrganisationKind.SCHULE, "Stadt", null, null, null)));
        OrganisationProposal renewed = own(() -> proposals.renew(open.id(), 1));
        assertThat(own(() -> proposals.get(open.id())).state()).isEqualTo(State.RENEWED);
        assertThat(renewed.isOutdated()).isFalse();
        foreign(() -> proposals.accept(renewed.id(), 1));
        assertThat(stored().name()).isEqualTo(NEW_NAME);
        assertThat(stored().kind()).isEqualTo(OrganisationKind.SCHULE);
        assertThat(stored().carrier()).isEqualTo("Stadt");
    }

    @Test
    void whatNobodyElseUsesIsDoneAtOnce() throws Exception {
        partner("test-proposal-own", OTHER, DORTMUND);
        OrganisationProposal done =
                own(() -> proposals.propose(new ProposalRequest.Change(OTHER, 1, named(NEW_NAME)), null));
        assertThat(done.state()).isEqualTo(State.ACCEPTED);
        assertThat(own(() -> service.change(OTHER, 2, named("Verein Noch Neuer")))
                        .name())
                .isEqualTo("Verein Noch Neuer");
    }

    @Test
    void aMergeAsksThoseWhoUseTheSurvivorToo() throws Exception {
        sql.update("update partnership set organisation = ? where id = 'test-proposal-koeln'", OTHER);
        OrganisationProposal open = merge();
        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.awaited()).containsExactly(new Place(KOELN, "Köln"));
        assertThat(foreign(() -> proposals.accept(open.id(), open.version())).state())
                .isEqualTo(State.ACCEPTED);
        assertThat(stored().mergedInto()).isEqualTo(OTHER);
    }

    @Test
    void aMergeAndItsUndoingAreProposedToo() throws Exception {
        OrganisationProposal open = merge();
        assertThat(open.isOpen()).isTrue();
        foreign(() -> proposals.accept(open.id(), 1));
        assertThat(stored().mergedInto()).isEqualTo(OTHER);
        UUID merge = own(() -> merges.of(ID)).getFirst().id();

        assertThatThrownBy(() -> own(() -> merges.undo(merge))).isInstanceOf(NotFoundException.class);
        OrganisationProposal undo = own(() -> proposals.propose(new ProposalRequest.UndoMerge(merge), null));
        assertThat(undo.awaited()).containsExactly(new Place(KOELN, "Köln"));
        foreign(() -> proposals.accept(undo.id(), 1));
        assertThat(stored().mergedInto()).isNull();
        assertThat(sql.queryForObject(
                        "select organisation from partnership where id = 'test-proposal-koeln'", String.class))
                .isEqualTo(ID);
    }

    private UUID merged() throws Exception {
        OrganisationProposal open = merge();
        foreign(() -> proposals.accept(open.id(), 1));
        return own(() -> merges.of(ID)).getFirst().id();
    }

    private State state(OrganisationProposal proposal) throws Exception {
        return own(() -> proposals.get(proposal.id())).state();
    }

    private List<String> trail(OrganisationProposal proposal) {
        return sql.query(
                "select action || ' ' || detail from audit_entry where subject_id = ? order by id",
                (row, number) -> row.getString(1),
                proposal.id().toString());
    }

    @Test
    void whenAMergeIsUndoneNoOtherProposalWaitsToUndoIt() throws Exception {
        UUID merge = merged();
        OrganisationProposal undo = own(() -> proposals.propose(new ProposalRequest.UndoMerge(merge), null));
        OrganisationProposal sibling = foreign(() -> proposals.propose(new ProposalRequest.UndoMerge(merge), null));
        assertThat(sibling.state()).isEqualTo(State.OPEN);
        foreign(() -> proposals.accept(undo.id(), 1));
        assertThat(state(sibling)).isEqualTo(State.ACCEPTED);
        assertThat(trail(sibling)).last().isEqualTo("ORGANISATION_PROPOSAL_CLOSED ACCEPTED, version 2");
        assertThat(trail(undo)).noneMatch(entry -> entry.contains("CLOSED"));
        for (Who who : List.of(Who.COORDINATOR_OWN, Who.ADMIN)) {
            assertThatThrownBy(() -> signIn.as(who, () -> proposals.accept(sibling.id(), 2)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            closed -> assertThat(closed.problems())
                                    .containsExactly(new InvalidInputException.Problem(
                                            "state", "partner.problem.proposalClosed")));
        }
    }

    @Test
    void aMergeThatIsUndoneAtOnceClosesTheProposalsToUndoItToo() throws Exception {
        UUID merge = merged();
        OrganisationProposal undo = own(() -> proposals.propose(new ProposalRequest.UndoMerge(merge), null));
        admin(() -> merges.undo(merge));
        assertThat(state(undo)).isEqualTo(State.ACCEPTED);
    }

    @Test
    void noProposalWaitsForAnOrganisationThatIsMerged() throws Exception {
        sql.update("insert into organisation (id, name, kind) values ('test-proposal-third', 'Verein Drei', 'OTHER')");
        OrganisationProposal change = rename(NEW_NAME);
        OrganisationProposal elsewhere =
                foreign(() -> proposals.propose(new ProposalRequest.Merge(ID, 1, "test-proposal-third"), null));
        OrganisationProposal into =
                foreign(() -> proposals.propose(new ProposalRequest.Change(ID, 1, named("Verein Anders")), null));
        partner("test-proposal-hagen", OTHER, HAGEN);
        OrganisationProposal survivor =
                own(() -> proposals.propose(new ProposalRequest.Change(OTHER, 1, named("Verein Bleibt")), null));
        admin(() -> merges.merge(ID, 1, OTHER));
        assertThat(state(change)).isEqualTo(State.REFUSED);
        assertThat(state(elsewhere)).isEqualTo(State.REFUSED);
        assertThat(state(into)).isEqualTo(State.REFUSED);
        assertThat(state(survivor)).as("it can still be decided").isEqualTo(State.OPEN);
    }

    @Test
    void whoProposedTheSameMergeHasWhatTheyWanted() throws Exception {
        OrganisationProposal sibling = foreign(() -> proposals.propose(new ProposalRequest.Merge(ID, 1, OTHER), null));
        UUID merge = merged();
        assertThat(state(sibling)).isEqualTo(State.ACCEPTED);
        assertThat(own(() -> proposals.get(sibling.id())).change())
                .isInstanceOfSatisfying(
                        ProposedChange.Merge.class,
                        done -> assertThat(done.id()).isEqualTo(merge));
    }

    @Test
    void whatChangesNothingIsNotProposed() {
        assertThatThrownBy(() -> rename("Verein " + ID)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theStartPageAsksThoseWhoDecideAndThoseWhoMustRenew() throws Exception {
        rename(NEW_NAME);
        assertThat(titles(Who.COORDINATOR_FOREIGN)).contains("Dortmund: Vorschlag zu Verein " + ID);
        assertThat(titles(Who.ADMIN)).contains("Dortmund: Vorschlag zu Verein " + ID);
        assertThat(titles(Who.COORDINATOR_OWN)).doesNotContain("Dortmund: Vorschlag zu Verein " + ID);

        admin(() -> service.change(ID, 1, named("Verein Dazwischen")));
        assertThat(titles(Who.COORDINATOR_FOREIGN)).noneMatch(title -> title.contains("Verein Dazwischen"));
        assertThat(titles(Who.COORDINATOR_OWN)).contains("Dortmund: Vorschlag zu Verein Dazwischen");
    }

    private List<String> titles(Who who) throws Exception {
        return requireNonNull(signIn.as(
                who,
                () -> start.topics(currentUser.get()).stream()
                        .map(StartTopic::title)
                        .toList()));
    }
}
