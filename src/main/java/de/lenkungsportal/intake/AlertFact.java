package de.lenkungsportal.intake;

import java.time.LocalDate;
import java.util.List;

/** That something holds which needs attention, as the rules find it. */
record AlertFact(
        SeriesKey key, AlertKind kind, String subject, LocalDate since, boolean isSimulated, List<String> facts) {}
