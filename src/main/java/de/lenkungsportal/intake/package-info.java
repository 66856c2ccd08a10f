/**
 * How many people came, week by week or month by month: one series for each municipality, Rechtskreis, unit and origin.
 *
 * <p>{@link IntakeService} shows and keeps them, with small counts hidden on every path; {@link IntakeChanged} tells what
 * depends on a series. Inside the package {@link KnownSeries} gives calculations what they may know.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: database",
            "platform :: request",
            "platform :: store",
            "figure",
            "security",
            "municipality",
            "shell",
            "kit",
            "report",
            "forecast",
            "staffing",
            "ingest",
            "db"
        })
package de.lenkungsportal.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
