/** Measures of all carriers in one catalogue, and what of them Bildungsträger see. */
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
            "comparison",
            "intake",
            "intake :: run",
            "forecast",
            "partner",
            "partner :: organisation",
            "roundtable",
            "roundtable :: agreement",
            "shell",
            "kit",
            "subscription",
            "subscription :: ui",
            "report",
            "ingest",
            "db"
        })
package de.lenkungsportal.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
