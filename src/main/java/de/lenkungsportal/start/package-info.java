/** The start page: what needs a decision, put together from what the features contribute. Knows none of them. */
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
            "report"
        })
package de.lenkungsportal.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
