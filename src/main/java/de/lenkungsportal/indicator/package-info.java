/** The catalogue of indicators: what figures measure, in which units and by which breakdowns, and the words for all of it. */
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
        },
        type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
