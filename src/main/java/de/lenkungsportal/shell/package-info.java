/** Layout, menu, error views and the UI parts that all features share. Imports no feature. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: api", "platform :: store", "figure", "security"},
        type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
