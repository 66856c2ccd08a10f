/** What a user gets outside of the portal: the weekly digest by e-mail, and the view where digest and calendars are ordered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: store",
            "figure",
            "security",
            "roundtable",
            "roundtable :: agreement",
            "roundtable :: calendar",
            "roundtable :: meeting",
            "shell",
            "kit",
            "report",
            "db"
        })
package de.lenkungsportal.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
