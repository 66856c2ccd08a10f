package de.lenkungsportal.partner;

import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposals on organisations that wait for this user: to be decided, or as outdated ones to be renewed. */
@Component
class ProposalStart implements StartContribution {

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
                "partner/" + proposal.organisation().id());
    }
}
