/**
 * Round tables: bodies, their meetings, and what became of what they agreed.
 *
 * <p>Members and responsible parties are organisations, never persons.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: store",
            "figure",
            "security",
            "municipality",
            "partner",
            "partner :: organisation",
            "partner :: partnership",
            "shell",
            "kit",
            "report",
            "db"
        })
package de.lenkungsportal.roundtable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
