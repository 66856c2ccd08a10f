package de.lenkungsportal.roundtable;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may write the records of a body: the coordinator of its municipality, and the steering group where the body is its
 * own. A body of the state has no coordinator.
 */
@Component
public class BodyRights {

    private final CurrentUser currentUser;

    BodyRights(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    public boolean mayWrite(@Nullable String ags, BodyKeeper keeper) {
        PortalUser user = currentUser.get();
        return (ags != null && user.mayWriteFor(ags))
                || (user.role() == Role.STEERING && keeper == BodyKeeper.STEERING_GROUP);
    }

    /** @throws NotFoundException when the current user may not write for the body */
    public PortalUser require(Body body, String kind, String id) {
        if (!mayWrite(body.ags(), body.content().keeper())) {
            throw new NotFoundException(kind, id);
        }
        return currentUser.get();
    }

    /** Whether someone who may write the body may give it this keeper: a body of the steering group goes by its hand alone. */
    boolean mayHandOver(Body body, BodyKeeper keeper) {
        BodyKeeper before = body.content().keeper();
        return keeper == before
                || (before == BodyKeeper.STEERING_GROUP
                        ? body.ags() != null && currentUser.get().role() == Role.STEERING
                        : mayWrite(body.ags(), keeper));
    }

    /** The steering group follows up every agreement, a coordinator those of the own municipality. */
    public boolean mayFollowUp(@Nullable String ags, BodyKeeper keeper) {
        return currentUser.get().role() == Role.STEERING || mayWrite(ags, keeper);
    }

    /** @throws NotFoundException when the current user may not follow up the agreements of the body */
    public PortalUser requireFollowUp(Body body, String kind, String id) {
        if (!mayFollowUp(body.ags(), body.content().keeper())) {
            throw new NotFoundException(kind, id);
        }
        return currentUser.get();
    }
}
