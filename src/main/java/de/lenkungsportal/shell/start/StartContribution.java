package de.lenkungsportal.shell.start;

import de.lenkungsportal.security.PortalUser;
import java.util.List;

/**
 * A feature's part of the start page: a package-private Spring bean that asks the feature's own services, which decide what
 * this user may read. A constant number of queries, and at most {@value #MOST} topics.
 */
public interface StartContribution {

    /** So many topics at most, the most urgent; the start page links to the feature for the rest. */
    int MOST = 8;

    /** What needs a decision of this user, the most urgent first. */
    default List<StartTopic> topics(PortalUser user) {
        return List.of();
    }

    /** What comes next for this user, the nearest first. */
    default List<StartDate> dates(PortalUser user) {
        return List.of();
    }

    /** The latest events up to today, the newest first. */
    default List<StartDate> news(PortalUser user) {
        return List.of();
    }

    /** Key figures of this feature. */
    default List<StartFigure> figures(PortalUser user) {
        return List.of();
    }
}
