/** What the portal says about itself: methodology, imprint, accessibility, and the reports of those who meet barriers. */
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
package de.lenkungsportal.about;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
