package de.lenkungsportal.intake.alert;

import de.lenkungsportal.intake.SeriesKey;
import java.time.LocalDate;
import java.util.List;

/** Condition that a rule found and that needs attention. */
record AlertFact(
        SeriesKey key, AlertKind kind, String subject, LocalDate since, boolean isSimulated, List<String> facts) {}
