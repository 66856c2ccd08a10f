/**
 * How many staff a coming intake takes: intake becomes a stock by length of stay, and a stock becomes staff by a caseload
 * ratio. {@link StaffingNeed} and {@link Overload} reckon and know no Spring; {@link StaffingService} knows what each
 * municipality assumes and which staff it has. Nothing here knows where the intake comes from.
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
            "forecast",
            "db"
        })
package de.lenkungsportal.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
