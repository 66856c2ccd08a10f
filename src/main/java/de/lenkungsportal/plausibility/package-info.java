/**
 * What does not fit in the figures: rules find it, a coordinator confirms or corrects it, and every reading stays on record.
 *
 * <p>The rules in {@code rule} are pure; the check reads their material, keeps the findings and their history. Other features
 * show findings with {@link de.lenkungsportal.plausibility.ui.FindingList} and ask
 * {@link de.lenkungsportal.plausibility.PlausibilityService} for those of a city or of their cells.
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
            "shell",
            "kit",
            "report",
            "db"
        },
        type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.plausibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
