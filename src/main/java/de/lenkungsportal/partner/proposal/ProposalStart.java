package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartDate;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Proposals on organisations that wait for this user: to be decided, or as outdated ones to be renewed; and what was answered to the own ones. */
@Component
class ProposalStart implements StartContribution {

    /** Maximum answers on the start page. */
    private static final int NEWS = 3;

    private final OrganisationProposalService service;
    private final ProposalTexts texts;

    ProposalStart(OrganisationProposalService service, Messages messages) {
        this.service = service;
        this.texts = new ProposalTexts(messages);
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        if (user.role() != Role.COORDINATOR && user.role() != Role.ADMIN) {
            return List.of();
        }
        return service.page(ProposalFilter.OPEN, 0, 200).items().stream()
                .filter(proposal -> proposal.isOutdated() ? proposal.isToRenewBy(user) : proposal.awaits(user))
                .limit(MOST)
                .map(proposal -> topic(proposal, user))
                .toList();
    }

    @Override
    public List<StartDate> news(PortalUser user) {
        if (user.role() != Role.COORDINATOR) {
            return List.of();
        }
        var own = new ProposalFilter(
                Set.of(OrganisationProposal.State.ACCEPTED, OrganisationProposal.State.REFUSED),
                Set.of(),
                null,
                null,
                user.ags());
        return service.page(own, 0, MOST).items().stream()
                .filter(proposal -> proposal.isMoot() || !proposal.votes().isEmpty())
                .limit(NEWS)
                .map(this::answer)
                .toList();
    }

    private StartDate answer(OrganisationProposal proposal) {
        LocalDate day = ProposalTexts.date(Objects.requireNonNull(proposal.closedAt()));
        return new StartDate(
                day,
                GermanFormat.day(day),
                texts.answer(proposal),
                texts.allVotes(proposal),
                PartnerAddress.organisation(proposal.organisation().id()));
    }

    private StartTopic topic(OrganisationProposal proposal, PortalUser user) {
        String wish = texts.wish(proposal);
        String reason = proposal.isOutdated()
                ? texts.text("start.renew", wish)
                : user.role() == Role.ADMIN
                        ? texts.text("start.administration", wish, texts.awaited(proposal))
                        : texts.text("start.decide", wish);
        return new StartTopic(
                Urgency.PENDING,
                texts.text(
                        "start.title",
                        texts.from(proposal),
                        proposal.organisation().name()),
                reason,
                texts.text(proposal.isOutdated() ? "start.renewEnd" : "start.decideEnd"),
                texts.text("start.since", ProposalTexts.day(proposal.proposedAt())),
                PartnerAddress.organisation(proposal.organisation().id()));
    }
}
