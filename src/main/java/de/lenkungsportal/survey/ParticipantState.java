package de.lenkungsportal.survey;

/** How far a municipality is in a round. */
public enum ParticipantState {
    /** Nothing entered yet. */
    OPEN,
    /** Being filled in. */
    DRAFT,
    /** Handed in, to be reviewed by the steering group. */
    SUBMITTED,
    /** Back with the municipality, which can change its answers and hand in again. */
    QUERY,
    /** In the figures and profiles of the round. */
    APPROVED;

    /** Whether the municipality may change its answers. */
    public boolean isWithMunicipality() {
        return this == OPEN || this == DRAFT || this == QUERY;
    }
}
