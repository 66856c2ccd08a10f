/** The documents that the portal is built from: what each contributes, and what is wrong in it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: request",
            "platform :: store",
            "figure",
            "indicator",
            "security",
            "comparison",
            "plausibility",
            "shell",
            "kit",
            "report",
            "db"
        })
package de.lenkungsportal.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
