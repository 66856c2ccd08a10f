package de.lenkungsportal.subscription;

import de.lenkungsportal.report.Document;

/**
 * A digest as its reader gets it.
 *
 * @param isWorthAMail whether there is anything to tell
 */
public record Digest(Document document, boolean isWorthAMail) {}
