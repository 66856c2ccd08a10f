package de.lenkungsportal.plausibility;

import de.lenkungsportal.plausibility.rule.Severity;
import java.util.List;
import java.util.Set;

/** What the check has to know about a finding of an earlier run. */
record StoredFinding(
        String id,
        String ags,
        FindingState state,
        int version,
        String fingerprint,
        Severity severity,
        List<String> arguments,
        List<String> places,
        Set<String> figures,
        Set<String> hidden) {}
