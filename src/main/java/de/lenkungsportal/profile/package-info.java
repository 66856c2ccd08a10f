/**
 * The Steckbrief of each Integration Point or comparable centre: what the documents and the municipality say of it, fact by fact, so
 * that places can be compared on one facet.
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
            "comparison",
            "shell",
            "kit",
            "report",
            "db"
        })
package de.lenkungsportal.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
