package de.lenkungsportal.roundtable;

import java.util.Set;

/** Where a meeting stands. A cancelled one stays on record. */
public enum MeetingState {
    PLANNED,
    INVITED,
    HELD,
    MINUTES_AGREED,
    CANCELLED;

    /** The states that may follow. */
    public Set<MeetingState> next() {
        return switch (this) {
            case PLANNED -> Set.of(INVITED, HELD, CANCELLED);
            case INVITED -> Set.of(HELD, CANCELLED);
            case HELD -> Set.of(MINUTES_AGREED);
            case MINUTES_AGREED, CANCELLED -> Set.of();
        };
    }

    /** Whether it has taken place. */
    public boolean isHeld() {
        return this == HELD || this == MINUTES_AGREED;
    }

    /** Whether it is still to come. */
    public boolean isComing() {
        return this == PLANNED || this == INVITED;
    }

    /** Whether agenda and minutes stay as they are. */
    public boolean isClosed() {
        return this == MINUTES_AGREED || this == CANCELLED;
    }
}
