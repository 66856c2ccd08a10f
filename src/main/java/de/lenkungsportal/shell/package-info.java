/** Layout, menu, error views, charts, and what features tell each other through. Imports no feature. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: api", "platform :: store", "figure", "security", "kit"},
        type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
