package de.lenkungsportal.measure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Life of a measure, with the moves that are allowed and who decides them. */
public enum MeasureStatus {
    IDEA,
    AGREED,
    TENDERED,
    OPEN,
    RUNNING,
    ENDED,
    CANCELLED;

    private static final Map<MeasureStatus, Set<MeasureStatus>> NEXT = Map.of(
            IDEA, EnumSet.of(AGREED, CANCELLED),
            AGREED, EnumSet.of(TENDERED, OPEN, CANCELLED),
            TENDERED, EnumSet.of(OPEN, CANCELLED),
            OPEN, EnumSet.of(RUNNING, CANCELLED),
            RUNNING, EnumSet.of(ENDED, CANCELLED),
            ENDED, EnumSet.noneOf(MeasureStatus.class),
            CANCELLED, EnumSet.noneOf(MeasureStatus.class));

    /** Not begun, so that a provider can still offer to run it. */
    public static final Set<MeasureStatus> PLANNED = Collections.unmodifiableSet(EnumSet.of(IDEA, AGREED, TENDERED));

    /** Exists for participants: they can enter it, or will. */
    public static final Set<MeasureStatus> OFFERED = Collections.unmodifiableSet(EnumSet.of(OPEN, RUNNING));

    public Set<MeasureStatus> next() {
        return Collections.unmodifiableSet(NEXT.getOrDefault(this, Set.of()));
    }

    /** Only the steering group agrees to an idea; every other move belongs to a coordinator of the measure. */
    public static boolean belongsToSteering(MeasureStatus from, MeasureStatus to) {
        return from == IDEA && to == AGREED;
    }
}
