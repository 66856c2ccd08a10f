package de.lenkungsportal.figure;

/** Who employs the staff: Agentur für Arbeit, Jobcenter, municipality. TOTAL marks a total that the source states. */
public enum Carrier {
    AA,
    JC,
    MUNICIPALITY,
    TOTAL,
    OTHER
}
