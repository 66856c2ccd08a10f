package de.lenkungsportal.platform;

/** Whether a list holds what is later: records whose Stand begins after the Stichtag. */
public enum Later {
    HIDDEN,
    SHOWN
}
