/** One city on one page, put together from what the features contribute. Knows none of them but the municipalities. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: store",
            "figure",
            "security",
            "municipality",
            "shell",
            "kit",
            "report"
        })
package de.lenkungsportal.hub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
