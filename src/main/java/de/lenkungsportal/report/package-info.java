/** Files out: what a view shows, as CSV and XLSX, with source and Stand, harmless to open. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: api", "platform :: store", "figure"},
        type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
