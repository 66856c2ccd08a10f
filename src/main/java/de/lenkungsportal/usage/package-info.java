/** How much the portal is used, as counts: accounts that signed in and views that were opened, by role. Nothing about one person. */
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
            "db"
        })
package de.lenkungsportal.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
