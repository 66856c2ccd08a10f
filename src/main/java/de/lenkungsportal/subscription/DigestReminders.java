package de.lenkungsportal.subscription;

import de.lenkungsportal.shell.start.StartContribution;

/**
 * Topics of the start page that the digest of those who read the portal reminds of, too: a Spring bean of the feature that knows
 * when their cause begins and ends.
 */
public interface DigestReminders extends StartContribution {}
