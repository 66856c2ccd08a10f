/**
 * Files in: CSV and XLSX become rows of typed columns, are checked whole, and are written in one transaction or not at all.
 *
 * <p>A feature declares an {@link de.lenkungsportal.ingest.ImportTarget} and shows {@code ingest.ui.ImportPanel} around it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: store",
            "figure",
            "shell",
            "kit",
            "report",
            "db"
        },
        type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
