package de.lenkungsportal.intake;

/** Whether a value is the count of its whole period or the mean of its weeks or months. */
public enum Counting {
    COUNT,
    MEAN
}
