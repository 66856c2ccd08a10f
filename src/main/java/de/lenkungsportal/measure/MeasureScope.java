package de.lenkungsportal.measure;

/** Where a measure is offered: in the municipalities that it names, everywhere in NRW, or not stated. */
public enum MeasureScope {
    LOCAL,
    NRW,
    NOT_STATED
}
