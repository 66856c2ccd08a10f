/**
 * Erhebungen: rounds in which municipalities are asked by a Fragebogen, what they answer, and how it is approved. What is approved goes
 * to the figures and profiles of the round ({@code comparison}); until then nobody but the municipality and the steering group reads it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: store",
            "figure",
            "indicator",
            "security",
            "municipality",
            "plausibility",
            "comparison",
            "source",
            "subscription",
            "subscription :: ui",
            "shell",
            "kit",
            "report",
            "ingest",
            "db"
        })
package de.lenkungsportal.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
