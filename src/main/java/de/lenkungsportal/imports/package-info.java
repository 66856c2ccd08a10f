/** Vorgänge: files that were read in, with their outcome, for those who keep the portal running. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "figure",
            "security",
            "municipality",
            "shell",
            "kit",
            "report",
            "ingest"
        })
package de.lenkungsportal.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
