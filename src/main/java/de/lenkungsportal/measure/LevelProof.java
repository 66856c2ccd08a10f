package de.lenkungsportal.measure;

/** How the entry level has to be shown. A certificate and a test often differ (004, AG 3). */
public enum LevelProof {
    CERTIFIED,
    TESTED
}
