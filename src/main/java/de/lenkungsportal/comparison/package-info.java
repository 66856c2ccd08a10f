/** Survey rounds, figures and profiles across cities. */
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
            "shell",
            "kit",
            "report",
            "ingest",
            "db"
        })
package de.lenkungsportal.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
