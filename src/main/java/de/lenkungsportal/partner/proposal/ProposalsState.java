package de.lenkungsportal.partner.proposal;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.partner.proposal.OrganisationProposal.State;
import de.lenkungsportal.security.PortalUser;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the list of proposals, as they stand in its address. */
record ProposalsState(UrlState url) implements ListAddress<ProposalsState> {

    static final String ROUTE = "organisationsvorschlaege";
    static final String STATE = "stand";
    static final String WHOSE = "welche";

    /** Which proposals by state; the open ones unless the address says otherwise. */
    enum Which {
        OPEN,
        CLOSED,
        ALL;

        Set<State> states() {
            return switch (this) {
                case OPEN -> Set.of(State.OPEN);
                case CLOSED -> EnumSet.complementOf(EnumSet.of(State.OPEN));
                case ALL -> Set.of();
            };
        }
    }

    /** Whose proposals, or whose decision they wait for. */
    enum Whose {
        EVERYONE,
        AWAITING,
        OWN
    }

    static ProposalsState of(QueryParameters query) {
        return new ProposalsState(UrlState.of(query));
    }

    Which which() {
        return url.code(STATE, Which.class).orElse(Which.OPEN);
    }

    Whose whose() {
        return url.code(WHOSE, Whose.class).orElse(Whose.EVERYONE);
    }

    boolean isFiltered() {
        return which() != Which.OPEN || whose() != Whose.EVERYONE;
    }

    /** An administrator belongs to no municipality, decides on all and proposes nothing. */
    ProposalFilter filter(PortalUser user) {
        String ags = user.ags();
        return new ProposalFilter(which().states(), Set.of(), null, only(Whose.AWAITING, ags), only(Whose.OWN, ags));
    }

    private @Nullable String only(Whose wanted, @Nullable String ags) {
        return whose() == wanted ? ags : null;
    }

    @Override
    public ProposalsState at(UrlState other) {
        return new ProposalsState(other);
    }

    ProposalsState with(String key, Enum<?> value) {
        return with(key, value.name().toLowerCase(Locale.ROOT));
    }
}
