/** The municipalities with their peer groups, the areas above them, and the institutions in them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: store",
            "figure",
            "security",
            "shell",
            "kit",
            "report",
            "ingest",
            "db"
        })
package de.lenkungsportal.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
