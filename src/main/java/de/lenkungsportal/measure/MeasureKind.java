package de.lenkungsportal.measure;

/** What a measure is: several steps in one, a single step, or a language offer. */
public enum MeasureKind {
    FOERDERKETTE,
    EINZELMASSNAHME,
    SPRACHANGEBOT
}
